import { asNumber, type DataTable, labels } from "../data-table.ts";

/** Categories and, for each row, which one it has. */
export interface Levels {
  /** Distinct labels in R's order: numbers by size, other texts by their characters. */
  readonly labels: string[];
  readonly index: Int32Array;
}

/**
 * The categories of a column over the given rows, none of which may be missing there. A column of numbers alone has
 * numbers as categories, so that `1` and `1.0` are one.
 */
export function columnLevels(table: DataTable, name: string, rows: Int32Array): Levels {
  const cells = labels(table, name);
  const numeric = cells.every((cell) => cell === null || asNumber(cell) !== null);
  const own = Array.from(rows, (row) => (numeric ? String(asNumber(cells[row]!)) : cells[row]!));
  const sorted = [...new Set(own)].sort(numeric ? (first, second) => Number(first) - Number(second) : byCharacters);
  const places = new Map(sorted.map((label, place) => [label, place]));
  return { labels: sorted, index: Int32Array.from(own, (label) => places.get(label)!) };
}

/** The combinations of several categories that occur, labelled `a:b`, the first slowest. */
export function combinedLevels(parts: readonly Levels[]): Levels {
  return parts.reduce((first, second) => {
    const width = second.labels.length;
    const codes = first.index.map((code, row) => code * width + second.index[row]!);
    const present = [...new Set(codes)].sort((one, other) => one - other);
    const places = new Map(present.map((code, place) => [code, place]));
    return {
      labels: present.map((code) => `${first.labels[Math.floor(code / width)]}:${second.labels[code % width]}`),
      index: codes.map((code) => places.get(code)!),
    };
  });
}

function byCharacters(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
