import type { CsvRow } from "../read-csv.ts";
import { UnreadableFile } from "../unreadable-file.ts";

export async function readSpreadsheet(_bytes: Uint8Array): Promise<CsvRow[]> {
  throw new UnreadableFile("This is a spreadsheet; nothing was kept. Please save it as CSV.");
}
