import { choleskySolve } from "./cholesky.ts";

/** The inverse of `L L'`, symmetric to the last digit, for the factor of `cholesky`. */
export function choleskyInverse(factor: readonly (readonly number[])[]): number[][] {
  const columns = factor.map((line, i) =>
    choleskySolve(
      factor,
      line.map((_, j) => (i === j ? 1 : 0)),
    ),
  );
  return columns.map((column, i) => column.map((value, j) => (value + columns[j]![i]!) / 2));
}
