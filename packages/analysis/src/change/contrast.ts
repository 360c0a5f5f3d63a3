import type { MeanFigure } from "../numeric/mean-figure.ts";
import { summarize } from "../numeric/summary.ts";
import { tQuantile, tTwoSided } from "../numeric/t-distribution.ts";
import { hedgesCorrection } from "./hedges-correction.ts";

/** A difference of two means, after minus before, with its 95 % interval and test. */
export interface Contrast {
  paired: boolean;
  nBefore: number;
  nAfter: number;
  meanBefore: number | null;
  meanAfter: number | null;
  difference: number | null;
  low: number | null;
  high: number | null;
  t: number | null;
  df: number | null;
  p: number | null;
  /** Standardized difference before the small-sample correction: paired d_av, unpaired Cohen's d. */
  d: number | null;
  /** `d` times the exact Hedges correction: the effect to print. */
  effect: number | null;
  /** Paired only: mean difference over the standard deviation of the differences. */
  dz: number | null;
}

/**
 * Paired contrast: `before[i]` and `after[i]` belong to the same respondent.
 *
 * t = mean(d) / (sd(d) / sqrt(n)) with n - 1 degrees of freedom; d_av = mean(d) over the mean of the two
 * standard deviations, corrected with J(n - 1) (Lakens 2013, Frontiers in Psychology 4, 863). Pairs with a
 * missing (`NaN`) side do not count. Figures are `null` below two pairs; t and p when no difference varies,
 * effects when nothing varies or n = 2.
 */
export function pairedContrast(before: ArrayLike<number>, after: ArrayLike<number>): Contrast {
  const pairs = completePairs(before, after);
  const first = summarize(pairs.before);
  const second = summarize(pairs.after);
  const change = summarize(pairs.difference);
  const n = change.n;
  const standardError = change.sd === null ? null : change.sd / Math.sqrt(n);
  const meanSd = first.sd === null || second.sd === null ? null : (first.sd + second.sd) / 2;
  const d = quotient(change.mean, meanSd);
  return {
    paired: true,
    ...sides(first, second),
    difference: change.mean,
    ...inference(change.mean, standardError, n - 1),
    d,
    effect: times(d, hedgesCorrection(n - 1)),
    dz: quotient(change.mean, change.sd),
  };
}

/**
 * Unpaired contrast: two samples not linked to each other.
 *
 * Welch's t with Satterthwaite degrees of freedom (Welch 1947, Biometrika 34, 28-35); effect = Hedges' g,
 * the difference over the pooled standard deviation times J(n1 + n2 - 2). `NaN` is missing. Figures are
 * `null` when a sample has fewer than two values; t and p when neither sample varies.
 */
export function unpairedContrast(before: ArrayLike<number>, after: ArrayLike<number>): Contrast {
  const first = summarize(before);
  const second = summarize(after);
  const difference = first.mean === null || second.mean === null ? null : second.mean - first.mean;
  const { standardError, df } = welch(first, second);
  const d = quotient(difference, pooledSd(first, second));
  return {
    paired: false,
    ...sides(first, second),
    difference,
    ...inference(difference, standardError, df),
    d,
    effect: times(d, hedgesCorrection(first.n + second.n - 2)),
    dz: null,
  };
}

function completePairs(before: ArrayLike<number>, after: ArrayLike<number>) {
  const pairs = { before: [] as number[], after: [] as number[], difference: [] as number[] };
  for (let i = 0; i < Math.min(before.length, after.length); i++) {
    const difference = after[i]! - before[i]!;
    if (Number.isNaN(difference)) continue;
    pairs.before.push(before[i]!);
    pairs.after.push(after[i]!);
    pairs.difference.push(difference);
  }
  return pairs;
}

function sides(first: MeanFigure, second: MeanFigure) {
  return { nBefore: first.n, nAfter: second.n, meanBefore: first.mean, meanAfter: second.mean };
}

function inference(difference: number | null, standardError: number | null, df: number) {
  if (difference === null || standardError === null || !(df > 0)) {
    return { low: null, high: null, t: null, df: null, p: null };
  }
  const reach = tQuantile(0.975, df) * standardError;
  const t = quotient(difference, standardError);
  return { low: difference - reach, high: difference + reach, t, df, p: t === null ? null : tTwoSided(t, df) };
}

function welch(first: MeanFigure, second: MeanFigure): { standardError: number | null; df: number } {
  if (first.sd === null || second.sd === null) return { standardError: null, df: 0 };
  const a = first.sd ** 2 / first.n;
  const b = second.sd ** 2 / second.n;
  return { standardError: Math.sqrt(a + b), df: (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1)) };
}

function pooledSd(first: MeanFigure, second: MeanFigure): number | null {
  if (first.sd === null || second.sd === null) return null;
  const df = first.n + second.n - 2;
  return Math.sqrt(((first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2) / df);
}

function quotient(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}

function times(value: number | null, factor: number | null): number | null {
  return value === null || factor === null ? null : value * factor;
}
