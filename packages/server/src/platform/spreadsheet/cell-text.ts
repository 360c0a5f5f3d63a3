/**
 * What a cell of a workbook says, as somebody who looks at the sheet reads it: the result of a formula, the words of a
 * link or of formatted text, a date as `YYYY-MM-DD`. Empty for empty cells and for errors such as `#N/A`.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value);
  if ("richText" in value && Array.isArray(value.richText))
    return value.richText.map((part: { text?: unknown }) => cellText(part.text)).join("");
  if ("hyperlink" in value && "text" in value) return cellText(value.text);
  if ("formula" in value || "sharedFormula" in value) return "result" in value ? cellText(value.result) : "";
  return "";
}
