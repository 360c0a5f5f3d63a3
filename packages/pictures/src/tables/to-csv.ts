import type { Table } from "./table.ts";

/**
 * Writes a table as CSV (RFC 4180: commas, quotes doubled, lines ending in CR LF). Hidden figures are empty, and numbers
 * have no more decimals than their column is read with.
 *
 * A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line break)
 * gets a leading apostrophe; numbers stay numbers.
 */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns.map((column) => column.label), ...rows];
  const written = (line: Table["rows"][number]) => line.map((value, place) => cell(value, columns[place]?.decimals));
  return lines.map((line) => `${written(line).join(",")}\r\n`).join("");
}

function cell(value: string | number | null, decimals = 0): string {
  if (value === null) return "";
  if (typeof value === "number") return String(Number(value.toFixed(decimals)) + 0);
  const guarded = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
