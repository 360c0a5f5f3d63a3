import type { Caution } from "../cautions.ts";
import { UnusableData } from "../unusable-data.ts";
import { type PermutationOptions, type PermutationTest, permutationTest } from "./permutation-test.ts";
import { flatValues, hasMissingTie, type TieValues } from "./tie-values.ts";

/** How far ties go outside the nodes' own kind. */
export interface EiIndex {
  /** Sum of the ties between nodes of different kinds, and of the same kind. */
  external: number;
  internal: number;
  /** (external - internal) / (external + internal): -1 all inside, 1 all outside; `null` when the ties add up to 0. */
  index: number | null;
  /** What it would be if all ties had the same value: with few nodes of one's own kind most ties must go outside. */
  expected: number | null;
}

/** The index with a permutation test of its distance from what the sizes of the kinds alone bring. */
export interface EiTest extends EiIndex {
  /** Two-sided p: twice the smaller tail, at most 1. */
  p: number | null;
  pUpper: number | null;
  pLower: number | null;
  permutationMean: number | null;
  permutationSd: number | null;
  /** Labellings tried, 0 when undefined, and whether they were all there are. */
  draws: number;
  exact: boolean;
  cautions: Caution[];
}

/**
 * E-I index over the values of the ties (Krackhardt & Stern 1988, Social Psychology Quarterly 51, 123-140). A tie that
 * was not observed adds nothing; the diagonal does not count.
 *
 * @param kinds one label a node, such as its site
 * @throws UnusableData when there is not one label for each node
 */
export function eiIndex(matrix: TieValues, kinds: readonly string[]): EiIndex {
  const n = matrix.length;
  if (kinds.length !== n) throw new UnusableData(`There are ${n} nodes and ${kinds.length} labels of their kind.`);
  const values = flatValues(matrix);
  const internal = internalSum(values, codesOf(kinds), [...matrix.keys()]);
  const total = values.reduce((sum, value) => sum + value, 0);
  const alike = matrix.map((_, node) => kinds.filter((kind) => kind === kinds[node]).length - 1);
  return {
    external: total - internal,
    internal,
    index: total === 0 ? null : 1 - (2 * internal) / total,
    expected: n < 2 ? null : 1 - (2 * alike.reduce((sum, others) => sum + others, 0)) / (n * (n - 1)),
  };
}

/**
 * E-I index with a permutation test: the labels are handed out anew among the nodes, with up to seven nodes in every
 * possible way.
 *
 * @throws UnusableData as `eiIndex`, and when the number of draws is not a whole number above 0
 */
export function eiTest(matrix: TieValues, kinds: readonly string[], options: PermutationOptions): EiTest {
  const figures = eiIndex(matrix, kinds);
  const cautions: Caution[] = matrix.length < 10 ? ["fewer-than-ten-nodes"] : [];
  if (hasMissingTie(matrix)) cautions.push("ties-missing");
  if (figures.index === null) return { ...figures, ...NO_TEST, cautions };
  const values = flatValues(matrix);
  const codes = codesOf(kinds);
  const total = figures.external + figures.internal;
  const test = permutationTest(matrix.length, (order) => 1 - (2 * internalSum(values, codes, order)) / total, options);
  return { ...figures, ...tails(test), cautions };
}

const NO_TEST = {
  p: null,
  pUpper: null,
  pLower: null,
  permutationMean: null,
  permutationSd: null,
  draws: 0,
  exact: false,
};

function tails({ pUpper, pLower, mean, sd, draws, exact }: PermutationTest) {
  const p = Math.min(1, 2 * Math.min(pUpper, pLower));
  return { p, pUpper, pLower, permutationMean: mean, permutationSd: sd, draws, exact };
}

/** Sum of the ties between nodes of one kind when node i has the label of node `order[i]`. */
function internalSum(values: Float64Array, codes: Int32Array, order: readonly number[]): number {
  const labels = Int32Array.from(order, (node) => codes[node]!);
  let sum = 0;
  let at = 0;
  for (const from of labels) {
    for (const to of labels) {
      if (to === from) sum += values[at]!;
      at += 1;
    }
  }
  return sum;
}

/** Kinds as numbers, which compare faster. */
function codesOf(kinds: readonly string[]): Int32Array {
  return Int32Array.from(kinds, (kind) => kinds.indexOf(kind));
}
