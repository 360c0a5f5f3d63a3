import type { Caution } from "../cautions.ts";
import { roundTo } from "../disclosure/blunting.ts";
import { cfaMl } from "../scale/confirmatory/cfa-ml.ts";
import { chiSquareDifference } from "../scale/confirmatory/chi-square-difference.ts";
import type { ConfirmatoryFigures } from "../scale/confirmatory/confirmatory.ts";
import type { Factor } from "../scale/confirmatory/factor-model.ts";
import { UnusableData } from "../unusable-data.ts";
import type { Scope } from "./scope.ts";
import { type CompleteRatings, completeRatings } from "./statistics-rows.ts";

/** A confirmatory factor model as it is printed; loadings are standardised. */
export interface FactorModel {
  n: number | null;
  chisq: number | null;
  df: number;
  p: number | null;
  cfi: number | null;
  tli: number | null;
  rmsea: number | null;
  rmsea90: [number, number] | null;
  srmr: number;
  loadings: Record<string, number>;
  /** Between communication and relationships; `null` with one factor. */
  factorCorrelation: number | null;
  cautions: Caution[];
}

/** One factor against communication and relationships apart. */
export interface FactorStatistics {
  one: FactorModel | null;
  two: FactorModel | null;
  /** The likelihood-ratio test between them. */
  difference: { chisq: number; df: number; p: number } | null;
}

/**
 * The factor models over the complete ratings of the shown ties, by maximum likelihood. Under protection loadings and
 * indices have two decimals, and what tells the number of ratings (chi-square, its p, RMSEA) is shown where that is.
 * A model that the data do not carry is `null`.
 */
export function publishFactors(scope: Scope): FactorStatistics {
  const ratings = completeRatings(scope);
  if (!ratings.shown) return { one: null, two: null, difference: null };
  const { table, scoring } = scope;
  const factor = (name: string, items: readonly number[]): Factor => ({
    name,
    items: items.map((item) => ({ name: table.items[item]!, answers: table.answers[item]! })),
  });
  const facets = [factor("communication", scoring.communication), factor("relationship", scoring.relationship)];
  const all = facets.flatMap(({ items }) => items);
  const one = fitted([{ name: "index", items: all }], ratings.rows);
  const two = fitted(facets, ratings.rows);
  const names = all.map(({ name }) => name);
  const difference = one && two && ratings.counted ? chiSquareDifference(one, two) : null;
  const decimals = scope.publication.protected;
  return {
    one: one && printed(one, names, ratings, decimals),
    two: two && printed(two, names, ratings, decimals),
    difference: difference && {
      ...difference,
      chisq: roundTo(difference.chisq, decimals ? 1 : null)!,
      p: roundTo(difference.p, decimals ? 3 : null)!,
    },
  };
}

function fitted(factors: readonly Factor[], rows: Int32Array): ConfirmatoryFigures | null {
  try {
    return cfaMl(factors, rows);
  } catch (error) {
    if (error instanceof UnusableData) return null;
    throw error;
  }
}

function printed(
  figures: ConfirmatoryFigures,
  names: readonly string[],
  { counted }: CompleteRatings,
  protects: boolean,
): FactorModel {
  const { n, chisq, df, p, cfi, tli, rmsea, rmsea90, srmr, loadings, factorCorrelations, cautions } = figures;
  const two = (value: number | null) => roundTo(value, protects ? 2 : null);
  const counting = (value: number | null, decimals: number) =>
    counted ? roundTo(value, protects ? decimals : null) : null;
  return {
    n: counted ? n : null,
    chisq: counting(chisq, 1),
    df,
    p: counting(p, 3),
    cfi: two(cfi),
    tli: two(tli),
    rmsea: counting(rmsea, 2),
    rmsea90: counted && rmsea90 !== null ? [two(rmsea90[0])!, two(rmsea90[1])!] : null,
    srmr: two(srmr)!,
    loadings: Object.fromEntries(names.map((name, place) => [name, two(loadings[place]!)!])),
    factorCorrelation: two(factorCorrelations[0]?.[1] ?? null),
    cautions,
  };
}
