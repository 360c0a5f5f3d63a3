import gammaln from "@stdlib/math-base-special-gammaln";
import type { Caution } from "../cautions.ts";
import { quantile } from "../numeric/quantile.ts";
import { UnusableData } from "../unusable-data.ts";
import { baselineCautions } from "./baseline.ts";
import { type RunsTest, runsTest } from "./runs-test.ts";
import { type Stretch, stretches, trends } from "./stretches.ts";

/** A run chart: a series around its median. Positions count from 0 over all points. */
export interface RunChart {
  baselineN: number;
  median: number;
  /** Points off the median; those on it count for nothing. */
  usefulPoints: number;
  above: number;
  below: number;
  /** Six or more useful points on one side. */
  shifts: Stretch[];
  /** Five or more points that each rise, or each fall; equal neighbours count once. */
  trends: Stretch[];
  /** `null` when all useful points lie on one side. */
  runs: RunsTest | null;
  /** The longest run and the number of crossings, with the limits that the number of points allows. */
  anhoej: {
    longestRun: number;
    longestRunLimit: number;
    crossings: number;
    crossingsLimit: number;
    signal: boolean;
  } | null;
  cautions: Caution[];
}

/**
 * Has a series shifted or drifted? Needs no distribution, so it suits few and coarse measurements.
 *
 * Sources: Perla, Provost & Murray 2011 (BMJ Quality & Safety 20, 46-51) for shifts and trends; Anhoej & Olesen 2014
 * (PLoS ONE 9, e113825) for the longest run and crossings; the exact runs test in `runsTest`.
 *
 * @param values in the order of time, none missing
 * @param baseline how many of the first points give the median, by default all
 * @throws UnusableData for an empty baseline
 */
export function runChart(values: readonly number[], baseline = values.length): RunChart {
  const median = quantile(Float64Array.from(values.slice(0, baseline)).sort(), 0.5);
  if (median === null) throw new UnusableData("A run chart needs at least one point to take its median from.");
  const useful = [...values.keys()].filter((at) => !isOn(median, values[at]!));
  const sides = useful.map((at) => Math.sign(values[at]! - median));
  const above = sides.filter((side) => side > 0).length;
  const below = sides.length - above;
  const runs = stretches(sides, 1);
  return {
    baselineN: baseline,
    median,
    usefulPoints: useful.length,
    above,
    below,
    shifts: onChart(stretches(sides, 6), useful),
    trends: trendsOf(values),
    runs: runsTest(runs.length, above, below),
    anhoej: anhoej(runs, useful.length),
    cautions: baselineCautions(baseline),
  };
}

/** A point written like the mean of two others may differ from it in the last digit. */
function isOn(median: number, value: number): boolean {
  return Math.abs(value - median) <= 1e-12 * Math.abs(median);
}

function trendsOf(values: readonly number[]): Stretch[] {
  const kept = [...values.keys()].filter((at) => at === 0 || values[at] !== values[at - 1]);
  return onChart(
    trends(
      kept.map((at) => values[at]!),
      5,
    ),
    kept,
  );
}

/** Positions among the points looked at become positions on the chart. */
function onChart(found: readonly Stretch[], positions: readonly number[]): Stretch[] {
  return found.map((stretch) => ({
    ...stretch,
    from: positions[stretch.from]!,
    to: positions[stretch.to]!,
    firstSignal: positions[stretch.firstSignal]!,
  }));
}

function anhoej(runs: readonly Stretch[], points: number): RunChart["anhoej"] {
  if (points === 0) return null;
  const longestRun = Math.max(...runs.map(({ length }) => length));
  const longestRunLimit = Math.round(Math.log2(points) + 3);
  const crossings = runs.length - 1;
  const crossingsLimit = fewestCrossings(points - 1);
  const signal = longestRun > longestRunLimit || crossings < crossingsLimit;
  return { longestRun, longestRunLimit, crossings, crossingsLimit, signal };
}

/** The 5 % quantile of heads in `chances` throws of a coin. */
function fewestCrossings(chances: number): number {
  let sum = 0;
  for (let heads = 0; heads < chances; heads++) {
    const log = gammaln(chances + 1) - gammaln(heads + 1) - gammaln(chances - heads + 1);
    sum += Math.exp(log - chances * Math.LN2);
    if (sum >= 0.05) return heads;
  }
  return chances;
}
