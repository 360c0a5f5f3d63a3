import type { Caution } from "../cautions.ts";
import { findRoot } from "../numeric/find-root.ts";
import { addValue, createMoments, meanOf, varianceOf } from "../numeric/moments.ts";
import type { Rows } from "../rows.ts";
import { type AnovaSums, anovaSums } from "./anova-sums.ts";
import { cautionsOf } from "./icc.ts";

/** Variance between and within groups by restricted maximum likelihood. */
export interface IccRemlFigures {
  n: number;
  groups: number;
  between: number | null;
  within: number | null;
  /** between / (between + within), never negative. */
  icc1: number | null;
  cautions: Caution[];
}

/**
 * ICC(1) from the model value = mean + group + error, its variances estimated by REML: the restricted likelihood is
 * profiled over the ratio of the two variances, which leaves a function of one number, so it is exact for any
 * group sizes (for equal ones it is the ANOVA estimate, or 0 where that is negative).
 *
 * `values`, `codes` and `rows` as for `icc`. Undefined (`null`) below two groups, when no group has two values, or
 * when nothing varies. A variance between groups of 0 is flagged `singular`. Source: Patterson & Thompson 1971
 * (Biometrika 58, 545-554); Searle, Casella & McCulloch 1992, Variance Components, chapter 6.
 */
export function iccReml(values: ArrayLike<number>, codes: ArrayLike<number>, rows: Rows): IccRemlFigures {
  const sums = anovaSums(values, codes, rows);
  const { n, groups } = sums;
  const cautions = cautionsOf(n, groups);
  if (groups < 2 || n === groups || sums.between + sums.within === 0) {
    return { n, groups, between: null, within: null, icc1: null, cautions };
  }
  if (sums.within === 0) return { n, groups, between: varianceOfMeans(sums), within: 0, icc1: 1, cautions };
  const profile = profileOf(sums);
  const ratio = bestRatio(profile);
  const within = profile(ratio).within;
  if (ratio === 0) cautions.push("singular");
  return { n, groups, between: ratio * within, within, icc1: ratio / (1 + ratio), cautions };
}

/** What the variance between tends to as the one within vanishes: group sizes no longer matter. */
function varianceOfMeans({ moments }: AnovaSums): number {
  const means = createMoments(1);
  for (const code of moments.count.keys()) addValue(means, 0, meanOf(moments, code) ?? Number.NaN);
  return varianceOf(means, 0)!;
}

/** At a ratio between / within: the best variance within, the deviance with it, and the deviance's slope. */
type Profile = (ratio: number) => { within: number; deviance: number; slope: number };

function profileOf({ n, moments, within }: AnovaSums): Profile {
  const groups: { size: number; mean: number }[] = [];
  for (const [code, size] of moments.count.entries()) if (size > 0) groups.push({ size, mean: meanOf(moments, code)! });
  return (ratio) => {
    let weight = 0;
    let weightSquares = 0;
    let logs = 0;
    let weighted = 0;
    for (const { size, mean } of groups) {
      const own = size / (1 + size * ratio);
      weight += own;
      weightSquares += own * own;
      logs += Math.log1p(size * ratio);
      weighted += own * mean;
    }
    const center = weighted / weight;
    let squares = within;
    let fall = 0;
    for (const { size, mean } of groups) {
      const own = size / (1 + size * ratio);
      squares += own * (mean - center) ** 2;
      fall += own * own * (mean - center) ** 2;
    }
    return {
      within: squares / (n - 1),
      deviance: (n - 1) * Math.log(squares) + logs + Math.log(weight),
      slope: (-(n - 1) * fall) / squares + weight - weightSquares / weight,
    };
  };
}

/** Every valley of the deviance on a grid of ratios from 0 to 10^12 is walked to its ground; the deepest counts. */
function bestRatio(profile: Profile): number {
  const grid = [0, ...Array.from({ length: 73 }, (_, step) => 10 ** (-6 + step / 4))];
  const candidates = profile(0).slope >= 0 ? [0] : [];
  for (const [at, low] of grid.slice(0, -1).entries()) {
    const high = grid[at + 1]!;
    if (profile(low).slope < 0 && profile(high).slope >= 0) {
      candidates.push(findRoot((ratio) => profile(ratio).slope, low, high, 1e-12));
    }
  }
  if (candidates.length === 0) candidates.push(grid.at(-1)!);
  return candidates.reduce((best, ratio) => (profile(ratio).deviance < profile(best).deviance ? ratio : best));
}
