import type { TieNetwork } from "../network/tie-network.ts";
import { forcePositions } from "./force-positions.ts";
import type { Point } from "./point.ts";
import { ringPositions } from "./ring-positions.ts";

/** Where roles stand, by their id, as shares of the drawing's sides: 0,0 is the top left, 1,1 the bottom right. */
export type Positions = ReadonlyMap<string, Point>;

/** The most roles a ring still shows clearly. */
export const RING_ROLES = 12;

/**
 * Where every role stands: on a ring up to twelve roles, by a force layout beyond. Roles in `moved` (places people
 * dragged them to) stay where they were put.
 */
export function rolePositions(network: TieNetwork, moved: Positions = new Map()): Map<string, Point> {
  const places =
    network.roles.length <= RING_ROLES ? ringPositions(network.roles) : forcePositions(network.roles, network.ties);
  for (const [id, place] of moved) if (places.has(id)) places.set(id, place);
  return places;
}
