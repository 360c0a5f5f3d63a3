import { roundTo } from "./blunting.ts";
import type { Facet, Mode } from "./dimension-modes.ts";
import { OPEN_RANGE } from "./hidden-pool.ts";
import { PLAIN_RATERS } from "./threshold.ts";

/** Counts and sums of one tie, per measure. */
export interface MeasureSums {
  readonly n: readonly number[];
  readonly sum: readonly number[];
  readonly extra: readonly number[];
}

/**
 * Hides coarse measures whose rounding happens to say too much about the few raters who skipped something.
 *
 * A whole (the index, or a facet) times its number of items, less the sums of those items, is what the skippers'
 * own means add to it. The printed figures leave that open to within their rounding; it must leave the mean of
 * the skippers, and of those whose answers do not count, a range of 1.
 */
export function hideTellingCoarse(modes: readonly Mode[], sums: MeasureSums, wholes: readonly Facet[]): Mode[] {
  const result = [...modes];
  for (const whole of wholes) {
    const measures = [whole.measure, ...whole.items];
    if (measures.some((measure) => result[measure] === "hidden")) continue;
    if (!measures.some((measure) => result[measure] === "coarse") || staysOpen(whole, sums, result)) continue;
    for (const measure of measures) if (result[measure] === "coarse") result[measure] = "hidden";
  }
  return result;
}

function staysOpen({ measure, items }: Facet, { n, sum, extra }: MeasureSums, modes: readonly Mode[]): boolean {
  const [wholeLow, wholeHigh] = printedSum(measure);
  const parts = items.map(printedSum);
  const low = items.length * wholeLow - parts.reduce((total, [, high]) => total + high, 0);
  const high = items.length * wholeHigh - parts.reduce((total, [own]) => total + own, 0);
  const foreign = items.reduce((total, item) => total + extra[item]!, 0);
  const skipped = items.length * n[measure]! - items.reduce((total, item) => total + n[item]!, 0) + foreign;
  const skippers = openTo((low + foreign) / skipped, (high + 5 * foreign) / skipped);
  const others = openTo((skipped - high) / foreign, (5 * skipped - low) / foreign);
  return (skipped === 0 || skippers) && (foreign === 0 || others);

  function printedSum(own: number): [low: number, high: number] {
    const decimals = own === 0 || (modes[own] === "exact" && n[own]! >= PLAIN_RATERS) ? 2 : 1;
    const mean = roundTo(sum[own]! / n[own]!, decimals)!;
    const half = 0.5 * 10 ** -decimals;
    return [n[own]! * (mean - half), n[own]! * (mean + half)];
  }
}

/** Held together, the index and the facets narrow a range further than each alone; half a point more allows for it. */
function openTo(low: number, high: number): boolean {
  return Math.min(5, high) - Math.max(1, low) >= 1.5 * OPEN_RANGE;
}
