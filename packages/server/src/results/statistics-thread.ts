import { Worker } from "node:worker_threads";
import type { RatingTable, StatisticsOptions, WaveStatistics } from "@interrelate/analysis";

/** What the thread is told. */
export type StatisticsOrder = { readonly table: RatingTable; readonly options: StatisticsOptions };

/**
 * Computes the statistics of a wave in a thread of its own: bootstrap, factor and mixed models take from a tenth of a
 * second to some seconds, during which nobody else's answer may wait.
 *
 * @param longest how long it may take, in milliseconds.
 * @throws Error when it takes longer, and whatever `analyzeStatistics` throws.
 */
export function statisticsInThread(order: StatisticsOrder, longest = 120_000): Promise<WaveStatistics> {
  const worker = new Worker(new URL("./statistics-worker.ts", import.meta.url), { workerData: order });
  return new Promise<WaveStatistics>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The statistics of a wave took too long.")), longest);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new Error("The thread of the statistics ended without an answer."));
    });
  }).finally(() => void worker.terminate());
}
