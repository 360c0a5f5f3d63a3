import { UnusableData } from "../../unusable-data.ts";
import { TOO_LARGE } from "./reduced-pattern.ts";
import { joinColumns, type SparsePattern } from "./sparse-pattern.ts";

/** Multiplications of one factorisation at most, which take some ten seconds. */
const MOST_MULTIPLICATIONS = 2e10;

/**
 * Where the Cholesky factor of a matrix has entries: eliminating a column joins all rows below its diagonal, which the
 * first of them passes on.
 *
 * Source: George & Liu 1981, Computer Solution of Large Sparse Positive Definite Systems, chapter 5.
 *
 * @throws UnusableData when computing the factor would take more than `most` multiplications
 */
export function factorPattern({ size, starts, rows }: SparsePattern, most = MOST_MULTIPLICATIONS): SparsePattern {
  const children: number[][] = Array.from({ length: size }, () => []);
  const seenFor = new Int32Array(size).fill(-1);
  const found = new Int32Array(size);
  const byColumn: Int32Array[] = [];
  let multiplications = 0;
  for (let column = 0; column < size; column++) {
    let count = 0;
    const see = (row: number): void => {
      if (row < column || seenFor[row] === column) return;
      seenFor[row] = column;
      found[count++] = row;
    };
    for (let at = starts[column]!; at < starts[column + 1]!; at++) see(rows[at]!);
    for (const child of children[column]!) for (const row of byColumn[child]!) see(row);
    const own = found.slice(0, count).sort();
    byColumn.push(own);
    if (own.length > 1) children[own[1]!]!.push(column);
    multiplications += own.length ** 2 / 2;
    if (multiplications > most) throw new UnusableData(TOO_LARGE);
  }
  return joinColumns(byColumn);
}
