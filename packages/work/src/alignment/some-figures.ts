import fc from "fast-check";
import type { PublishedFigure } from "./published-figure.ts";
import type { InTracks } from "./track.ts";

/** A published figure: hidden, without an interval, or with one around its mean; for property tests. */
export const someFigure: fc.Arbitrary<PublishedFigure> = fc.oneof(
  fc.constant({ mean: null, low: null, high: null }),
  shownFigure({ min: 0.01, max: 2 }),
  fc.double({ min: 1, max: 5, noNaN: true }).map((mean) => ({ mean, low: null, high: null })),
);

/** A figure with an interval that reaches as far both ways. */
export function shownFigure(reach: { min: number; max: number }): fc.Arbitrary<PublishedFigure> {
  return fc
    .record({ mean: fc.double({ min: 1, max: 5, noNaN: true }), half: fc.double({ ...reach, noNaN: true }) })
    .map(({ mean, half }) => ({ mean, low: mean - half, high: mean + half }));
}

/** The two tracks in each other's place. */
export function swapped<Each>({ leadership, frontLine }: InTracks<Each>): InTracks<Each> {
  return { leadership: frontLine, frontLine: leadership };
}

/** A figure with an interval of half a point. */
export function around(mean: number, half = 0.25): PublishedFigure {
  return { mean, low: mean - half, high: mean + half };
}
