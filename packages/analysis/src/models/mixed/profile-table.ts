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

/** The profiles found so far, kept one after the other, and a table of their hashes; `width` sums for each. */
export function profileTable(width: number): ProfileTable {
  const rows: number[] = [];
  const levelsOf: number[] = [];
  const starts: number[] = [0];
  const columns: number[] = [];
  const counts: number[] = [];
  const sums: number[] = [];
  const hashes = hashTable();

  const isProfile = (profile: number, n: number, wanted: Int32Array, rowsInColumn: Int32Array): boolean => {
    const start = starts[profile]!;
    if (rows[profile] !== n || starts[profile + 1]! - start !== wanted.length) return false;
    for (let at = 0; at < wanted.length; at++) {
      if (columns[start + at] !== wanted[at] || counts[start + at] !== rowsInColumn[wanted[at]!]) return false;
    }
    return true;
  };

  return {
    profileOf(n, wanted, rowsInColumn) {
      const hash = hashOf(n, wanted, rowsInColumn);
      const known = hashes.find(hash, (profile) => isProfile(profile, n, wanted, rowsInColumn));
      if (known >= 0) return known;
      rows.push(n);
      levelsOf.push(0);
      for (const column of wanted) {
        columns.push(column);
        counts.push(rowsInColumn[column]!);
      }
      starts.push(columns.length);
      for (let j = 0; j < width; j++) sums.push(0);
      return hashes.add(hash);
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

/** Numbers from 0 up by their hashes: open addressing in a table at most half full. */
function hashTable() {
  const hashes: number[] = [];
  let slots = new Int32Array(1024).fill(-1);
  const put = (number: number, hash: number): void => {
    let slot = hash & (slots.length - 1);
    while (slots[slot]! >= 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number;
  };
  return {
    /** The number with this hash that is the one, or -1. */
    find(hash: number, isIt: (number: number) => boolean): number {
      for (let slot = hash & (slots.length - 1); slots[slot]! >= 0; slot = (slot + 1) & (slots.length - 1)) {
        if (hashes[slots[slot]!] === hash && isIt(slots[slot]!)) return slots[slot]!;
      }
      return -1;
    },
    /** Gives the next number to a hash. */
    add(hash: number): number {
      const number = hashes.length;
      hashes.push(hash);
      if (hashes.length * 2 > slots.length) {
        slots = new Int32Array(slots.length * 2).fill(-1);
        for (const [earlier, its] of hashes.entries()) put(earlier, its);
      } else put(number, hash);
      return number;
    },
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
