/**
 * Rows as CSV that every spreadsheet opens: UTF-8 with a byte order mark, commas, CRLF, cells quoted where they must
 * be, and none that a spreadsheet would compute.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** A cell that no spreadsheet takes for a formula: one that begins like one gets an apostrophe before it. */
export function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
