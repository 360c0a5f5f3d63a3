import type { OrderedItem } from "./ordered-item.ts";

/** How many rows are in each pair of categories: lines for the first item, columns for the second. */
export function pairTable(first: OrderedItem, second: OrderedItem): number[][] {
  const table = first.counts.map(() => second.counts.map(() => 0));
  for (let row = 0; row < first.category.length; row++) table[first.category[row]!]![second.category[row]!]! += 1;
  return table;
}

/**
 * The table with which a correlation is estimated. In a table of two by two with one empty cell that cell gets half a
 * row, and the others give and take as much so that the margins stay, as in lavaan; larger tables are left as they are.
 */
export function withHalfRow(table: readonly (readonly number[])[]): { table: number[][]; changed: boolean } {
  const copy = table.map((line) => [...line]);
  const empty = copy.flat().filter((count) => count === 0).length;
  if (copy.length > 2 || copy[0]!.length > 2 || empty !== 1) return { table: copy, changed: false };
  const onDiagonal = copy[0]![0] === 0 || copy[1]![1] === 0;
  const shift = onDiagonal ? 0.5 : -0.5;
  return { table: copy.map((line, a) => line.map((count, b) => count + (a === b ? shift : -shift))), changed: true };
}
