export { effortRoutes } from "./routes.ts";
export { FICTIONAL, type PlannedEffort, planEffort } from "./rules.ts";
export { insertEffort, isFictional, NO_SITE, readEfforts } from "./store.ts";
