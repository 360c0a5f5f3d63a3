import type { FactorStructure } from "./factor-model.ts";

/**
 * Average variance extracted by each factor: the mean squared standardised loading of its items. Two factors are told
 * apart when both values are above their squared correlation.
 *
 * Source: Fornell & Larcker 1981 (Journal of Marketing Research 18, 39-50).
 */
export function averageVariance(structure: FactorStructure, loadings: readonly number[]): number[] {
  return Array.from({ length: structure.factors }, (_, f) => {
    const own = loadings.filter((_, i) => structure.factorOf[i] === f);
    return own.reduce((sum, loading) => sum + loading ** 2, 0) / own.length;
  });
}
