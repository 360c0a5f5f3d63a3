import type { ColumnLayout } from "./column-layout.ts";
import type { MixedData } from "./mixed-data.ts";
import { placeOf, type SparsePattern } from "./sparse-pattern.ts";
import type { WorkingColumns } from "./working-columns.ts";

/** The sums over rows of products of all columns but those of the largest grouping, in the order of the pattern. */
export function rowProducts(
  data: MixedData,
  layout: ColumnLayout,
  working: WorkingColumns,
  pattern: SparsePattern,
): Float64Array {
  const products = new Float64Array(pattern.rows.length);
  const others = layout.others.map(({ grouping, offset }) => ({ offset, index: data.groupings[grouping]!.index }));
  const levels = new Int32Array(others.length);
  const dense = new Float64Array(layout.fixed + 1);
  const { columns, center, scale } = working;
  const { starts } = pattern;
  for (let row = 0; row < data.response.length; row++) {
    for (let j = 0; j < dense.length; j++) dense[j] = (columns[j]![row]! - center[j]!) / scale[j]!;
    for (let a = 0; a < others.length; a++) {
      const column = others[a]!.offset + others[a]!.index[row]!;
      levels[a] = column;
      products[starts[column]!]! += 1;
      for (let b = 0; b < a; b++) products[placeOf(pattern, levels[b]!, column)]! += 1;
      const end = starts[column + 1]! - dense.length;
      for (let j = 0; j < dense.length; j++) products[end + j]! += dense[j]!;
    }
    for (let j = 0; j < dense.length; j++) {
      const start = starts[layout.random + j]!;
      const value = dense[j]!;
      for (let i = j; i < dense.length; i++) products[start + i - j]! += value * dense[i]!;
    }
  }
  return products;
}
