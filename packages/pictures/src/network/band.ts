import type { Cutoffs } from "@interrelate/contract";
import type { Figure } from "./figure.ts";

export type Band = "weak" | "moderate" | "strong";

/** The cut-offs that apply to a tie: those for within ties when a role is asked about itself. */
export function cutoffsFor(within: boolean, cutoffs: Cutoffs): readonly [number, number] {
  return within ? cutoffs.within : cutoffs.between;
}

/** Below the first cut-off weak, above the second strong, otherwise moderate (both cut-offs included). */
export function bandOf(value: number, [moderate, strong]: readonly [number, number]): Band {
  if (value < moderate) return "weak";
  return value > strong ? "strong" : "moderate";
}

/** The band of a figure; `uncertain` when its interval reaches another band, or when it has no interval. */
export function bandOfFigure(
  figure: Figure,
  cuts: readonly [number, number],
): { band: Band | null; uncertain: boolean } {
  if (figure.mean === null) return { band: null, uncertain: true };
  const settled = figure.low !== null && figure.high !== null && bandOf(figure.low, cuts) === bandOf(figure.high, cuts);
  return { band: bandOf(figure.mean, cuts), uncertain: !settled };
}

/**
 * A figure's band in words, never more than the interval allows: "weak" when settled, "weak to moderate" when
 * the interval reaches from one into the other, "not settled" when there is no interval.
 */
export function bandWords(figure: Figure, cuts: readonly [number, number]): string {
  if (figure.low === null || figure.high === null) return "not settled";
  const [low, high] = [bandOf(figure.low, cuts), bandOf(figure.high, cuts)];
  return low === high ? low : `${low} to ${high}`;
}

/**
 * A tie's band in words, as far as its interval settles it: "weak", "moderate to strong"; "moderate, not settled" when
 * only digits that are not published reach another band.
 */
export function settledBandWords(
  tie: Figure & { readonly band: Band | null; readonly uncertain: boolean },
  cuts: readonly [number, number],
): string {
  const words = bandWords(tie, cuts);
  return tie.uncertain && words === tie.band ? `${words}, not settled` : words;
}
