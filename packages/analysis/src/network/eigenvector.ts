import { LuDecomposition, Matrix } from "ml-matrix";
import type { Caution } from "../cautions.ts";
import { components } from "./components.ts";
import { tieGraph } from "./tie-graph.ts";
import { ANY_TIE, flatValues, hasNegativeTie, type TieValues } from "./tie-values.ts";

/** Who is well regarded by those who are well regarded. */
export interface EigenvectorCentrality {
  /** The largest eigenvalue of the transposed matrix; `null` when undefined. */
  value: number | null;
  /** One number a node, the largest 1; `null` when undefined. */
  vector: number[] | null;
  cautions: Caution[];
}

/** Rounds of averaging before the exact solver; a dense network needs no more. */
const POWER_STEPS = 200;
/** The bounds of the eigenvalue are this near to each other, relative to it, when the vector is right to the last digits. */
const PRECISION = 1e-14;

/**
 * Eigenvector centrality over incoming ties, by their values: a node's score is proportional to the sum of the scores
 * of those with a tie to it, weighted by the tie (Bonacich 1987, American Journal of Sociology 92, 1170-1182). A tie not
 * observed counts as none.
 *
 * Undefined (`null`) unless every node can be reached from every other along ties above 0, since otherwise the scores
 * are not unique or are 0 for all outside one part; and with a value below 0.
 */
export function eigenvectorCentrality(matrix: TieValues): EigenvectorCentrality {
  if (hasNegativeTie(matrix)) return { value: null, vector: null, cautions: ["negative-values"] };
  if (matrix.length < 2 || components(tieGraph(matrix, ANY_TIE)).strong !== 1) {
    return { value: null, vector: null, cautions: matrix.length < 2 ? [] : ["not-strongly-connected"] };
  }
  const incoming = new Matrix(matrix.length, matrix.length);
  flatValues(matrix).forEach((value, at) => {
    incoming.set(at % matrix.length, Math.floor(at / matrix.length), value);
  });
  return { ...perronVector(incoming), cautions: [] };
}

/**
 * The positive eigenvector of an irreducible non-negative matrix, scaled to a largest value of 1: averaging steps
 * first, then Noda's iteration (1971, Numerische Mathematik 17, 382-386), which closes in from above and cannot miss.
 * The smallest and the largest growth of a part bound the eigenvalue (Collatz and Wielandt), which says when to stop.
 */
function perronVector(matrix: Matrix): { value: number; vector: number[] } {
  let vector = Matrix.ones(matrix.rows, 1);
  let growth = growthBounds(matrix, vector);
  for (let step = 0; step < POWER_STEPS && !isNarrow(growth); step++) {
    // Half of the old vector is kept, since pure multiplication would swing for ever in a network without odd circles.
    vector = scaled(Matrix.add(matrix.mmul(vector), Matrix.mul(vector, growth.high)));
    growth = growthBounds(matrix, vector);
  }
  for (let width = Number.POSITIVE_INFINITY; !isNarrow(growth) && growth.high - growth.low < width; ) {
    width = growth.high - growth.low;
    const shifted = Matrix.sub(Matrix.eye(matrix.rows).mul(growth.high), matrix);
    const solver = new LuDecomposition(shifted);
    if (solver.isSingular()) break;
    vector = scaled(solver.solve(vector));
    growth = growthBounds(matrix, vector);
  }
  return { value: (growth.low + growth.high) / 2, vector: vector.to1DArray() };
}

function growthBounds(matrix: Matrix, vector: Matrix): { low: number; high: number } {
  const growth = matrix
    .mmul(vector)
    .to1DArray()
    .map((value, node) => value / vector.get(node, 0));
  return { low: Math.min(...growth), high: Math.max(...growth) };
}

function isNarrow({ low, high }: { low: number; high: number }): boolean {
  return high - low <= PRECISION * high;
}

function scaled(vector: Matrix): Matrix {
  return Matrix.div(vector, vector.max());
}
