import type { Caution } from "../cautions.ts";
import { dot } from "../numeric/dot.ts";
import { orthonormalize, withoutProjection } from "../numeric/orthonormal-columns.ts";
import { UnusableData } from "../unusable-data.ts";
import { type PermutationOptions, permutationTest } from "./permutation-test.ts";
import { hasMissingTie, type TieValues } from "./tie-values.ts";

/** A network that may explain another. */
export interface Predictor {
  readonly name: string;
  readonly values: TieValues;
}

/** One coefficient of a network regression. */
export interface MrqapCoefficient {
  name: string;
  estimate: number;
  /** `null` when the predictors explain every tie exactly. */
  t: number | null;
  /** Permutation p of t: two-sided, for a t this high, for one this low. */
  p: number | null;
  pUpper: number | null;
  pLower: number | null;
}

export interface MrqapFigures {
  /** `(Intercept)` first, then the predictors in the given order. */
  coefficients: MrqapCoefficient[];
  /** Share of the variance of ties that the predictors explain; `null` when the ties do not vary. */
  r2: number | null;
  /** Labellings tried for each coefficient, and whether they were all there are. */
  draws: number;
  exact: boolean;
  cautions: Caution[];
}

/**
 * Regression of one network on others over the same nodes, with permutation p by double semi-partialling (Dekker,
 * Krackhardt & Snijders 2007, Psychometrika 72, 563-581): what a predictor has beyond the others is relabelled, rows and
 * columns together, and its t in the regression with the others kept is compared with the observed t. The diagonal is
 * left out. Up to seven nodes all relabellings are tried.
 *
 * @throws UnusableData when sizes differ, a tie is missing, there is no predictor, there are too few ties, the predictors
 * depend on each other exactly, or the number of draws is not a whole number above 0
 */
export function mrqap(
  response: TieValues,
  predictors: readonly Predictor[],
  options: PermutationOptions,
): MrqapFigures {
  checkNetworks(response, predictors);
  const y = ties(response);
  const columns = [new Float64Array(y.length).fill(1), ...predictors.map(({ values }) => ties(values))];
  if (y.length <= columns.length) {
    throw new UnusableData(`${y.length} ties are too few for ${columns.length} coefficients.`);
  }
  const { basis, combination } = orthonormalize(columns);
  if (combination !== null) {
    throw new UnusableData("One predictor follows exactly from the others (or does not vary). Please leave it out.");
  }
  const rest = withoutProjection(y, basis);
  const spread = withoutProjection(y, basis.slice(0, 1));
  const spreadSquares = dot(spread, spread);
  // Perfect fits leave rounding only: less than 1e-24 of the squares is nothing, and no t can be made of it.
  const perfect = dot(rest, rest) <= 1e-24 * dot(y, y);
  const names = ["(Intercept)", ...predictors.map(({ name }) => name)];
  let tried = { draws: 0, exact: false };
  const coefficients = names.map((name, at) => {
    const own = ownPart(response.length, columns, y, at);
    if (perfect) return { name, estimate: own.estimate, t: null, p: null, pUpper: null, pLower: null };
    const test = permutationTest(response.length, own.t, options);
    tried = test;
    const { observed: t, pTwoSided: p, pUpper, pLower } = test;
    return { name, estimate: own.estimate, t, p, pUpper, pLower };
  });
  return {
    coefficients,
    r2: spreadSquares > 1e-24 * dot(y, y) ? 1 - dot(rest, rest) / spreadSquares : null,
    draws: tried.draws,
    exact: tried.exact,
    cautions: response.length < 10 ? ["fewer-than-ten-nodes"] : [],
  };
}

/**
 * The estimate of one coefficient, and its t when its own part (what the other columns do not explain) is relabelled:
 * both follow from the parts of that column and of the response outside the space of the others (Frisch and Waugh).
 */
function ownPart(nodes: number, columns: readonly Float64Array[], y: Float64Array, at: number) {
  const { basis: others } = orthonormalize(columns.filter((_, other) => other !== at));
  const own = withoutProjection(columns[at]!, others);
  const rest = withoutProjection(y, others);
  const restSquares = dot(rest, rest);
  const ownSquares = dot(own, own);
  const degrees = y.length - columns.length;
  const relabelled = new Float64Array(own.length);
  const t = (order: readonly number[]) => {
    relabel(own, nodes, order, relabelled);
    let squares = ownSquares;
    for (const direction of others) squares -= dot(direction, relabelled) ** 2;
    // Relabelled into what the others explain anyway, the predictor has nothing of its own, and so no effect.
    if (squares <= 1e-12 * ownSquares) return 0;
    const product = dot(relabelled, rest);
    const residual = Math.max(0, restSquares - product ** 2 / squares);
    return product * Math.sqrt(degrees / (squares * residual));
  };
  return { estimate: dot(own, rest) / ownSquares, t };
}

/** Moves each tie's value to where the relabelling puts its pair of nodes. */
function relabel(own: Float64Array, nodes: number, order: readonly number[], into: Float64Array): void {
  let next = 0;
  for (let from = 0; from < nodes; from++) {
    for (let to = 0; to < nodes; to++) {
      if (from !== to) into[next++] = own[placeOf(order[from]!, order[to]!, nodes)]!;
    }
  }
}

/** Where a tie stands in the list of all ties off the diagonal, row by row. */
function placeOf(from: number, to: number, nodes: number): number {
  return from * (nodes - 1) + (to > from ? to - 1 : to);
}

function ties(matrix: TieValues): Float64Array {
  return Float64Array.from(matrix.flatMap((line, from) => line.filter((_, to) => to !== from) as number[]));
}

function checkNetworks(response: TieValues, predictors: readonly Predictor[]): void {
  if (predictors.length === 0) throw new UnusableData("A network regression needs at least one predictor.");
  for (const { name, values } of [{ name: "the response", values: response }, ...predictors]) {
    if (values.length !== response.length) {
      throw new UnusableData(
        `The response has ${response.length} nodes and ${name} ${values.length}; all need the same.`,
      );
    }
    if (hasMissingTie(values)) {
      throw new UnusableData(`In ${name} a tie between two nodes is missing; a network regression needs all of them.`);
    }
  }
}
