import type { MixedData } from "./mixed-data.ts";

/**
 * Where the columns of the reduced equations stand: the levels of all groupings but the largest (larger ones first),
 * then the fixed columns, then the response.
 */
export interface ColumnLayout {
  /** The largest grouping, whose effects are eliminated in closed form. */
  readonly largest: number;
  /** The other groupings, from the largest down, and the first column of each. */
  readonly others: readonly { readonly grouping: number; readonly offset: number }[];
  /** How many columns are levels of groupings. */
  readonly random: number;
  readonly fixed: number;
  /** All columns, the response included. */
  readonly size: number;
  /** The grouping of each column that is a level. */
  readonly groupingOf: Int32Array;
}

export function columnLayout({ groupings, columns }: MixedData): ColumnLayout {
  const [largest = 0, ...rest] = [...groupings.keys()].sort((a, b) => groupings[b]!.levels - groupings[a]!.levels);
  let random = 0;
  const others = rest.map((grouping) => {
    const offset = random;
    random += groupings[grouping]!.levels;
    return { grouping, offset };
  });
  const groupingOf = new Int32Array(random);
  for (const { grouping, offset } of others) groupingOf.fill(grouping, offset, offset + groupings[grouping]!.levels);
  return { largest, others, random, fixed: columns.length, size: random + columns.length + 1, groupingOf };
}
