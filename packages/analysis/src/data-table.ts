import { UnusableData } from "./unusable-data.ts";

/** Fourth powers of larger numbers, as some measures take them, would no longer be finite in sums. */
const LARGEST = 1e50;

/** Named columns of text cells of equal number, as a file holds them. Empty cells and `NA` are missing. */
export interface DataTable {
  readonly length: number;
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

/**
 * A column as numbers, one for each row; `NaN` where a cell is missing.
 *
 * @throws UnusableData when there is no such column, or a cell is neither missing nor a number that can be computed with
 */
export function numbers(table: DataTable, name: string): Float64Array {
  const cells = columnOf(table, name);
  return Float64Array.from(cells, (cell, row) => {
    if (isMissing(cell)) return Number.NaN;
    const number = asNumber(cell);
    if (number !== null && Math.abs(number) <= LARGEST) return number;
    const why = number === null ? "is no number" : "is too large to compute with";
    throw new UnusableData(`Column “${name}” holds “${cell.trim()}” in row ${row + 1} below the header, which ${why}.`);
  });
}

/**
 * A column as labels, one for each row, without blanks around them; `null` where a cell is missing.
 *
 * @throws UnusableData when there is no such column
 */
export function labels(table: DataTable, name: string): (string | null)[] {
  return columnOf(table, name).map((cell) => (isMissing(cell) ? null : cell.trim()));
}

/**
 * The rows in which none of the named columns is missing, and how many others were dropped.
 *
 * @throws UnusableData when there is no such column, or no row is complete
 */
export function completeRows(table: DataTable, names: readonly string[]): { rows: Int32Array; dropped: number } {
  const columns = names.map((name) => columnOf(table, name));
  const rows = new Int32Array(table.length);
  let count = 0;
  for (let row = 0; row < table.length; row++) {
    if (columns.every((cells) => !isMissing(cells[row]!))) rows[count++] = row;
  }
  if (count === 0) {
    throw new UnusableData(`No row has a value in ${names.length === 1 ? "column" : "all of"} ${names.join(", ")}.`);
  }
  return { rows: rows.slice(0, count), dropped: table.length - count };
}

/** Whether a text is how a number is written; anything else in a numeric column is a mistake worth telling. */
export function asNumber(cell: string): number | null {
  const text = cell.trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : null;
}

function isMissing(cell: string): boolean {
  const text = cell.trim();
  return text === "" || text === "NA";
}

function columnOf(table: DataTable, name: string): readonly string[] {
  const cells = table.columns.get(name);
  if (cells !== undefined) return cells;
  throw new UnusableData(`There is no column “${name}”. The columns are: ${[...table.columns.keys()].join(", ")}.`);
}
