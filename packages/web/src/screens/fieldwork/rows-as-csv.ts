import type { MailRow } from "@interrelate/contract";
import { rowTexts as texts } from "./texts.ts";

/** Where mails stand as a CSV file for spreadsheets; a value that a spreadsheet would take for a formula is quoted as text. */
export function rowsAsCsv(rows: readonly MailRow[]): string {
  const lines = rows.map(({ name, email, status, reason }) => [
    name,
    email ?? "",
    texts.statuses[status],
    reason ?? "",
  ]);
  const all = [[texts.name, texts.email, texts.status, ""], ...lines];
  return `\uFEFF${all.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
