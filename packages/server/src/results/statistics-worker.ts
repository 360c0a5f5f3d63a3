import { parentPort, workerData } from "node:worker_threads";
import { analyzeStatistics } from "@interrelate/analysis";
import type { StatisticsOrder } from "./statistics-thread.ts";

const { table, options } = workerData as StatisticsOrder;
parentPort?.postMessage(analyzeStatistics(table, options));
