import type { ImportPreview } from "@interrelate/contract";

type Rejected = NonNullable<ImportPreview["outcome"]>["rejected"][number];

/** The rejected rows as a CSV file. Cells a spreadsheet would run as a formula are made plain text. */
export function rejectedCsv(rows: readonly Rejected[]): string {
  const lines = rows.map(({ line, reason, detail }) => [String(line), reason, detail].map(cell).join(","));
  return `${["line,reason,detail", ...lines].join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
