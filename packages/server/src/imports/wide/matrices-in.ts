import type { WideColumn } from "./survey-file.ts";

/** One matrix question, with the row that each of its columns answers; `column` is a position in the file. */
export interface Matrix {
  readonly question: string;
  readonly rows: readonly { readonly column: number; readonly row: string }[];
}

/** The matrix questions of a file in the order of their first columns; columns outside any are left out. */
export function matricesIn(columns: readonly WideColumn[]): Matrix[] {
  const found = new Map<string, { readonly question: string; readonly rows: { column: number; row: string }[] }>();
  for (const [column, { matrix, question, row }] of columns.entries()) {
    if (matrix === null || question === null || row === null) continue;
    const known = found.get(matrix) ?? { question, rows: [] };
    known.rows.push({ column, row });
    found.set(matrix, known);
  }
  return [...found.values()];
}
