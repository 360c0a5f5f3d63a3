import { plainText, textTable } from "../text-table.ts";

type Entry = readonly [name: string, value: unknown];

/** Figures as a person reads them in a terminal: single ones first, then a table for every list and every record. */
export function readableFigures(figures: object): string {
  const entries: Entry[] = Object.entries(figures);
  const single = entries.filter(([, value]) => !isNested(value));
  const nested = entries.filter(([, value]) => isNested(value));
  const blocks = [
    single.map(([name, value]) => [plainText(name), shown(value)]),
    ...nested.map(([name, value]) => tableOf(name, value as object)),
  ];
  return blocks
    .filter((rows) => rows.length > 0)
    .map((rows, at) => `${(at === 0 && single.length > 0 ? withoutHead(rows) : textTable(rows)).join("\n")}\n`)
    .join("\n");
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
      ...keys.map((key) => shown(isRecord(line) ? line[key] : undefined)),
    ]),
  ];
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "-";
  if (typeof value === "number") return shownNumber(value);
  if (Array.isArray(value)) return value.map(shown).join(" ");
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
