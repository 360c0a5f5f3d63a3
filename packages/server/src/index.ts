export { DatabaseError } from "./database/index.ts";
export { freshOwnerKey } from "./fresh-owner-key.ts";
export { type RatingsToImport, type ReadImport, ratingsOf, readImport } from "./imports/index.ts";
export { PortTaken } from "./platform/listener.ts";
export { createLog, type Log } from "./platform/log.ts";
export { type RunningServer, type ServerOptions, startServer } from "./start-server.ts";
export { openTerminalImport, type TerminalImport } from "./terminal-import.ts";
