import { cholesky } from "../../numeric/cholesky.ts";
import { UnusableData } from "../../unusable-data.ts";
import { type ColumnLayout, columnLayout } from "./column-layout.ts";
import { factorPattern } from "./factor-pattern.ts";
import { type LevelProducts, levelProducts } from "./level-products.ts";
import { levelProfiles } from "./level-profiles.ts";
import { type MixedData, usedLevels } from "./mixed-data.ts";
import { reducedPattern } from "./reduced-pattern.ts";
import { rowProducts } from "./row-products.ts";
import { type SparseCholesky, sparseCholesky } from "./sparse-cholesky.ts";
import type { SparsePattern } from "./sparse-pattern.ts";
import { type WorkingColumns, workingColumns } from "./working-columns.ts";

/** All that fitting needs to know of the data. Its size does not grow with the rows, nor with the largest grouping. */
export interface MixedSystem {
  readonly n: number;
  readonly names: readonly string[];
  /** Names and levels with rows of the groupings, in the order of the data. */
  readonly groupings: readonly { readonly name: string; readonly levels: number }[];
  readonly layout: ColumnLayout;
  readonly working: WorkingColumns;
  /** Sums of products over rows, and over levels of the largest grouping. */
  readonly rowProducts: Float64Array;
  readonly levelProducts: readonly LevelProducts[];
  readonly cholesky: SparseCholesky;
}

/**
 * Goes through the rows once or twice and sums up what they say about the model.
 *
 * @throws UnusableData when the model cannot be fitted to these data, or its groupings cross at too many levels
 */
export function mixedSystem(data: MixedData): MixedSystem {
  const levels = usedLevels(data);
  const layout = columnLayout(data);
  const working = workingColumns(data);
  const profiles = levelProfiles(data, layout, working);
  const pattern = reducedPattern(profiles, layout);
  const factor = factorPattern(pattern);
  const products = rowProducts(data, layout, working, pattern);
  requireIndependent(data.names, layout, pattern, products);
  return {
    n: data.response.length,
    names: data.names,
    groupings: data.groupings.map(({ name }, at) => ({ name, levels: levels[at]! })),
    layout,
    working,
    rowProducts: products,
    levelProducts: levelProducts(profiles, layout, pattern),
    cholesky: sparseCholesky(pattern, factor),
  };
}

/** Each fixed column must say something that the columns before it do not. */
function requireIndependent(
  names: readonly string[],
  { random, fixed }: ColumnLayout,
  { starts }: SparsePattern,
  products: Float64Array,
): void {
  const entry = (i: number, j: number): number => products[starts[random + Math.min(i, j)]! + Math.abs(i - j)]!;
  for (let columns = 1; columns <= fixed; columns++) {
    const block = Array.from({ length: columns }, (_, i) => Array.from({ length: columns }, (__, j) => entry(i, j)));
    if (cholesky(block) === null) {
      throw new UnusableData(
        `“${names[columns - 1]}” is a combination of the columns before it: leave one of them out.`,
      );
    }
  }
}
