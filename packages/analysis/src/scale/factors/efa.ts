import type { Caution } from "../../cautions.ts";
import { chiSquareUpper } from "../../numeric/chi-square-distribution.ts";
import { cholesky, choleskySolve, logDeterminant } from "../../numeric/cholesky.ts";
import { dot } from "../../numeric/dot.ts";
import { symmetricEigen } from "../../numeric/symmetric-eigen.ts";
import type { Rows } from "../../rows.ts";
import { UnusableData } from "../../unusable-data.ts";
import { arrangeFactors } from "./arrange-factors.ts";
import { type Extraction, extractFactors } from "./extract-factors.ts";
import { type Item, itemMoments } from "./item-moments.ts";
import { type ObliqueFactors, oblimin } from "./oblimin.ts";
import { varimax } from "./varimax.ts";

/** What is done to factors so that they are easier to read. */
export type Rotation = "none" | "varimax" | "oblimin";

/** How an exploratory factor analysis is to be done. */
export interface EfaOptions {
  readonly factors: number;
  readonly rotation: Rotation;
  /** `minres` unless said otherwise. */
  readonly extraction?: Extraction;
}

/** Common factors behind items; lists follow the items. */
export interface EfaFigures {
  n: number;
  /** Of the correlation matrix, from the largest down. */
  eigenvalues: number[];
  /** `loadings[item][factor]`, after rotation: the factor that explains most first, its loadings summing to 0 or above. */
  loadings: number[][];
  /** Ones on the diagonal; nothing but 0 beside it unless the rotation is oblique. */
  factorCorrelations: number[][];
  communalities: number[];
  uniquenesses: number[];
  /** log |M| + tr(R M^-1) - log |R| - k for the implied correlations M; `null` when these cannot exist. */
  objective: number | null;
  /** ((k - factors)^2 - k - factors) / 2. */
  df: number;
  /** Bartlett's chi-square, (n - 1 - (2 k + 5) / 6 - 2 factors / 3) times the objective. */
  chisq: number | null;
  p: number | null;
  /** Root mean square of the residual correlations off the diagonal. */
  rmsResidual: number;
  cautions: Caution[];
}

/**
 * Exploratory factor analysis of Pearson correlations over the rows that answer every item.
 *
 * Unwise with an item at its bound (a Heywood case). How many factors: see parallel analysis and Velicer's test.
 * Sources: Harman & Jones 1966 (Psychometrika 31, 351-368); Jöreskog 1967 (Psychometrika 32, 443-482); Fabrigar et al.
 * 1999 (Psychological Methods 4, 272-299).
 *
 * @throws UnusableData with fewer than three items, more factors than the items can carry, items that do not vary or
 * follow from one another, too few rows, or when no solution is found
 */
export function efa(items: readonly Item[], options: EfaOptions, rows?: Rows): EfaFigures {
  const k = items.length;
  const { factors } = options;
  const df = ((k - factors) ** 2 - k - factors) / 2;
  if (k < 3) throw new UnusableData(`An exploratory factor analysis needs three items or more; there are ${k}.`);
  if (factors < 1 || df < 0) {
    const most = mostFactors(k);
    throw new UnusableData(`${k} items can carry ${most === 1 ? "1 factor" : `1 to ${most} factors`}, not ${factors}.`);
  }
  const { n, correlations } = itemMoments(items, rows);
  const extracted = extractFactors(correlations, factors, options.extraction ?? "minres");
  const rotated = extracted === null ? null : rotate(extracted.loadings, options.rotation);
  if (extracted === null || rotated === null) {
    throw new UnusableData(`No solution with ${factors} factors was found. Please try fewer factors.`);
  }
  const communalities = extracted.loadings.map((row) => dot(row, row));
  const implied = correlations.map((line, i) =>
    line.map((_, j) => (i === j ? 1 : dot(extracted.loadings[i]!, extracted.loadings[j]!))),
  );
  const objective = discrepancy(correlations, implied);
  const chisq = objective === null ? null : objective * (n - 1 - (2 * k + 5) / 6 - (2 * factors) / 3);
  return {
    n,
    eigenvalues: symmetricEigen(correlations).values,
    ...arrangeFactors(rotated),
    communalities,
    uniquenesses: communalities.map((communality) => 1 - communality),
    objective,
    df,
    chisq,
    p: chisq === null || df === 0 ? null : chiSquareUpper(chisq, df),
    rmsResidual: rootMeanSquare(correlations, implied),
    cautions: extracted.heywood ? ["heywood-case"] : [],
  };
}

/** The largest number of factors that leaves degrees of freedom of 0 or above. */
function mostFactors(k: number): number {
  return Math.floor(k + 0.5 - Math.sqrt(2 * k + 0.25));
}

function rotate(loadings: number[][], rotation: Rotation): ObliqueFactors | null {
  const factors = loadings[0]!.length;
  if (rotation === "oblimin" && factors > 1) return oblimin(loadings);
  const apart = Array.from({ length: factors }, (_, f) => Array.from({ length: factors }, (_, g) => Number(f === g)));
  return { loadings: rotation === "varimax" ? varimax(loadings) : loadings, factorCorrelations: apart };
}

function discrepancy(correlations: number[][], implied: number[][]): number | null {
  const factor = cholesky(implied);
  if (factor === null) return null;
  const trace = correlations.reduce((sum, line, i) => sum + choleskySolve(factor, line)[i]!, 0);
  return Math.max(0, logDeterminant(factor) + trace - logDeterminant(cholesky(correlations)!) - correlations.length);
}

function rootMeanSquare(correlations: number[][], implied: number[][]): number {
  const k = correlations.length;
  const sum = correlations.reduce(
    (whole, line, i) => whole + line.reduce((part, r, j) => part + (r - implied[i]![j]!) ** 2, 0),
    0,
  );
  return Math.sqrt(sum / (k * (k - 1)));
}
