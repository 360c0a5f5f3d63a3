import { UnusableData } from "../../unusable-data.ts";
import type { ColumnLayout } from "./column-layout.ts";
import type { LevelProfiles } from "./level-profiles.ts";
import { TOO_LARGE } from "./reduced-pattern.ts";
import { placeOf, type SparsePattern } from "./sparse-pattern.ts";

/** For levels of the largest grouping with the same number of rows: the summed products of their column sums. */
export interface LevelProducts {
  /** Rows of one level. */
  readonly rows: number;
  /** How many levels have that many. */
  readonly levels: number;
  /** Entries of the pattern that are not 0, and the sums there. */
  readonly places: Int32Array;
  readonly values: Float64Array;
}

/** Entries kept in all, twelve bytes each. */
const MOST_ENTRIES = 2 ** 25;

/**
 * The level products for each number of rows. What eliminating a level takes from the equations depends on the level
 * only through its sums and, as a factor, its number of rows; so these few matrices stand for all levels.
 *
 * @throws UnusableData when they have more than `most` entries
 */
export function levelProducts(
  profiles: LevelProfiles,
  layout: ColumnLayout,
  pattern: SparsePattern,
  most = MOST_ENTRIES,
): LevelProducts[] {
  const work = new Float64Array(pattern.rows.length);
  const touched = new Int32Array(pattern.rows.length);
  const isTouched = new Uint8Array(pattern.rows.length);
  let entries = 0;
  return [...profilesByRows(profiles)].map(([rows, members]) => {
    let size = 0;
    const add = (place: number, value: number): void => {
      if (isTouched[place] === 0) {
        isTouched[place] = 1;
        touched[size++] = place;
      }
      work[place]! += value;
    };
    for (const profile of members) addProfile(profiles, profile, layout, pattern, add);
    addDense(profiles.products.get(rows)!, layout, pattern, add);
    const places = touched.slice(0, size).sort();
    entries += size;
    if (entries > most) throw new UnusableData(TOO_LARGE);
    const values = Float64Array.from(places, (place) => work[place]!);
    for (const place of places) {
      work[place] = 0;
      isTouched[place] = 0;
    }
    const levels = members.reduce((sum, profile) => sum + profiles.levelsOf[profile]!, 0);
    return { rows, levels, places, values };
  });
}

function profilesByRows({ rows }: LevelProfiles): Map<number, number[]> {
  const byRows = new Map<number, number[]>();
  for (const [profile, count] of rows.entries()) {
    const members = byRows.get(count);
    if (members === undefined) byRows.set(count, [profile]);
    else members.push(profile);
  }
  return byRows;
}

function addProfile(
  { starts, columns, counts, levelsOf, sums }: LevelProfiles,
  profile: number,
  layout: ColumnLayout,
  pattern: SparsePattern,
  add: (place: number, value: number) => void,
): void {
  const end = starts[profile + 1]!;
  const dense = layout.fixed + 1;
  for (let at = starts[profile]!; at < end; at++) {
    const column = columns[at]!;
    const weight = counts[at]! * levelsOf[profile]!;
    for (let other = at; other < end; other++) {
      add(placeOf(pattern, column, columns[other]!), weight * counts[other]!);
    }
    const last = pattern.starts[column + 1]! - dense;
    for (let j = 0; j < dense; j++) add(last + j, counts[at]! * sums[profile * dense + j]!);
  }
}

function addDense(
  triangle: Float64Array,
  layout: ColumnLayout,
  pattern: SparsePattern,
  add: (place: number, value: number) => void,
): void {
  let at = 0;
  for (let i = 0; i <= layout.fixed; i++) {
    for (let j = 0; j <= i; j++) add(pattern.starts[layout.random + j]! + i - j, triangle[at++]!);
  }
}
