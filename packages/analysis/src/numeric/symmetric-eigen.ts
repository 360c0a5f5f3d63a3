import { EigenvalueDecomposition } from "ml-matrix";

/** Eigenvalues from the largest down, and their vectors of length 1 in the same order. */
export interface SymmetricEigen {
  values: number[];
  /** `vectors[m]` belongs to `values[m]`; its sign is arbitrary. */
  vectors: number[][];
}

/** Eigenvalues and eigenvectors of a symmetric matrix. */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    matrix.map((line) => [...line]),
    { assumeSymmetric: true },
  );
  const order = [...realEigenvalues.keys()].sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!);
  return {
    values: order.map((m) => realEigenvalues[m]!),
    vectors: order.map((m) => eigenvectorMatrix.getColumn(m)),
  };
}
