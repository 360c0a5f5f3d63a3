export { describeApi } from "./describe.ts";
export { descriptionRoutes } from "./routes.ts";
