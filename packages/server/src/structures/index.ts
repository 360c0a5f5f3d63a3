export { structureRoutes } from "./routes.ts";
