import { workerData } from "node:worker_threads";
import { allRows, answerProducts } from "@interrelate/analysis/bytes";
import { DONE, OPEN, type ProductsTask, TAKEN } from "./products-task.ts";

/** Multiplies the answers of a table, unless whoever started this has begun to do it alone. */
const { table, state, port } = workerData as ProductsTask;

if (Atomics.compareExchange(state, 0, OPEN, TAKEN) === OPEN) {
  try {
    port.postMessage(answerProducts(table, allRows(table)));
  } finally {
    Atomics.store(state, 0, DONE);
    Atomics.notify(state, 0);
  }
}
