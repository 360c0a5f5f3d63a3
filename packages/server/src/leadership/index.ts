export { leadershipRoutes } from "./routes.ts";
