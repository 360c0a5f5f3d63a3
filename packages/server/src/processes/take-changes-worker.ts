import { parentPort } from "node:worker_threads";
import { ChangesRefused } from "./changes-refused.ts";
import { takeChanges } from "./take-changes.ts";
import type { ChangesAnswer, ChangesOrder } from "./take-changes-thread.ts";

parentPort?.on("message", (order: ChangesOrder) => parentPort?.postMessage(answerTo(order)));
parentPort?.postMessage("ready");

/** Errors lose their class between threads: what is refused goes as what it says. */
function answerTo({ document, update, workgroupIds }: ChangesOrder): ChangesAnswer {
  try {
    return { taken: takeChanges(document, update, workgroupIds) };
  } catch (error) {
    if (!(error instanceof ChangesRefused)) throw error;
    return { refused: { reason: error.reason, message: error.message } };
  }
}
