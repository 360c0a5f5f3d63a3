export { type AcceptedImport, acceptImport, ratingsOf } from "./accept-import.ts";
export type { Bytes } from "./check-text.ts";
export { type ReadImport, readImport } from "./preview.ts";
export type { RatingsToImport } from "./ratings-to-import.ts";
export { importRoutes } from "./routes.ts";
export { proposeMapping } from "./rules.ts";
export { type AnswerPlace, type ImportTarget, type StoredImport, storeAnswers, storeImport } from "./store.ts";
export { UnreadableFile } from "./unreadable-file.ts";
