import { dot } from "../../numeric/dot.ts";
import type { ObliqueFactors } from "./oblimin.ts";

/** The same factors, the one that explains most first, each turned so that its loadings have a sum of 0 or above. */
export function arrangeFactors({ loadings, factorCorrelations }: ObliqueFactors): ObliqueFactors {
  const columns = factorCorrelations.map((_, f) => loadings.map((row) => row[f]!));
  const explained = columns.map((own, f) =>
    factorCorrelations[f]!.reduce((sum, r, g) => sum + r * dot(own, columns[g]!), 0),
  );
  const order = [...explained.keys()].sort((f, g) => explained[g]! - explained[f]!);
  const signs = columns.map((own) => (own.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1));
  return {
    loadings: loadings.map((row) => order.map((f) => row[f]! * signs[f]!)),
    factorCorrelations: order.map((f) => order.map((g) => factorCorrelations[f]![g]! * signs[f]! * signs[g]!)),
  };
}
