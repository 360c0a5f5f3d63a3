import type { Caution } from "../cautions.ts";
import { UnusableData } from "../unusable-data.ts";
import { baselineCautions } from "./baseline.ts";
import { type ControlRules, controlRules } from "./control-rules.ts";

/** A chart of proportions (p) or of rates (u); positions count from 0. */
export interface AttributeChart {
  baselineN: number;
  center: number;
  /** Events over size, of each point. */
  values: number[];
  /** Of each point, because it depends on its size. */
  lower: number[];
  upper: number[];
  rules: ControlRules;
  cautions: Caution[];
}

/**
 * Is a proportion (`p`: so many of n) or a rate (`u`: so many in an exposure) stable? The centre is all events of the
 * baseline over all its sizes; limits lie three standard errors around it, sqrt(c (1 - c) / n) for a proportion and
 * sqrt(c / n) for a rate, and never below 0 (nor, for a proportion, above 1).
 *
 * Source: Montgomery, Introduction to Statistical Quality Control.
 *
 * @param events whole numbers in the order of time
 * @param sizes how many could have been events, or the exposure, of each point
 * @param baseline how many of the first points give the limits, by default all
 * @throws UnusableData for a size of 0, a count that is none, more events than cases, or an empty baseline
 */
export function attributeChart(
  kind: "p" | "u",
  events: readonly number[],
  sizes: readonly number[],
  baseline = events.length,
): AttributeChart {
  if (baseline < 1) throw new UnusableData(`A ${kind} chart needs at least one point to take its limits from.`);
  for (const [at, count] of events.entries()) checkPoint(kind, at, count, sizes[at]!);
  const center = sum(events.slice(0, baseline)) / sum(sizes.slice(0, baseline));
  const variance = kind === "p" ? center * (1 - center) : center;
  const reach = sizes.map((size) => 3 * Math.sqrt(variance / size));
  const values = events.map((count, at) => count / sizes[at]!);
  const lower = reach.map((own) => Math.max(0, center - own));
  const upper = reach.map((own) => (kind === "p" ? Math.min(1, center + own) : center + own));
  return {
    baselineN: baseline,
    center,
    values,
    lower,
    upper,
    rules: controlRules(values, center, lower, upper),
    cautions: baselineCautions(baseline),
  };
}

function checkPoint(kind: "p" | "u", at: number, events: number, size: number): void {
  const point = `Point ${at + 1}`;
  if (!(size > 0)) throw new UnusableData(`${point} has a size of ${size}. Sizes must be above 0.`);
  if (!Number.isInteger(events) || events < 0) {
    throw new UnusableData(`${point} has ${events} events. A ${kind} chart counts events: whole numbers from 0 up.`);
  }
  if (kind === "p" && events > size) {
    throw new UnusableData(`${point} has ${events} events in ${size} cases. Please use a u chart for rates above 1.`);
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
