import type { Caution } from "../cautions.ts";
import { UnusableData } from "../unusable-data.ts";
import { type PermutationOptions, permutationTest } from "./permutation-test.ts";
import { hasMissingTie, type TieValues } from "./tie-values.ts";

/** How much two networks over the same nodes go together. */
export interface QapCorrelation {
  /** Pearson correlation over the ordered pairs observed in both; `null` when one of the networks does not vary. */
  correlation: number | null;
  /** Permutation p: two-sided, for a correlation this high, for one this low. */
  p: number | null;
  pUpper: number | null;
  pLower: number | null;
  /** Labellings tried, 0 when undefined, and whether they were all there are. */
  draws: number;
  exact: boolean;
  cautions: Caution[];
}

/**
 * QAP correlation of two networks (quadratic assignment procedure; Hubert & Schultz 1976, British Journal of
 * Mathematical and Statistical Psychology 29, 190-241; Krackhardt 1988, Social Networks 10, 359-381): the nodes of the
 * first network are relabelled, rows and columns together, so that all dependence among the ties of a node stays. The
 * diagonal is left out. Up to seven nodes all relabellings are tried.
 *
 * A relabelling whose jointly observed pairs do not vary counts as correlation 0; this can only happen with ties missing.
 *
 * @throws UnusableData when the networks differ in size, or the number of draws is not a whole number above 0
 */
export function qapCorrelation(first: TieValues, second: TieValues, options: PermutationOptions): QapCorrelation {
  const n = first.length;
  if (second.length !== n) {
    throw new UnusableData(
      `The networks have ${n} and ${second.length} nodes; QAP compares networks of the same nodes.`,
    );
  }
  const cautions: Caution[] = n < 10 ? ["fewer-than-ten-nodes"] : [];
  const missing = hasMissingTie(first) || hasMissingTie(second);
  if (missing) cautions.push("pairs-missing");
  const identity = [...first.keys()];
  if (pairCorrelation(first, second, identity) === null) {
    return { correlation: null, p: null, pUpper: null, pLower: null, draws: 0, exact: false, cautions };
  }
  const statistic = missing
    ? (order: readonly number[]) => pairCorrelation(first, second, order) ?? 0
    : productOfScores(first, second);
  const test = permutationTest(n, statistic, options);
  return {
    // Rounding may take the sum of products a hair beyond what a correlation can be.
    correlation: Math.max(-1, Math.min(1, test.observed)),
    p: test.pTwoSided,
    pUpper: test.pUpper,
    pLower: test.pLower,
    draws: test.draws,
    exact: test.exact,
    cautions,
  };
}

/** Correlation over the pairs observed in the relabelled first network and in the second. */
function pairCorrelation(first: TieValues, second: TieValues, order: readonly number[]): number | null {
  const [one, other]: [number[], number[]] = [[], []];
  for (const [from, line] of second.entries()) {
    for (const [to, value] of line.entries()) {
      const relabelled = first[order[from]!]![order[to]!] ?? null;
      if (from === to || value === null || relabelled === null) continue;
      one.push(relabelled);
      other.push(value);
    }
  }
  const [a, b] = [standardScores(one), standardScores(other)];
  return a === null || b === null ? null : a.reduce((sum, score, at) => sum + score * b[at]!, 0);
}

/** With all ties observed the scores stay what they are when the nodes are relabelled, and only the products change. */
function productOfScores(first: TieValues, second: TieValues): (order: readonly number[]) => number {
  const [a, b] = [scoreMatrix(first), scoreMatrix(second)];
  return (order) => {
    let sum = 0;
    for (const [from, line] of b.entries()) {
      const relabelled = a[order[from]!]!;
      for (let to = 0; to < line.length; to++) sum += relabelled[order[to]!]! * line[to]!;
    }
    return sum;
  };
}

/** Standard scores of the ties off the diagonal, which is 0. */
function scoreMatrix(matrix: TieValues): number[][] {
  const scores = standardScores(matrix.flatMap((line, from) => line.filter((_, to) => to !== from) as number[]))!;
  let next = 0;
  return matrix.map((line, from) => line.map((_, to) => (to === from ? 0 : scores[next++]!)));
}

/** Deviations from the mean, scaled to a sum of squares of 1; `null` when the values do not vary. */
function standardScores(values: readonly number[]): number[] | null {
  if (values.every((value) => value === values[0])) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return values.map((value) => (value - mean) / length);
}
