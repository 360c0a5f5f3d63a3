export { computeStatistics } from "./compute-statistics.ts";
export { openPublication } from "./publish.ts";
export { reportingRoutes } from "./reporting-routes.ts";
export { resultRoutes } from "./routes.ts";
export { FURTHER_ANSWERS, holdClosedWaves, holdPublication, keepPublished, readPublished } from "./store.ts";
