export { descriptionRoutes } from "./routes.ts";
