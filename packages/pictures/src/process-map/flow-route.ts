import { rounded } from "../drawing/svg-node.ts";
import { along, direction, type Point } from "../layout/point.ts";

/** How a flow runs: one smooth curve with two control points, or straight pieces with rounded corners. */
export type FlowRoute =
  | { kind: "curve"; points: readonly [start: Point, first: Point, second: Point, end: Point] }
  | { kind: "bent"; points: readonly Point[] };

/** How round the corners of bent routes are, in pixels. */
const CORNER = 10;

/** The route as an SVG path that ends `before` pixels before its end, where the arrow begins. */
export function routePath(route: FlowRoute, before = 0): string {
  const { points } = route;
  const tip = points.at(-1) as Point;
  const end = along(tip, backFrom(route), before);
  if (route.kind === "curve") {
    const [start, first, second] = route.points;
    return `M${at(start)}C${at(first)} ${at(second)} ${at(end)}`;
  }
  const corners = points.slice(1, -1).map((corner, place) => {
    const [last, next] = [points[place] as Point, points[place + 2] as Point];
    const radius = Math.min(CORNER, distance(last, corner) / 2, distance(corner, next) / 2);
    const [begins, ends] = [
      along(corner, direction(corner, last), radius),
      along(corner, direction(corner, next), radius),
    ];
    return `L${at(begins)}Q${at(corner)} ${at(ends)}`;
  });
  return `M${at(points[0] as Point)}${corners.join("")}L${at(end)}`;
}

/** The direction from the end of a route back along it, in radians. */
export function backFrom({ points }: FlowRoute): number {
  const end = points.at(-1) as Point;
  const last = points.findLast((point) => distance(point, end) > 0.5) ?? { x: end.x - 1, y: end.y };
  return direction(end, last);
}

/** The point at a share of the way, 0 at the start and 1 at the end. */
export function routePoint(route: FlowRoute, share: number): Point {
  if (route.kind === "curve") return curvePoint(route.points, share);
  const { points } = route;
  const lengths = points.slice(1).map((point, place) => distance(points[place] as Point, point));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [place, length] of lengths.entries()) {
    const [start, end] = [points[place] as Point, points[place + 1] as Point];
    if (left <= length || place === lengths.length - 1)
      return along(start, direction(start, end), Math.min(left, length));
    left -= length;
  }
  return points[0] as Point;
}

/** The same route where work runs from right to left across this width. */
export function mirroredRoute(route: FlowRoute, width: number): FlowRoute {
  const flip = ({ x, y }: Point) => ({ x: width - x, y });
  if (route.kind === "bent") return { kind: "bent", points: route.points.map(flip) };
  const [start, first, second, end] = route.points;
  return { kind: "curve", points: [flip(start), flip(first), flip(second), flip(end)] };
}

function curvePoint([start, first, second, end]: readonly [Point, Point, Point, Point], share: number): Point {
  const rest = 1 - share;
  const mix = (axis: "x" | "y") =>
    rest ** 3 * start[axis] +
    3 * rest ** 2 * share * first[axis] +
    3 * rest * share ** 2 * second[axis] +
    share ** 3 * end[axis];
  return { x: mix("x"), y: mix("y") };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}
