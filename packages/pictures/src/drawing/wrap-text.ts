import { textWidth } from "./text-width.ts";

/**
 * Breaks a text into at most `lines` lines no wider than `width` pixels; what does not fit ends in an ellipsis.
 * Breaks come at spaces, and inside a word only when the word alone is too wide.
 */
export function wrapText(text: string, size: number, width: number, lines: number): string[] {
  const rows: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = rows.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  const kept = rows.slice(0, lines);
  if (rows.length > lines) kept[lines - 1] = `${kept[lines - 1]} ${rows[lines]}`;
  return kept.map((row) => shortened(row, size, width));
}

function shortened(row: string, size: number, width: number): string {
  if (textWidth(row, size) <= width) return row;
  const letters = [...row];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
