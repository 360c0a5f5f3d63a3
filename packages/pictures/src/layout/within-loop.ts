import type { PlacedRole } from "./half-tie.ts";
import { borderDistance } from "./node-border.ts";
import { along, direction, type Point } from "./point.ts";

/** A within tie: a circle that stands on the role's border, on the side away from the middle of the drawing. */
export interface Loop {
  centre: Point;
  radius: number;
}

/** The loop of a role. It turns outwards, where no other line runs. */
export function withinLoop(role: PlacedRole, middle: Point): Loop {
  const atMiddle = Math.hypot(role.x - middle.x, role.y - middle.y) < 1;
  const angle = atMiddle ? -Math.PI / 2 : direction(middle, role);
  const radius = Math.min(13, Math.max(5, role.radius * 0.55));
  return { centre: along(role, angle, borderDistance(role.kind, role.radius, angle) + radius * 0.62), radius };
}
