export { interventionRoutes } from "./routes.ts";
