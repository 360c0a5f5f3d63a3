export { ratingsOf } from "./accept-import.ts";
export { type ReadImport, readImport } from "./preview.ts";
export type { RatingsToImport } from "./ratings-to-import.ts";
export { importRoutes } from "./routes.ts";
export { type StoredImport, storeAnswers, storeImport } from "./store.ts";
