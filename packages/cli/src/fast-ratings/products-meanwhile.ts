import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { RatingTable } from "@interrelate/analysis";
import { type AnswerTable, allRows, answerProducts, type CountedProducts } from "@interrelate/analysis/bytes";
import { OPEN, type ProductsTask, TAKEN } from "./products-task.ts";

/** Longer than the work takes; whoever has waited so long does it alone. */
const PATIENCE = 60_000;

/**
 * Begins to multiply the answers of all rows in a thread of its own. The function returned gives the products, and
 * makes them itself where that thread has not got round to it; either way they are the same.
 *
 * `null` where the table's columns cannot be read by another thread.
 */
export function productsMeanwhile(table: RatingTable): (() => CountedProducts) | null {
  const { groups, items, from, to, answers } = table;
  const columns = [from, to, ...answers];
  if (columns.some(({ buffer }) => buffer instanceof ArrayBuffer)) return null;
  const own: AnswerTable = { groups, items, from, to, answers };
  const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL("./products-worker.ts", import.meta.url), {
    workerData: { table: own, state, port: port2 } satisfies ProductsTask,
    transferList: [port2],
  });
  worker.unref();
  worker.on("error", () => undefined);
  return () => {
    const begun = Atomics.compareExchange(state, 0, OPEN, TAKEN) !== OPEN;
    if (begun) Atomics.wait(state, 0, TAKEN, PATIENCE);
    const sent = begun ? receiveMessageOnPort(port1) : undefined;
    port1.close();
    return (sent?.message as CountedProducts | undefined) ?? answerProducts(own, allRows(own));
  };
}
