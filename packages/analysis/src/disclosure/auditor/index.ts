export { type AuditOptions, audit, auditFamily } from "./audit.ts";
export type { Finding, MeanFinding, NumberFinding, PrecisionFinding } from "./findings.ts";
export { type PublishedTable, type Snapshot, tablesOf } from "./published-tables.ts";
