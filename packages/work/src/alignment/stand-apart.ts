import type { PublishedFigure } from "./published-figure.ts";
import type { InTracks, Track } from "./track.ts";

/**
 * How a figure of the leadership track stands to the same of the front-line track: one is clearly `higher`, or the
 * intervals leave that open, or one of both is not shown.
 */
export type Standing = { readonly state: "apart"; readonly higher: Track } | { readonly state: "open" | "notShown" };

/**
 * Whether two published figures are clearly apart.
 *
 * They are when the gap between the means exceeds (r1 + r2) · sqrt(2 ln(m / 0.05)) / 1.96, with r1 and r2 how far the two
 * intervals reach towards each other and m the number of comparisons made at once. The reaches are added, not taken in
 * quadrature, since the same people may have answered in both tracks; so intervals that meet are never apart. A figure
 * without an interval is never apart from anything.
 *
 * @param compared how many comparisons are looked at together, at least one.
 * @example standApart({ leadership: { mean: 4.2, low: 4, high: 4.4 }, frontLine: { mean: 3.2, low: 3, high: 3.4 } }, 7) // higher: "leadership"
 */
export function standApart({ leadership, frontLine }: InTracks<PublishedFigure>, compared: number): Standing {
  if (leadership.mean === null || frontLine.mean === null) return { state: "notShown" };
  const higher: Track = leadership.mean > frontLine.mean ? "leadership" : "frontLine";
  const [upper, lower] = higher === "leadership" ? [leadership, frontLine] : [frontLine, leadership];
  const reach = reachDown(upper) + reachUp(lower);
  const widening = Math.sqrt(2 * Math.log(Math.max(compared, 1) / 0.05)) / 1.96;
  const gap = Math.abs(leadership.mean - frontLine.mean);
  return gap > reach * widening ? { state: "apart", higher } : { state: "open" };
}

function reachDown({ mean, low }: PublishedFigure): number {
  return mean === null || low === null ? Number.POSITIVE_INFINITY : mean - low;
}

function reachUp({ mean, high }: PublishedFigure): number {
  return mean === null || high === null ? Number.POSITIVE_INFINITY : high - mean;
}
