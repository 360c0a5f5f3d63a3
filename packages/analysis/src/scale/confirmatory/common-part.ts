import { cholesky } from "../../numeric/cholesky.ts";
import { dot } from "../../numeric/dot.ts";
import { pairsOf } from "../../numeric/pairs.ts";
import type { FactorStructure } from "./factor-model.ts";

/** Free parameters of the part of a factor model that items share; factor variances are 1. */
export interface CommonPart {
  /** One for each item. */
  loadings: number[];
  /** Correlations between factors, in the order of `pairsOf`. */
  factorCorrelations: number[];
}

/** A change of a symmetric matrix: left right' + right left'. */
export interface Direction {
  left: number[];
  right: number[];
}

/** Loadings times factor correlations times loadings': what the model implies items to share. */
export function commonCovariance(structure: FactorStructure, part: CommonPart): number[][] {
  const phi = factorCorrelationMatrix(structure, part);
  const { factorOf } = structure;
  return part.loadings.map((a, i) => part.loadings.map((b, j) => a * b * phi[factorOf[i]!]![factorOf[j]!]!));
}

/** How the common covariances change with each loading, and then with each factor correlation. */
export function commonDirections(structure: FactorStructure, part: CommonPart): Direction[] {
  const phi = factorCorrelationMatrix(structure, part);
  const { factorOf, factors } = structure;
  const unit = (i: number) => part.loadings.map((_, j) => (i === j ? 1 : 0));
  const column = (f: number) => part.loadings.map((loading, i) => (factorOf[i] === f ? loading : 0));
  return [
    ...part.loadings.map((_, i) => ({
      left: unit(i),
      right: part.loadings.map((loading, j) => loading * phi[factorOf[i]!]![factorOf[j]!]!),
    })),
    ...pairsOf(factors).map(([f, g]) => ({ left: column(f), right: column(g) })),
  ];
}

/** The factor correlations as a symmetric matrix with ones on its diagonal. */
export function factorCorrelationMatrix(structure: FactorStructure, part: CommonPart): number[][] {
  const phi = Array.from({ length: structure.factors }, (_, f) =>
    Array.from({ length: structure.factors }, (_, g) => Number(f === g)),
  );
  for (const [at, [f, g]] of pairsOf(structure.factors).entries()) {
    phi[f]![g] = part.factorCorrelations[at]!;
    phi[g]![f] = part.factorCorrelations[at]!;
  }
  return phi;
}

/**
 * Where to start: loadings in proportion to each item's mean correlation with the other items of its factor, and factor
 * correlations that give the mean correlation between the items of two factors, shrunk until they go together.
 */
export function startOfCommonPart(
  structure: FactorStructure,
  correlations: readonly (readonly number[])[],
): CommonPart {
  const { factorOf, factors } = structure;
  const members = Array.from({ length: factors }, (_, f) => factorOf.map((own) => Number(own === f)));
  const others = correlations.map((line, i) => {
    const own = members[factorOf[i]!]!;
    return (dot(line, own) - line[i]!) / (dot(own, own) - 1);
  });
  const scales = members.map((own) => Math.sqrt(Math.max(0.01, Math.abs(dot(others, own) / dot(own, own)))));
  const loadings = others.map((mean, i) => bounded(mean / scales[factorOf[i]!]!));
  const between = ([f, g]: [number, number]) =>
    correlations.reduce((sum, line, i) => sum + members[f]![i]! * dot(line, members[g]!), 0) /
    (dot(loadings, members[f]!) * dot(loadings, members[g]!));
  let part: CommonPart = { loadings, factorCorrelations: pairsOf(factors).map((pair) => bounded(between(pair))) };
  while (cholesky(factorCorrelationMatrix(structure, part)) === null) {
    part = { loadings, factorCorrelations: part.factorCorrelations.map((value) => value * 0.8) };
  }
  return part;
}

/** Within 0.9 of 0, and not 0, where a step would have no direction to take. */
function bounded(value: number): number {
  return Math.max(-0.9, Math.min(0.9, value)) || 0.1;
}

/** The same model with every factor turned so that its loadings have a sum of 0 or above. */
export function turnedPositive(structure: FactorStructure, part: CommonPart): CommonPart {
  const { factorOf, factors } = structure;
  const signs = Array.from({ length: factors }, (_, f) =>
    dot(
      part.loadings,
      factorOf.map((own) => Number(own === f)),
    ) < 0
      ? -1
      : 1,
  );
  return {
    loadings: part.loadings.map((loading, i) => loading * signs[factorOf[i]!]!),
    factorCorrelations: pairsOf(factors).map(([f, g], at) => part.factorCorrelations[at]! * signs[f]! * signs[g]!),
  };
}
