import type { Point, Rect } from "./stage.ts";

/** How a flow runs on the drawing. */
export interface FlowShape {
  /** The line as an SVG path; it ends a little before the tip, under the arrow. */
  line: string;
  tip: Point;
  /** Where the arrow points, as a step of one pixel. */
  toward: Point;
  /** A point half-way, for words. */
  middle: Point;
}

/** The least room in which a line runs from the end of one step to the beginning of the next. */
const ROOM = 20;
/** How far before its tip a line ends. */
const UNDER_HEAD = 6;

/**
 * The line from one step to another: forward from end to beginning; up or down where they stand above each other or the
 * next stands before; around below where neither is possible. `mirrored` is true where work runs from right to left.
 */
export function flowShape(from: Rect, to: Rect, mirrored: boolean): FlowShape {
  const [one, other] = mirrored ? [flipped(from), flipped(to)] : [from, to];
  const run = runOf(one, other);
  return drawn(mirrored ? flippedRun(run) : run);
}

/** Where a line begins and ends, and the directions in which it leaves and arrives. */
interface Run {
  start: Point;
  leaves: Point;
  tip: Point;
  toward: Point;
  /** How far the line goes on in its direction before it turns. */
  reach: number;
}

function runOf(from: Rect, to: Rect): Run {
  const gap = to.x - from.x - from.width;
  if (gap >= ROOM) {
    const ends = { start: right(from), tip: { x: to.x, y: to.y + to.height / 2 } };
    return { ...ends, leaves: { x: 1, y: 0 }, toward: { x: 1, y: 0 }, reach: Math.min(Math.max(gap / 2, 24), 120) };
  }
  const below = to.y - from.y - from.height;
  const above = from.y - to.y - to.height;
  if (below >= ROOM) return vertical(bottom(from), top(to), 1, below);
  if (above >= ROOM) return vertical(top(from), bottom(to), -1, above);
  const [start, tip] = [bottom(from), bottom(to)];
  return { start, tip, leaves: { x: 0, y: 1 }, toward: { x: 0, y: -1 }, reach: 44 };
}

function vertical(start: Point, tip: Point, y: 1 | -1, gap: number): Run {
  const straight = Math.abs(start.x - tip.x) < 1;
  return { start, tip, leaves: { x: 0, y }, toward: { x: 0, y }, reach: straight ? 0 : Math.min(gap / 2 + 10, 90) };
}

function right({ x, y, width, height }: Rect): Point {
  return { x: x + width, y: y + height / 2 };
}

function top({ x, y, width }: Rect): Point {
  return { x: x + width / 2, y };
}

function bottom({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height };
}

function drawn({ start, leaves, tip, toward, reach }: Run): FlowShape {
  const end = { x: tip.x - toward.x * UNDER_HEAD, y: tip.y - toward.y * UNDER_HEAD };
  const first = { x: start.x + leaves.x * reach, y: start.y + leaves.y * reach };
  const second = { x: end.x - toward.x * reach, y: end.y - toward.y * reach };
  const half = (axis: "x" | "y") => (start[axis] + 3 * first[axis] + 3 * second[axis] + end[axis]) / 8;
  return {
    line: `M${at(start)}C${at(first)} ${at(second)} ${at(end)}`,
    tip,
    toward,
    middle: { x: half("x"), y: half("y") },
  };
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

function flipped(rect: Rect): Rect {
  return { ...rect, x: -rect.x - rect.width };
}

function flippedRun(run: Run): Run {
  const flip = ({ x, y }: Point) => ({ x: -x, y });
  return { ...run, start: flip(run.start), leaves: flip(run.leaves), tip: flip(run.tip), toward: flip(run.toward) };
}
