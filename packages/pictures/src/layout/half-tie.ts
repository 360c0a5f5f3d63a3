import type { Role } from "../network/tie-network.ts";
import { borderDistance } from "./node-border.ts";
import { along, direction, type Point } from "./point.ts";

/** A role with its place and size in the drawing. */
export interface PlacedRole extends Role, Point {
  radius: number;
}

/** A half-tie: a quadratic curve from one role's border to the other's, where its arrow ends. */
export interface Curve {
  start: Point;
  control: Point;
  end: Point;
}

/** Room between a line and the border it belongs to. */
const GAP = 2.5;

/**
 * The curve from one role to another. It bends to the right of its own direction, so the two half-ties of a pair
 * bend apart and never coincide.
 */
export function halfTie(from: PlacedRole, to: PlacedRole, spread = 1): Curve {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const heading = direction(from, to);
  const bend = Math.min(Math.max(length * 0.15, 16), 52) * spread;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const control = along(middle, heading + Math.PI / 2, bend);
  return { start: onBorder(from, control), control, end: onBorder(to, control) };
}

/** The point of a curve at a share of its way, 0 at the start and 1 at the end. */
export function curvePoint({ start, control, end }: Curve, share: number): Point {
  const rest = 1 - share;
  return {
    x: rest * rest * start.x + 2 * rest * share * control.x + share * share * end.x,
    y: rest * rest * start.y + 2 * rest * share * control.y + share * share * end.y,
  };
}

function onBorder(role: PlacedRole, towards: Point): Point {
  const angle = direction(role, towards);
  return along(role, angle, borderDistance(role.kind, role.radius, angle) + GAP);
}
