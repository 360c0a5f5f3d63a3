export { asRole, changeRole, type Standing } from "./as-role.ts";
export { DatabaseError } from "./database-error.ts";
export { NO_CASE } from "./no-case.ts";
export { bindSheet, type LinkTarget, onLink } from "./on-link.ts";
export { type Database, type DatabaseOptions, openDatabase } from "./open-database.ts";
export type { Role } from "./roles.ts";
export { derivedKey } from "./secret.ts";
export type { Tables } from "./tables.ts";
