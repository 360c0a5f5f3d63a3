export { effortRoutes } from "./routes.ts";
export { type Headcount, type PlannedEffort, planEffort } from "./rules.ts";
export { insertEffort, readEfforts } from "./store.ts";
