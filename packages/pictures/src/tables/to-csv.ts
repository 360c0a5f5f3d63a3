import type { Table } from "./table.ts";

/**
 * Writes a table as CSV (RFC 4180: commas, quotes doubled, lines ending in CR LF). Hidden figures are empty.
 *
 * A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line break)
 * gets a leading apostrophe; numbers stay numbers.
 */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns.map((column) => column.label), ...rows];
  return lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(Math.round(value * 10_000) / 10_000 + 0);
  const guarded = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
