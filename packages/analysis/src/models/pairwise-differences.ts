import { holm } from "../change/adjust.ts";
import { hedgesCorrection } from "../change/hedges-correction.ts";
import { studentizedRangeQuantile, studentizedRangeUpper } from "../numeric/studentized-range-distribution.ts";
import { tTwoSided } from "../numeric/t-distribution.ts";
import type { AnovaLevel } from "./anova.ts";

/** A difference tested against the studentized range, so that all pairs together err at the stated rate. */
export interface RangeTest {
  q: number;
  df: number;
  p: number;
  /** Simultaneous 95 % interval of the difference. */
  low: number;
  high: number;
}

/** Two groups of a one-way analysis compared; `a` and `b` are their codes, differences a minus b. */
export interface PairFigures {
  a: number;
  b: number;
  difference: number;
  cohenD: number | null;
  hedgesG: number | null;
  /** With one pooled variance. */
  tukey: RangeTest | null;
  /** With the variances of the two groups alone: the one to read when variances differ. */
  gamesHowell: RangeTest | null;
  /** Welch's t of the pair, adjusted by Holm over all pairs. */
  welchPHolm: number | null;
}

/**
 * Which groups differ from which? Every pair by Tukey and Kramer, by Games and Howell, and by Welch's t with Holm's
 * adjustment.
 *
 * `null` where a test is undefined: Tukey when nothing varies within groups, the others when a group of the pair has
 * one value or neither group varies. Sources: Tukey 1953; Kramer 1956 (Biometrics 12, 307-310); Games & Howell 1976
 * (Journal of Educational Statistics 1, 113-125).
 *
 * @param levels the groups, as `anova` gives them
 */
export function pairwiseDifferences(levels: readonly AnovaLevel[]): PairFigures[] {
  const pairs = levels.flatMap((a, at) => levels.slice(at + 1).map((b) => [a, b] as const));
  const pooled = pooledVariance(levels);
  const welch = holm(pairs.map(([a, b]) => welchP(a, b)));
  const criticals = new Map<number, number>();
  return pairs.map(([a, b], at) => {
    const pairPooled = pooledVariance([a, b]);
    const d = pairPooled.variance > 0 ? (a.mean - b.mean) / Math.sqrt(pairPooled.variance) : null;
    const correction = hedgesCorrection(pairPooled.df);
    const own = separateError(a, b);
    return {
      a: a.code,
      b: b.code,
      difference: a.mean - b.mean,
      cohenD: d,
      hedgesG: d === null || correction === null ? null : d * correction,
      tukey: rangeTest(a.mean - b.mean, pooled.variance * (1 / a.n + 1 / b.n), levels.length, pooled.df, criticals),
      gamesHowell: own && rangeTest(a.mean - b.mean, own.square, levels.length, own.df, criticals),
      welchPHolm: welch[at]!,
    };
  });
}

/** @param square the squared standard error of the difference */
function rangeTest(
  difference: number,
  square: number,
  groups: number,
  df: number,
  criticals: Map<number, number>,
): RangeTest | null {
  if (!(square > 0)) return null;
  const standardError = Math.sqrt(square / 2);
  const q = Math.abs(difference) / standardError;
  const critical = criticals.get(df) ?? studentizedRangeQuantile(0.95, groups, df);
  criticals.set(df, critical);
  const reach = critical * standardError;
  return { q, df, p: studentizedRangeUpper(q, groups, df), low: difference - reach, high: difference + reach };
}

function pooledVariance(levels: readonly AnovaLevel[]): { variance: number; df: number } {
  const df = levels.reduce((sum, { n }) => sum + n - 1, 0);
  const squares = levels.reduce((sum, { n, sd }) => sum + (n - 1) * (sd ?? 0) ** 2, 0);
  return { variance: df === 0 ? 0 : squares / df, df };
}

/** Squared standard error with separate variances, and its Satterthwaite degrees of freedom. */
function separateError(a: AnovaLevel, b: AnovaLevel): { square: number; df: number } | null {
  if (a.sd === null || b.sd === null || a.sd + b.sd === 0) return null;
  const [first, second] = [a.sd ** 2 / a.n, b.sd ** 2 / b.n];
  const square = first + second;
  return { square, df: square ** 2 / (first ** 2 / (a.n - 1) + second ** 2 / (b.n - 1)) };
}

function welchP(a: AnovaLevel, b: AnovaLevel): number | null {
  const own = separateError(a, b);
  return own && tTwoSided((a.mean - b.mean) / Math.sqrt(own.square), own.df);
}
