import { UnusableData } from "../../unusable-data.ts";
import type { ColumnLayout } from "./column-layout.ts";
import type { LevelProfiles } from "./level-profiles.ts";
import { joinColumns, type SparsePattern } from "./sparse-pattern.ts";

/** Pairs of columns within profiles that are gone through at most, which takes some twenty seconds. */
const MOST_PAIRS = 1e10;

/**
 * Where the equations have entries once the largest grouping is eliminated: at two levels that some level of the
 * largest grouping meets both, and everywhere in the fixed columns and the response.
 *
 * @throws UnusableData when profiles have more than `most` pairs of columns
 */
export function reducedPattern(profiles: LevelProfiles, layout: ColumnLayout, most = MOST_PAIRS): SparsePattern {
  const { starts, columns } = profiles;
  requireFeasible(starts, most);
  const holders = profilesOfColumns(profiles, layout.random);
  const seenFor = new Int32Array(layout.random).fill(-1);
  const found = new Int32Array(layout.random);
  const byColumn: Int32Array[] = [];
  for (let column = 0; column < layout.random; column++) {
    let size = 0;
    for (let at = holders.starts[column]!; at < holders.starts[column + 1]!; at++) {
      const place = holders.places[at]!;
      for (let other = place + 1; other < holders.ends[at]!; other++) {
        const row = columns[other]!;
        if (seenFor[row] === column) continue;
        seenFor[row] = column;
        found[size++] = row;
      }
    }
    const rows = new Int32Array(1 + size + layout.size - layout.random);
    rows[0] = column;
    rows.set(found.subarray(0, size).sort(), 1);
    fillFrom(rows, 1 + size, layout.random);
    byColumn.push(rows);
  }
  for (let column = layout.random; column < layout.size; column++) {
    byColumn.push(fillFrom(new Int32Array(layout.size - column), 0, column));
  }
  return joinColumns(byColumn);
}

function requireFeasible(starts: Int32Array, most: number): void {
  let pairs = 0;
  for (let profile = 0; profile + 1 < starts.length; profile++) {
    pairs += (starts[profile + 1]! - starts[profile]!) ** 2 / 2;
  }
  if (pairs > most) throw new UnusableData(TOO_LARGE);
}

/** What is said of designs that would take hours or more memory than a computer has. */
export const TOO_LARGE =
  "The groupings cross each other at too many levels for this model: besides the largest grouping, only some thousands of levels may meet. Leave out a grouping, or fit a part of the rows.";

/** For each column the places in the profiles' columns where it stands, and where that profile ends. */
function profilesOfColumns({ starts, columns }: LevelProfiles, size: number) {
  const holderStarts = new Int32Array(size + 1);
  for (const column of columns) holderStarts[column + 1]! += 1;
  for (let column = 0; column < size; column++) holderStarts[column + 1]! += holderStarts[column]!;
  const next = holderStarts.slice(0, size);
  const places = new Int32Array(columns.length);
  const ends = new Int32Array(columns.length);
  for (let profile = 0; profile + 1 < starts.length; profile++) {
    for (let place = starts[profile]!; place < starts[profile + 1]!; place++) {
      const at = next[columns[place]!]!++;
      places[at] = place;
      ends[at] = starts[profile + 1]!;
    }
  }
  return { starts: holderStarts, places, ends };
}

function fillFrom(rows: Int32Array, at: number, first: number): Int32Array {
  for (let place = at; place < rows.length; place++) rows[place] = first + place - at;
  return rows;
}
