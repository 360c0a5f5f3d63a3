/** Collects profiles and finds them again. */
export interface ProfileTable {
  /** The number of the profile with these columns (ascending) and `rowsInColumn` rows in each; new ones are added. */
  profileOf(rows: number, columns: Int32Array, rowsInColumn: Int32Array): number;
  /** Counts one more level with this profile, and its sums. */
  add(profile: number, sums: Float64Array): void;
  finish(): {
    rows: Int32Array;
    levelsOf: Int32Array;
    starts: Int32Array;
    columns: Int32Array;
    counts: Int32Array;
    sums: Float64Array;
  };
}

/** An open-addressing hash table over the profiles, which are kept one after the other; `width` sums for each. */
export function profileTable(width: number): ProfileTable {
  const rows: number[] = [];
  const levelsOf: number[] = [];
  const starts: number[] = [0];
  const columns: number[] = [];
  const counts: number[] = [];
  const sums: number[] = [];
  const hashes: number[] = [];
  let slots = new Int32Array(1024).fill(-1);

  const same = (profile: number, n: number, wanted: Int32Array, rowsInColumn: Int32Array): boolean => {
    const start = starts[profile]!;
    if (rows[profile] !== n || starts[profile + 1]! - start !== wanted.length) return false;
    for (let at = 0; at < wanted.length; at++) {
      if (columns[start + at] !== wanted[at] || counts[start + at] !== rowsInColumn[wanted[at]!]) return false;
    }
    return true;
  };

  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (const [profile, hash] of hashes.entries()) {
      let slot = hash & (slots.length - 1);
      while (slots[slot]! >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = profile;
    }
  };

  return {
    profileOf(n, wanted, rowsInColumn) {
      const hash = hashOf(n, wanted, rowsInColumn);
      let slot = hash & (slots.length - 1);
      for (; slots[slot]! >= 0; slot = (slot + 1) & (slots.length - 1)) {
        const profile = slots[slot]!;
        if (hashes[profile] === hash && same(profile, n, wanted, rowsInColumn)) return profile;
      }
      const profile = rows.length;
      slots[slot] = profile;
      rows.push(n);
      levelsOf.push(0);
      hashes.push(hash);
      for (const column of wanted) {
        columns.push(column);
        counts.push(rowsInColumn[column]!);
      }
      starts.push(columns.length);
      for (let j = 0; j < width; j++) sums.push(0);
      if (rows.length * 2 > slots.length) grow();
      return profile;
    },
    add(profile, added) {
      levelsOf[profile]! += 1;
      for (let j = 0; j < width; j++) sums[profile * width + j]! += added[j]!;
    },
    finish: () => ({
      rows: new Int32Array(rows),
      levelsOf: new Int32Array(levelsOf),
      starts: new Int32Array(starts),
      columns: new Int32Array(columns),
      counts: new Int32Array(counts),
      sums: new Float64Array(sums),
    }),
  };
}

/** Fowler, Noll and Vo's hash with a last mixing, because the low bits choose the slot. */
function hashOf(n: number, columns: Int32Array, rowsInColumn: Int32Array): number {
  let hash = Math.imul(n ^ 0x811c9dc5, 0x01000193);
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at]!;
    hash = Math.imul(hash ^ column, 0x01000193);
    hash = Math.imul(hash ^ rowsInColumn[column]!, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
