/** A table as it stands in a file: no cell has been understood yet. */
export type Table = {
  readonly rows: readonly TableRow[];
  /** What is worth knowing about the file as a whole, as sentences. */
  readonly notes: readonly string[];
};

/** `line` is where the row begins in the file, or its number in the sheet, the first being 1. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** More columns than this are a table of another kind. */
export const MOST_COLUMNS = 200;
/** More rows than this are no list of the people of one effort. */
export const MOST_ROWS = 25_000;

/** Why a table is too large for a list of people, as a sentence; undefined when it is not. */
export function refuseSize(rows: readonly TableRow[]): string | undefined {
  if (rows.length > MOST_ROWS) return tooManyRows();
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return widest > MOST_COLUMNS ? tooManyColumns(widest) : undefined;
}

/** The sentence about more rows than are read. */
function tooManyRows(): string {
  return `There are more than ${written(MOST_ROWS)} rows, and so many people cannot be read at once; nothing was kept.`;
}

/** The sentence about more columns than are read. */
function tooManyColumns(columns: number): string {
  return `A row has ${written(columns)} columns or more, and a list of people has a few; nothing was kept. Please keep the columns of name, e-mail, workgroup, site, language and channel.`;
}

/** A number as a sentence writes it. */
export function written(count: number): string {
  return count.toLocaleString("en");
}
