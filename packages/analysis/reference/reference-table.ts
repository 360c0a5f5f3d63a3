import type { DataTable } from "../src/data-table.ts";
import type { ReferenceCase } from "./case.ts";

/** A file of a reference case as named columns. */
export function referenceTable(reference: ReferenceCase, file: string): DataTable {
  const { header, rows } = reference.csv(file);
  const columns = header.map((name, at): [string, string[]] => [name, rows.map((cells) => cells[at] ?? "")]);
  return { length: rows.length, columns: new Map(columns) };
}
