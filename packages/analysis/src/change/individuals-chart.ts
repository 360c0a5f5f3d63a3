import type { Caution } from "../cautions.ts";
import { UnusableData } from "../unusable-data.ts";
import { baselineCautions } from "./baseline.ts";
import { type ControlRules, controlRules } from "./control-rules.ts";

/** d2 and d3 of ranges of two: mean and standard deviation of |X - Y| for standard normal X and Y. */
const D2 = 2 / Math.sqrt(Math.PI);
const D3 = Math.sqrt(2 - 4 / Math.PI);

/** A chart of single measurements (XmR); positions count from 0. */
export interface IndividualsChart {
  baselineN: number;
  center: number;
  meanMovingRange: number;
  /** Short-term standard deviation, the mean moving range over 1.128379. */
  sigma: number;
  lower: number;
  upper: number;
  movingRangeUpper: number;
  /** `movingRanges[i]` is the distance between points i and i + 1. */
  movingRanges: number[];
  /** Points whose distance to the one before is above its limit. */
  movingRangesOutside: number[];
  rules: ControlRules;
  cautions: Caution[];
}

/**
 * Is a series of single measurements stable? Limits lie three short-term standard deviations around the mean of the
 * baseline; the standard deviation comes from moving ranges, which a shift of level hardly widens. Exact constants are
 * used, of which 2.66 and 3.267 are the rounded forms. Source: Shewhart 1931; Montgomery, Introduction to Statistical
 * Quality Control.
 *
 * @param values in the order of time, none missing
 * @param baseline how many of the first points give the limits, by default all
 * @throws UnusableData below two points of baseline
 */
export function individualsChart(values: readonly number[], baseline = values.length): IndividualsChart {
  if (baseline < 2) throw new UnusableData("An XmR chart needs at least two points to take its limits from.");
  const movingRanges = values.slice(1).map((value, at) => Math.abs(value - values[at]!));
  const center = meanOf(values.slice(0, baseline));
  const meanMovingRange = meanOf(movingRanges.slice(0, baseline - 1));
  const sigma = meanMovingRange / D2;
  const [lower, upper] = [center - 3 * sigma, center + 3 * sigma];
  const movingRangeUpper = meanMovingRange * (1 + (3 * D3) / D2);
  const all = (limit: number) => values.map(() => limit);
  return {
    baselineN: baseline,
    center,
    meanMovingRange,
    sigma,
    lower,
    upper,
    movingRangeUpper,
    movingRanges,
    movingRangesOutside: [...values.keys()].filter((at) => movingRanges[at - 1]! > movingRangeUpper),
    rules: controlRules(values, center, all(lower), all(upper)),
    cautions: baselineCautions(baseline),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
