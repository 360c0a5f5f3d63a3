export { beginMap } from "./begin-map.ts";
export { processChores } from "./chores.ts";
export { writeContext } from "./context-store.ts";
export { mapStreams } from "./map-routes.ts";
export { processRoutes } from "./routes.ts";
export { insertMap } from "./store.ts";
