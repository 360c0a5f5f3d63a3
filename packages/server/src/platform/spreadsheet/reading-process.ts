import type { SpreadsheetOrder } from "./read-spreadsheet.ts";
import { readWorkbook } from "./read-workbook.ts";

process.once("message", async ({ bytes, limits }: SpreadsheetOrder) => {
  const answer = await readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
  process.send?.(answer, () => process.disconnect());
});
