import type { Dimension } from "@interrelate/contract";
import type { DimensionFigures } from "../network/dimension-figures.ts";
import { DIMENSIONS } from "../network/dimensions.ts";
import type { Figure } from "../network/figure.ts";
import { measurePhrase } from "../network/measure.ts";
import { count, listed } from "./count.ts";

/** One side of a two-way view: what it is called in a sentence ("families"), and how it experiences the other. */
export interface Side {
  name: string;
  experience: DimensionFigures;
}

/**
 * How two sides experience each other, dimension by dimension: which side clearly experiences less of what, never more
 * than the intervals settle.
 *
 * With h1 and h2 the half-widths of the two 95 % intervals and m dimensions compared, a difference is clear when it
 * exceeds sqrt(h1² + h2²) · sqrt(2 ln(m / 0.05)) / 1.96, as for the directions of ties (`clearGaps`).
 */
export function twoWayTitle(one: Side, other: Side): string {
  const compared = DIMENSIONS.filter(
    (dimension) => one.experience[dimension].mean !== null && other.experience[dimension].mean !== null,
  );
  if (compared.length === 0) return nothingCompared(one, other);
  const clear = compared.filter((dimension) => isClear(one, other, dimension, compared.length));
  const [lower, rest] = [one, other].map((side) =>
    clear.filter((dimension) => meanOf(side, dimension) < meanOf(side === one ? other : one, dimension)),
  ) as [Dimension[], Dimension[]];
  if (clear.length === 0)
    return `How ${one.name} and ${other.name} experience each other does not clearly differ on any dimension`;
  if (rest.length === 0) return `${weaker(one, other, lower, compared.length)} than ${other.name} experience them`;
  if (lower.length === 0) return `${weaker(other, one, rest, compared.length)} than ${one.name} experience them`;
  return `${weaker(one, other, lower, compared.length)}; ${other.name} experience ${one.name} as weaker ${on(rest)}`;
}

function nothingCompared(one: Side, other: Side): string {
  const [here, there] = [one, other].map(({ experience }) =>
    DIMENSIONS.some((dimension) => experience[dimension].mean !== null),
  );
  if (!here && !there) return `How ${one.name} and ${other.name} experience each other is hidden`;
  if (!here) return `How ${one.name} experience ${other.name} is hidden`;
  if (!there) return `How ${other.name} experience ${one.name} is hidden`;
  return `Of ${one.name} and ${other.name}, no dimension shows both directions`;
}

function weaker(less: Side, more: Side, dimensions: readonly Dimension[], compared: number): string {
  const every = dimensions.length === compared && compared > 1;
  return `${capital(less.name)} experience ${more.name} as weaker ${every ? "on every dimension" : on(dimensions)}`;
}

function on(dimensions: readonly Dimension[]): string {
  if (dimensions.length > 3) return `on ${count(dimensions.length)} dimensions`;
  return `on ${listed(dimensions.map((dimension) => measurePhrase(dimension)))}`;
}

function isClear(one: Side, other: Side, dimension: Dimension, compared: number): boolean {
  const widening = Math.sqrt(2 * Math.log(Math.max(compared, 1) / 0.05)) / 1.96;
  const apart = Math.abs(meanOf(one, dimension) - meanOf(other, dimension));
  const reach = Math.hypot(halfWidth(one.experience[dimension]), halfWidth(other.experience[dimension]));
  return apart > reach * widening;
}

function meanOf({ experience }: Side, dimension: Dimension): number {
  return experience[dimension].mean ?? Number.NaN;
}

function halfWidth({ low, high }: Figure): number {
  return low === null || high === null ? Number.POSITIVE_INFINITY : (high - low) / 2;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
