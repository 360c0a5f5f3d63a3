import { plainText, textTable } from "../text-table.ts";

type Entry = readonly [name: string, value: unknown];

/** More numbers than these in a cell of a table are told by their range. */
const LONG_LIST = 8;

/**
 * Figures as a person reads them in a terminal: single ones first, then a table for every record and every list of
 * records. Lists that go together, all of one length, are the columns of one table.
 */
export function readableFigures(figures: object): string {
  const entries: Entry[] = Object.entries(figures);
  const columns = columnsOf(entries);
  const single = entries.filter(([name, value]) => !isNested(value) && !columns.some(([column]) => column === name));
  const nested = entries.filter(([, value]) => isNested(value));
  const blocks = [
    single.map(([name, value]) => [plainText(name), shown(value)]),
    tableOfColumns(columns),
    ...nested.map(([name, value]) => tableOf(name, value as object)),
  ];
  return blocks
    .filter((rows) => rows.length > 0)
    .map((rows, at) => `${(at === 0 && single.length > 0 ? withoutHead(rows) : textTable(rows)).join("\n")}\n`)
    .join("\n");
}

/** The flat lists, when there are at least two and all have one length. */
function columnsOf(entries: readonly Entry[]): [name: string, cells: unknown[]][] {
  const lists = entries.flatMap(([name, value]): [string, unknown[]][] =>
    Array.isArray(value) && !isNested(value) ? [[name, value]] : [],
  );
  const length = lists[0]?.[1].length ?? 0;
  return lists.length > 1 && length > 0 && lists.every(([, cells]) => cells.length === length) ? lists : [];
}

/** A row for each place of the lists, called as the first list says when it holds names, or by its number. */
function tableOfColumns(columns: readonly [name: string, cells: unknown[]][]): string[][] {
  const [first] = columns;
  if (first === undefined) return [];
  const named = first[1].every((cell) => typeof cell === "string");
  const shownColumns = named ? columns : [["", first[1].map((_, at) => at + 1)] as const, ...columns];
  return [
    shownColumns.map(([name]) => plainText(name)),
    ...first[1].map((_, at) => shownColumns.map(([, cells]) => shown(cells[at]))),
  ];
}

/** Columns without a heading of their own need no line under the first. */
function withoutHead(rows: string[][]): string[] {
  return textTable([["", ""], ...rows]).slice(2);
}

function tableOf(title: string, value: object): string[][] {
  const lines: Entry[] = Array.isArray(value) ? value.map((line, at) => [String(at + 1), line]) : Object.entries(value);
  const keys = [...new Set(lines.flatMap(([, line]) => (isRecord(line) ? Object.keys(line) : [])))];
  if (keys.length === 0) return [[title, ""], ...lines.map(([name, line]) => [plainText(name), shown(line)])];
  return [
    [title, ...keys],
    ...lines.map(([name, line]) => [
      plainText(name),
      ...keys.map((key) => shownInCell(isRecord(line) ? line[key] : undefined)),
    ]),
  ];
}

/** A figure in a cell of a table, which is too narrow for what every point of a series has of its own. */
function shownInCell(value: unknown): string {
  if (!Array.isArray(value) || value.length <= LONG_LIST) return shown(value);
  const present = value.filter((part) => typeof part === "number");
  if (present.length < value.length) return shown(value);
  const low = present.reduce((least, part) => Math.min(least, part));
  const high = present.reduce((most, part) => Math.max(most, part));
  return `${shown(low)} to ${shown(high)} (${value.length} values)`;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "-";
  if (typeof value === "number") return shownNumber(value);
  if (Array.isArray(value)) return value.map(shown).join(value.some(isRecord) ? "; " : " ");
  if (isRecord(value)) {
    return Object.entries(value)
      .map(([key, part]) => `${plainText(key)} ${shown(part)}`)
      .join(", ");
  }
  return plainText(String(value));
}

function shownNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) < 0.0001 || Math.abs(value) >= 1e6 ? value.toExponential(3) : value.toFixed(4);
}

function isNested(value: unknown): boolean {
  return isRecord(value) || (Array.isArray(value) && value.some((part) => isRecord(part)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
