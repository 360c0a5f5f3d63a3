export { effortRoutes } from "./routes.ts";
export { type PlannedEffort, planEffort } from "./rules.ts";
export { insertEffort, readEfforts } from "./store.ts";
