import type { Point } from "./point.ts";

/**
 * Stretches points over the unit square, so that the outermost touch its sides; a direction in which all points
 * agree goes to the middle. Four places are kept: equal on every machine, and short in storage.
 */
export function unitPoints(points: ReadonlyMap<string, Point>): Map<string, Point> {
  const places = [...points.values()];
  const across = stretcher(places.map((point) => point.x));
  const down = stretcher(places.map((point) => point.y));
  return new Map([...points].map(([id, { x, y }]) => [id, { x: across(x), y: down(y) }]));
}

function stretcher(values: readonly number[]): (value: number) => number {
  const least = Math.min(...values);
  const extent = Math.max(...values) - least;
  return (value) => (extent < 1e-9 ? 0.5 : Math.round(((value - least) / extent) * 10_000) / 10_000);
}
