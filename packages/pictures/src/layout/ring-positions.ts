import type { Role } from "../network/tie-network.ts";
import type { Point } from "./point.ts";
import { unitPoints } from "./unit-points.ts";

/**
 * Places roles on a ring, as shares of the drawing's width and height (0 to 1). Workers come first in their
 * listed order, clockwise from the top, then leaders, then clients: so those who lead and those who are served
 * stand side by side and face the workers. Only kinds and order count: a new name or a new wave moves nobody.
 */
export function ringPositions(roles: readonly Role[]): Map<string, Point> {
  const order = { worker: 0, leader: 1, client: 2 };
  const seated = [...roles].sort((a, b) => order[a.kind] - order[b.kind]);
  const step = (2 * Math.PI) / Math.max(seated.length, 1);
  return unitPoints(
    new Map(
      seated.map((role, seat) => {
        const angle = -Math.PI / 2 + seat * step;
        return [role.id, { x: Math.cos(angle), y: Math.sin(angle) }];
      }),
    ),
  );
}
