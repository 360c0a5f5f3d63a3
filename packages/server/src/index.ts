export { DatabaseError } from "./database/index.ts";
export { freshOwnerKey } from "./fresh-owner-key.ts";
export { PortTaken } from "./platform/listener.ts";
export { createLog, type Log } from "./platform/log.ts";
export { type RunningServer, type ServerOptions, startServer } from "./start-server.ts";
