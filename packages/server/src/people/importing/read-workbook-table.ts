import { readSpreadsheet } from "../../platform/spreadsheet/read-spreadsheet.ts";
import { MOST_COLUMNS, MOST_ROWS, type Table } from "./table.ts";
import { UnreadablePeople } from "./unreadable-people.ts";

/** How long a workbook may take, in milliseconds. */
const LONGEST = 10_000;

/**
 * Reads the first sheet of an Excel workbook that holds anything.
 *
 * @throws UnreadablePeople when it is damaged, no workbook, or takes too much.
 */
export async function readWorkbookTable(bytes: Uint8Array, longest = LONGEST): Promise<Table> {
  const answer = await readSpreadsheet(bytes, { rows: MOST_ROWS, columns: MOST_COLUMNS }, longest);
  if ("sentence" in answer) throw new UnreadablePeople(answer.sentence);
  const notes = answer.hasOthers ? [`Only the sheet “${answer.name}” was read; the workbook has others.`] : [];
  return { rows: answer.rows, notes };
}
