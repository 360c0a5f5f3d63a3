/** The reader of CSV files alone, for programs that need no server. */
export type { Bytes } from "./check-text.ts";
export { detectDelimiter } from "./delimiter.ts";
export { bytesOf, type CsvFile, type CsvRow, openCsv, shorten } from "./read-csv.ts";
export { UnreadableCsv } from "./unreadable-file.ts";
