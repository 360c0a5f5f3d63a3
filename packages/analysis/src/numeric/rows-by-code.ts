/**
 * Sorts rows into their codes, keeping their order, by counting: one pass whatever the number of codes.
 *
 * @param codeOf a row's code, from 0 to `codes` - 1
 * @returns the rows of each code
 */
export function rowsByCode(rows: ArrayLike<number>, codes: number, codeOf: (row: number) => number): Int32Array[] {
  const starts = new Int32Array(codes + 1);
  for (let position = 0; position < rows.length; position++) starts[codeOf(rows[position]!) + 1]! += 1;
  for (let code = 0; code < codes; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice();
  const sorted = new Int32Array(rows.length);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    sorted[next[codeOf(row)]!++] = row;
  }
  return Array.from({ length: codes }, (_, code) => sorted.subarray(starts[code], starts[code + 1]));
}
