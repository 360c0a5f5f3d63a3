import type { Caution } from "../cautions.ts";
import { fLogUpper } from "../numeric/f-distribution.ts";
import { meanOf, varianceOf } from "../numeric/moments.ts";
import type { Rows } from "../rows.ts";
import { anovaSums } from "./anova-sums.ts";
import { cautionsOf } from "./icc.ts";
import { type MaybeVarianceRatio, NO_VARIANCE_RATIO, ratio, varianceRatio } from "./variance-ratio.ts";

/** One group of a one-way analysis. */
export interface AnovaLevel {
  /** The group's code. */
  code: number;
  n: number;
  mean: number;
  /** `null` below two values. */
  sd: number | null;
}

/** One-way analysis of variance with its effect sizes. */
export interface AnovaFigures extends MaybeVarianceRatio {
  n: number;
  groups: number;
  ssBetween: number | null;
  ssWithin: number | null;
  /** Natural logarithm of `p`, which large files make too small for a number. */
  logP: number | null;
  /** Share of variance in the sample, which flatters. */
  eta2: number | null;
  /** Estimated share in the population: the effect to print first. Negative estimates are kept. */
  omega2: number | null;
  epsilon2: number | null;
  cohenF: number | null;
  /** Groups with a value, by ascending code. */
  levels: AnovaLevel[];
  cautions: Caution[];
}

/**
 * Do the means of groups differ? F = MSB / MSW, with omega squared = (SSB - df1 MSW) / (SST + MSW), eta squared =
 * SSB / SST and epsilon squared = (SSB - df1 MSW) / SST.
 *
 * It takes rows as independent and variances as equal; Welch's test (`welchAnova`) does without the second.
 * `values`, `codes` and `rows` as for `icc`. Undefined (`null`) below two groups or when no group has two values;
 * F and p when nothing varies within groups, effects when nothing varies at all.
 * Source: Olejnik & Algina 2003 (Psychological Methods 8, 434-447).
 */
export function anova(values: ArrayLike<number>, codes: ArrayLike<number>, rows: Rows): AnovaFigures {
  const sums = anovaSums(values, codes, rows);
  const { n, groups, moments, between, within } = sums;
  const levels = levelsOf(moments);
  const cautions = cautionsOf(n, groups).filter((caution) => caution !== "fewer-than-five-levels");
  const test = varianceRatio(sums);
  if (test === null) return { n, groups, ...NO_VARIANCE_RATIO, ...NO_EFFECTS, levels, cautions };
  const { F, df1, df2, msWithin } = test;
  const total = between + within;
  const unbiased = between - df1 * msWithin;
  return {
    n,
    groups,
    ssBetween: between,
    ssWithin: within,
    ...test,
    logP: F === null ? null : fLogUpper(F, df1, df2),
    eta2: ratio(between, total),
    omega2: ratio(unbiased, total + msWithin),
    epsilon2: ratio(unbiased, total),
    cohenF: F === null ? null : Math.sqrt(between / within),
    levels,
    cautions,
  };
}

const NO_EFFECTS = {
  ssBetween: null,
  ssWithin: null,
  logP: null,
  eta2: null,
  omega2: null,
  epsilon2: null,
  cohenF: null,
};

function levelsOf(moments: Parameters<typeof meanOf>[0]): AnovaLevel[] {
  const levels: AnovaLevel[] = [];
  for (const [code, n] of moments.count.entries()) {
    if (n === 0) continue;
    const variance = varianceOf(moments, code);
    levels.push({ code, n, mean: meanOf(moments, code)!, sd: variance === null ? null : Math.sqrt(variance) });
  }
  return levels;
}
