export { instrumentRoutes, instrumentSchemaPage } from "./routes.ts";
export { findInstrument, readInstruments } from "./store.ts";
