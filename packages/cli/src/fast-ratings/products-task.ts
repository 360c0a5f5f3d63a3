import type { MessagePort } from "node:worker_threads";
import type { AnswerTable } from "@interrelate/analysis/bytes";

/** What a thread multiplies, and how it tells that it is done. */
export interface ProductsTask {
  readonly table: AnswerTable;
  /** `OPEN`, `TAKEN` or `DONE`. */
  readonly state: Int32Array<SharedArrayBuffer>;
  /** Where the products are sent before the state is `DONE`. */
  readonly port: MessagePort;
}

/** Nobody has begun; somebody has; the products have been sent, or never will be. */
export const OPEN = 0;
export const TAKEN = 1;
export const DONE = 2;
