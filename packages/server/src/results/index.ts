export { computeStatistics } from "./compute-statistics.ts";
export { openPublication } from "./publish.ts";
export { reportingRoutes } from "./reporting-routes.ts";
export { resultRoutes } from "./routes.ts";
export { familyOptions, ratingTableOf, type StoredRating } from "./rules.ts";
export {
  FURTHER_ANSWERS,
  holdClosedWaves,
  holdPublication,
  keepPublished,
  readPublished,
  readRatings,
} from "./store.ts";
