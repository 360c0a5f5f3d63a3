import type { Point } from "../layout/point.ts";

/** How far lines that run along each other are at least apart, in pixels. */
const BESIDE = 6;

/** The upright and level pieces of lines drawn before, on which others are not to run. */
export interface TakenLines {
  /** Whether no such piece runs where this upright or level one would; always so for a slanting one. */
  isFree(from: Point, to: Point): boolean;
  /** Remembers the pieces of a line. */
  take(points: readonly Point[]): void;
}

type Span = readonly [level: number, begin: number, end: number];

/** No lines to begin with. Pieces are looked up by their level, so that large maps stay quick. */
export function takenLines(): TakenLines {
  const spans = { x: new Map<number, Span[]>(), y: new Map<number, Span[]>() };
  const strip = (level: number) => Math.floor(level / BESIDE);
  return {
    isFree: (from, to) => {
      const axis = levelAxis(from, to);
      if (axis === null) return true;
      const [level, begin, end] = spanOf(from, to, axis);
      const near = [-1, 0, 1].flatMap((beside) => spans[axis].get(strip(level) + beside) ?? []);
      return near.every(
        ([other, starts, stops]) => Math.abs(other - level) >= BESIDE || stops <= begin || starts >= end,
      );
    },
    take: (points) => {
      for (const [place, to] of points.slice(1).entries()) {
        const from = points[place] as Point;
        const axis = levelAxis(from, to);
        if (axis === null) continue;
        const span = spanOf(from, to, axis);
        spans[axis].set(strip(span[0]), [...(spans[axis].get(strip(span[0])) ?? []), span]);
      }
    },
  };
}

/** The coordinate both ends share; null when they share none. */
function levelAxis(from: Point, to: Point): "x" | "y" | null {
  if (from.y === to.y) return "y";
  return from.x === to.x ? "x" : null;
}

function spanOf(from: Point, to: Point, level: "x" | "y"): Span {
  const run = level === "x" ? "y" : "x";
  return [from[level], Math.min(from[run], to[run]), Math.max(from[run], to[run])];
}
