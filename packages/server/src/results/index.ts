export { openPublication } from "./publish.ts";
export { reportingRoutes } from "./reporting-routes.ts";
export { resultRoutes } from "./routes.ts";
export { FURTHER_ANSWERS, keepPublished, readPublished } from "./store.ts";
