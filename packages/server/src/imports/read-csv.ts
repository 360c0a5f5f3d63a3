import { pipeline, Readable } from "node:stream";
import { CsvError, type Parser, parse } from "csv-parse";
import { type Bytes, checkText } from "./check-text.ts";
import { detectDelimiter } from "./delimiter.ts";
import { UnreadableCsv } from "./unreadable-file.ts";

/** One row below the header; `line` is where it begins in the file, the header's first line being 1. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A CSV file with its header read and its rows still to come. Rows can be walked once. */
export interface CsvFile {
  /** Column names, trimmed, without empty ones at the end. */
  readonly header: readonly string[];
  readonly rows: AsyncIterable<CsvRow>;
}

/** More columns than this are a table of another shape. */
const MOST_COLUMNS = 1000;

/** Bytes read at once: some milliseconds of work, after which others get their turn. */
const PIECE = 65_536;

/** Longest row in characters: beyond it an opening quotation mark was most likely never closed. */
const LONGEST_ROW = 1_000_000;

/**
 * Opens a CSV file (UTF-8 with or without byte order mark; comma, semicolon or tab; empty lines skipped) and
 * reads its header. The file streams through: memory stays small whatever its size.
 *
 * @param oneColumn whether a file of one column is welcome; otherwise it is taken for one whose cells are parted by
 * something else
 * @throws UnreadableCsv when the file is empty, is no CSV, has one column or more than a thousand; walking the rows throws it too.
 */
export async function openCsv(source: Bytes, { oneColumn = false } = {}): Promise<CsvFile> {
  const { firstLine, all } = await peekFirstLine(checkText(source));
  if (firstLine.trim() === "") {
    throw new UnreadableCsv("This file is empty, or its first line is", "Its first line must name the columns.");
  }
  const delimiter = detectDelimiter(firstLine) ?? (oneColumn ? "," : null);
  if (delimiter === null) {
    throw new UnreadableCsv(
      `This file has one column only, “${shorten(firstLine)}”`,
      "Cells must be separated by a comma, a semicolon or a tab.",
    );
  }
  const rows = rowsOf(all, delimiter);
  const first = await rows.next();
  const header = first.done ? [] : trimHeader(first.value.cells);
  if (header.length > MOST_COLUMNS) {
    throw new UnreadableCsv(
      `This file has ${header.length.toLocaleString("en")} columns, and at most ${MOST_COLUMNS.toLocaleString("en")} can be read`,
      "Please keep the columns of the ratings only, with one row per rating.",
    );
  }
  return { header, rows };
}

/** The bytes of a text that is already in memory, in pieces that let other work go on between them. */
export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += PIECE) {
    yield bytes.subarray(start, start + PIECE);
    await new Promise(setImmediate);
  }
}

/** A cell's text short enough for a sentence. */
export function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

async function peekFirstLine(source: AsyncGenerator<Uint8Array>): Promise<{ firstLine: string; all: Bytes }> {
  let begun: Uint8Array = new Uint8Array();
  let ended = false;
  while (!ended && begun.length < LONGEST_ROW && !begun.includes(0x0a) && !begun.includes(0x0d)) {
    const next = await source.next();
    ended = next.done === true;
    if (!next.done) begun = Buffer.concat([begun, next.value]);
  }
  const firstLine = new TextDecoder().decode(begun).split(/[\r\n]/, 1)[0] ?? "";
  return {
    firstLine,
    all: (async function* () {
      yield begun;
      yield* source;
    })(),
  };
}

/**
 * The rows of a file in UTF-8, its first line among them.
 *
 * @throws UnreadableCsv while walking them, for quotation marks that do not match and rows longer than a million characters.
 */
export async function* rowsOf(source: Bytes, delimiter: string): AsyncGenerator<CsvRow, void> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  });
  pipeline(Readable.from(source), parser, () => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { cells: record, line: info.lines - lineBreaksIn(record) };
    }
  } catch (cause) {
    throw asUnreadable(cause, parser);
  }
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || cell.includes("\r")) count += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return count;
}

function asUnreadable(cause: unknown, parser: Parser): unknown {
  if (!(cause instanceof CsvError)) return cause;
  const place = `near line ${parser.info.lines}`;
  const what =
    cause.code === "CSV_MAX_RECORD_SIZE"
      ? `A row ${place} is longer than a million characters`
      : `The quotation marks ${place} do not match`;
  return new UnreadableCsv(
    what,
    "Please look there for a quotation mark that is not closed, or not doubled inside a quoted cell.",
    { cause },
  );
}

function trimHeader(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim());
  while (names.length > 0 && names.at(-1) === "") names.pop();
  return names;
}
