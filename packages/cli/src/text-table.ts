/**
 * A table for a terminal: the first column flush left, the others as told (numbers stand flush right), two spaces
 * between.
 *
 * @param rows cells of equal number in every row; the first row is the head and is underlined.
 */
export function textTable(rows: readonly (readonly string[])[], others: "left" | "right" = "right"): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, lengthOf(row[column] ?? "")), 0),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const padding = " ".repeat(Math.max(0, (widths[column] ?? 0) - lengthOf(cell)));
        return column === 0 || others === "left" ? cell + padding : padding + cell;
      })
      .join("  ")
      .trimEnd();
  const [head, ...body] = rows;
  if (head === undefined) return [];
  return [
    line(head),
    "-".repeat(
      Math.min(
        100,
        widths.reduce((sum, width) => sum + width + 2, -2),
      ),
    ),
    ...body.map(line),
  ];
}

/** Text that a terminal shows as text: control characters, which could move the cursor or set colours, are replaced. */
export function plainText(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, "\u{FFFD}");
}

/** Characters as a person counts them. */
function lengthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}
