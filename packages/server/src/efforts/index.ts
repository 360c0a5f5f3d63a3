export { linkedEffortRoutes } from "./links-routes.ts";
export { insertLink } from "./links-store.ts";
export { type ReportedAs, reportedAs, reportedCounts, reportedEffort } from "./reporting.ts";
export { readReportingGroups } from "./reporting-store.ts";
export { effortRoutes } from "./routes.ts";
export { FICTIONAL, type PlannedEffort, planEffort } from "./rules.ts";
export { holdWaves, insertEffort, isFictional, NO_SITE, readEfforts } from "./store.ts";
