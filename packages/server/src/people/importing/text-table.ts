import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { MOST_ROWS, type Table, type TableRow, written } from "./table.ts";
import { UnreadablePeople } from "./unreadable-people.ts";

/** Longest row in characters: beyond it an opening quotation mark was most likely never closed. */
const LONGEST_ROW = 100_000;

/**
 * Reads rows of text: cells between tabs (pasted from a sheet), commas or semicolons, quoted where they hold one. One
 * column alone is a table too, such as a list of addresses. Empty lines are skipped.
 *
 * @throws UnreadablePeople when nothing stands in it, or quotation marks do not match.
 */
export function readTextTable(text: string): Table {
  const bare = text.replace(/^\uFEFF/, "");
  if (bare.includes("\0")) throw new UnreadablePeople("This text holds characters that no list has; nothing was kept.");
  const rows = rowsOf(bare).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [first] = rows;
  if (first === undefined) throw new UnreadablePeople("There is nothing in this file; nothing was kept.");
  return { rows, notes: [] };
}

function rowsOf(text: string): TableRow[] {
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      // All of them: lists are pasted together from several programs.
      record_delimiter: ["\r\n", "\n", "\r"],
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      to: MOST_ROWS + 1,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ cells: record, line: info.lines - lineBreaksIn(record) }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const near = `near line ${written(Number(cause.lines ?? 1))}`;
    const what =
      cause.code === "CSV_MAX_RECORD_SIZE"
        ? `A row ${near} is longer than ${written(LONGEST_ROW)} characters`
        : `The quotation marks ${near} do not match`;
    throw new UnreadablePeople(
      `${what}; nothing was kept. Please look there for a quotation mark that is not closed, or not doubled inside a quoted cell.`,
      { cause },
    );
  }
}

/** A tab wherever the first line has one, as names hold commas and never tabs; else what stands there most often. */
function delimiterOf(text: string): string {
  const [line = ""] = text
    .trimStart()
    .slice(0, LONGEST_ROW)
    .split(/[\r\n]/, 1);
  const bare = line.replaceAll(/"[^"]*"/g, "");
  const count = (mark: string) => bare.split(mark).length - 1;
  if (count("\t") > 0) return "\t";
  if (count(",") === 0 && count(";") === 0) return "\t";
  return count(";") > count(",") ? ";" : ",";
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
