import type { MixedGrouping } from "./mixed-data.ts";

/** The rows of level `l` are `order[starts[l]]` to `order[starts[l + 1] - 1]`, ascending. */
export interface RowsByLevel {
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

/** Sorts the rows by the level they belong to, in time proportional to their number. */
export function rowsByLevel({ index, levels }: MixedGrouping): RowsByLevel {
  const starts = new Int32Array(levels + 1);
  for (let row = 0; row < index.length; row++) starts[index[row]! + 1]! += 1;
  for (let level = 0; level < levels; level++) starts[level + 1]! += starts[level]!;
  const next = starts.slice(0, levels);
  const order = new Int32Array(index.length);
  for (let row = 0; row < index.length; row++) order[next[index[row]!]!++] = row;
  return { starts, order };
}
