export { instrumentRoutes, instrumentSchemaPage } from "./routes.ts";
export { findInstrument, type OfferedInstrument, readInstruments } from "./store.ts";
