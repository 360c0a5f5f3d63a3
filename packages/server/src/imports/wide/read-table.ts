import { readSpreadsheet } from "../../platform/spreadsheet/read-spreadsheet.ts";
import { bytesOf, type CsvRow, rowsOf, shorten } from "../read-csv.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { decodeFile } from "./decode-file.ts";

/** A whole table in memory: every row as it stands, header rows included. */
export interface Table {
  readonly rows: readonly CsvRow[];
  /** Named only when a text was not in UTF-8. */
  readonly encoding: string | null;
  /** Whether it came from a spreadsheet. */
  readonly sheet: boolean;
}

/** The largest file, in bytes. */
const LARGEST_FILE = 20_000_000;
/** More rows or cells than this are no survey of one workplace. */
const MOST_ROWS = 100_000;
const MOST_CELLS = 4_000_000;
const MOST_COLUMNS = 3000;

/**
 * Reads a text file (any usual encoding; comma, semicolon or tab) or a spreadsheet of up to 20 MB into rows of cells.
 *
 * @throws UnreadableFile when it is no table, or one too large, saying which and what to do.
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > LARGEST_FILE) {
    throw new UnreadableFile(
      "This file is larger than 20 MB; nothing was kept. Please leave out columns that hold no ratings, and try again.",
    );
  }
  const sheet = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11) {
    throw new UnreadableFile(
      "This is a spreadsheet of an old kind (XLS), or one with a password; nothing was kept. Please save it as XLSX or CSV and try that file.",
    );
  }
  if (sheet) return { rows: await keepRows(await sheetRows(bytes)), encoding: null, sheet };
  const { text, encoding } = decodeFile(bytes);
  const delimiter = delimiterOf(text);
  if (delimiter === null) {
    throw new UnreadableFile(
      text.trim() === ""
        ? "This file is empty; nothing was kept. Please export it again."
        : `This file has one column only, “${shorten(text.slice(0, 200))}”; nothing was kept. Cells must be separated by a comma, a semicolon or a tab.`,
    );
  }
  return { rows: await keepRows(rowsOf(bytesOf(text), delimiter)), encoding, sheet };
}

async function sheetRows(bytes: Uint8Array): Promise<readonly CsvRow[]> {
  const answer = await readSpreadsheet(bytes, { rows: MOST_ROWS, columns: MOST_COLUMNS });
  if ("rows" in answer) return answer.rows;
  throw new UnreadableFile(answer.sentence);
}

async function keepRows(rows: AsyncIterable<CsvRow> | Iterable<CsvRow>): Promise<CsvRow[]> {
  const kept: CsvRow[] = [];
  let cells = 0;
  for await (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === "")) continue;
    kept.push(row);
    cells += row.cells.length;
    refuseTooLarge(row, kept.length, cells);
  }
  if (kept.length < 2) {
    throw new UnreadableFile(
      "This file has a header but no rows below it, or nothing at all; nothing was kept. Please check that it is the right file.",
    );
  }
  return kept;
}

function refuseTooLarge({ cells: { length } }: CsvRow, rows: number, cells: number): void {
  const number = (count: number) => count.toLocaleString("en");
  const what =
    length > MOST_COLUMNS
      ? `${number(MOST_COLUMNS)} columns`
      : rows > MOST_ROWS
        ? `${number(MOST_ROWS)} rows`
        : cells > MOST_CELLS
          ? `${number(MOST_CELLS)} cells`
          : null;
  if (what === null) return;
  throw new UnreadableFile(
    `This file has more than ${what}, which is more than can be read at once; nothing was kept. Please leave out columns that hold no ratings, or import it in parts.`,
  );
}

const CANDIDATES = [",", ";", "\t"] as const;
/** Header cells of survey tools hold whole questions, with line breaks in quotation marks. */
const LONGEST_HEADER = 1_000_000;

/**
 * What stands between the cells of the first line that is not empty: the candidate that stands there most often outside
 * quotation marks. `null` when there is none.
 */
export function delimiterOf(text: string): (typeof CANDIDATES)[number] | null {
  const counts = new Map<string, number>();
  let quoted = false;
  let begun = false;
  for (const char of text.slice(0, LONGEST_HEADER)) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "\n" || char === "\r")) {
      if (begun) break;
    } else if (!quoted) counts.set(char, (counts.get(char) ?? 0) + 1);
    if (char !== "\n" && char !== "\r" && char !== "\uFEFF") begun = true;
  }
  const found = CANDIDATES.filter((candidate) => counts.has(candidate));
  const [best] = found.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  return best ?? null;
}
