import type { Box, Point } from "../layout/point.ts";

/** Room that lines keep from steps, in pixels. */
const CLEARANCE = 5;
/** The width of the strips that boxes are looked up by: few steps stand in each, so that large maps stay quick. */
const STRIP = 160;

/** Whether no box but those of these ids lies on the straight way from one point to another. */
export type IsClear = (from: Point, to: Point, except: readonly string[]) => boolean;

/** Tells which ways between these boxes are clear; exact for upright and level ways, on the safe side for others. */
export function clearWays(boxes: ReadonlyMap<string, Box>): IsClear {
  const strips = new Map<number, [string, Box][]>();
  for (const entry of boxes) {
    const { x, width } = entry[1];
    for (const strip of stripsOf(x, x + width)) strips.set(strip, [...(strips.get(strip) ?? []), entry]);
  }
  return (from, to, except) =>
    stripsOf(Math.min(from.x, to.x), Math.max(from.x, to.x)).every((strip) =>
      (strips.get(strip) ?? []).every(([id, box]) => !meets(from, to, box) || except.includes(id)),
    );
}

function stripsOf(low: number, high: number): number[] {
  const first = Math.floor((low - CLEARANCE) / STRIP);
  return Array.from({ length: Math.floor((high + CLEARANCE) / STRIP) - first + 1 }, (_, place) => first + place);
}

/** Whether the rectangle around a way meets a box with the room around it. */
function meets(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  return (
    Math.max(from.x, to.x) > x - CLEARANCE &&
    Math.min(from.x, to.x) < x + width + CLEARANCE &&
    Math.max(from.y, to.y) > y - CLEARANCE &&
    Math.min(from.y, to.y) < y + height + CLEARANCE
  );
}
