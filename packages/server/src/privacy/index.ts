export { privacyChores } from "./chores.ts";
export { privacyRoutes } from "./routes.ts";
