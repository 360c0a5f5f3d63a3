export { structureRoutes } from "./routes.ts";
export { insertStructure, writeInclusions } from "./store.ts";
