export { documentationPages } from "./routes.ts";
