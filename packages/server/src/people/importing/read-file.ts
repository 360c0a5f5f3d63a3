import { LARGEST_SPREADSHEET, type PeopleFile } from "@interrelate/contract";
import { decodeText } from "./decode-text.ts";
import { readWorkbookTable } from "./read-workbook-table.ts";
import { refuseSize, type Table } from "./table.ts";
import { readTextTable } from "./text-table.ts";
import { UnreadablePeople } from "./unreadable-people.ts";

/**
 * Reads pasted rows, a CSV file or an Excel workbook as a table, whichever it is by its contents.
 *
 * @throws UnreadablePeople with a sentence for everything that is none of these.
 */
export async function readFile(file: PeopleFile): Promise<Table> {
  const table = await tableIn(file);
  const refusal = refuseSize(table.rows);
  if (refusal !== undefined) throw new UnreadablePeople(refusal);
  return table;
}

async function tableIn(file: PeopleFile): Promise<Table> {
  if ("text" in file) return readTextTable(file.text);
  const bytes = Buffer.from(file.base64, "base64");
  if (bytes.length > LARGEST_SPREADSHEET)
    throw new UnreadablePeople("This file is larger than 10 MB; nothing was kept. A list of people is much smaller.");
  if (begins(bytes, ZIP)) return readWorkbookTable(bytes);
  if (begins(bytes, OLD_OFFICE))
    throw new UnreadablePeople(
      "This workbook is in the old Excel format or locked by a password; nothing was kept. Please save it as “Excel workbook (.xlsx)” without a password, or as “CSV UTF-8”.",
    );
  const { text, note } = decodeText(bytes);
  const table = readTextTable(text);
  return note === null ? table : { ...table, notes: [note, ...table.notes] };
}

const ZIP = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

function begins(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, position) => bytes[position] === byte);
}
