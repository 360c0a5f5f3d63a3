import type { ColumnLayout } from "./column-layout.ts";
import type { MixedData } from "./mixed-data.ts";
import { type ProfileTable, profileTable } from "./profile-table.ts";
import { rowsByLevel } from "./rows-by-level.ts";
import type { WorkingColumns } from "./working-columns.ts";

/**
 * The levels of the largest grouping, gathered by profile: how many rows they have in each level of the other
 * groupings. Respondents of one site who rated the same workgroups share a profile, so that a million respondents
 * become some ten thousand profiles, and no later step touches respondents again.
 */
export interface LevelProfiles {
  /** How many levels of the largest grouping have any row. */
  readonly levels: number;
  /** For each profile: rows of one such level, and how many levels have the profile. */
  readonly rows: Int32Array;
  readonly levelsOf: Int32Array;
  /** Entries `starts[p]` to `starts[p + 1] - 1` are the columns of profile `p`, ascending, and rows in each. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly counts: Int32Array;
  /** For each profile the sums of the working columns (response last) over all its rows, one after the other. */
  readonly sums: Float64Array;
  /** For each number of rows: the summed products of the level sums of working columns `i >= j`, line by line. */
  readonly products: ReadonlyMap<number, Float64Array>;
}

/** Gathers the rows once. */
export function levelProfiles(data: MixedData, layout: ColumnLayout, working: WorkingColumns): LevelProfiles {
  const { starts, order } = rowsByLevel(data.groupings[layout.largest]!);
  const table = profileTable(layout.fixed + 1);
  const products = new Map<number, Float64Array>();
  const rowsInColumn = new Int32Array(layout.random);
  const touched = new Int32Array(layout.random);
  const sums = new Float64Array(layout.fixed + 1);
  const others = layout.others.map(({ grouping, offset }) => ({ offset, index: data.groupings[grouping]!.index }));
  let levels = 0;
  for (let level = 0; level + 1 < starts.length; level++) {
    const rows = order.subarray(starts[level]!, starts[level + 1]!);
    if (rows.length === 0) continue;
    levels += 1;
    let size = 0;
    for (const { index, offset } of others) {
      const first = size;
      for (let at = 0; at < rows.length; at++) {
        const column = offset + index[rows[at]!]!;
        if (rowsInColumn[column]! === 0) touched[size++] = column;
        rowsInColumn[column]! += 1;
      }
      sortRange(touched, first, size);
    }
    sumRows(sums, rows, working);
    addLevel(table, rows.length, touched.subarray(0, size), rowsInColumn, sums);
    addProducts(products, rows.length, sums);
    for (let at = 0; at < size; at++) rowsInColumn[touched[at]!] = 0;
  }
  return { levels, products, ...table.finish() };
}

/** Sorts a stretch; the stretches are mostly short or in order already, where insertion is quickest. */
function sortRange(values: Int32Array, first: number, end: number): void {
  if (end - first > 40) {
    values.subarray(first, end).sort();
    return;
  }
  for (let at = first + 1; at < end; at++) {
    const value = values[at]!;
    let place = at;
    for (; place > first && values[place - 1]! > value; place--) values[place] = values[place - 1]!;
    values[place] = value;
  }
}

function sumRows(sums: Float64Array, rows: Int32Array, { columns, center, scale }: WorkingColumns): void {
  for (let j = 0; j < sums.length; j++) {
    const values = columns[j]!;
    let sum = 0;
    for (let at = 0; at < rows.length; at++) sum += values[rows[at]!]! - center[j]!;
    sums[j] = sum / scale[j]!;
  }
}

function addLevel(
  table: ProfileTable,
  rows: number,
  columns: Int32Array,
  rowsInColumn: Int32Array,
  sums: Float64Array,
): void {
  const profile = table.profileOf(rows, columns, rowsInColumn);
  table.add(profile, sums);
}

function addProducts(products: Map<number, Float64Array>, rows: number, sums: Float64Array): void {
  let triangle = products.get(rows);
  if (triangle === undefined) {
    triangle = new Float64Array((sums.length * (sums.length + 1)) / 2);
    products.set(rows, triangle);
  }
  let at = 0;
  for (let i = 0; i < sums.length; i++) {
    for (let j = 0; j <= i; j++) triangle[at++]! += sums[i]! * sums[j]!;
  }
}
