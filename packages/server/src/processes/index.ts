export { processRoutes } from "./routes.ts";
