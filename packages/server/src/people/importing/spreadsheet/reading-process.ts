import { readWorkbook } from "./read-workbook.ts";

process.once("message", async (bytes: Uint8Array) => {
  const answer = await readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  process.send?.(answer, () => process.disconnect());
});
