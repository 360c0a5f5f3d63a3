import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { NetworkTie, Role } from "../network/tie-network.ts";
import type { Point } from "./point.ts";
import { unitPoints } from "./unit-points.ts";

interface Body {
  id: string;
  x: number;
  y: number;
}

const FIELD = 1000;
const STEPS = 240;

/**
 * Places many roles so that those with stronger ties stand nearer, as shares of the drawing's sides (0 to 1).
 *
 * A force simulation (d3-force) from fixed starting places with a fixed source of chance: the same roles and ties
 * always give the same picture. Names play no part.
 */
export function forcePositions(roles: readonly Role[], ties: readonly NetworkTie[]): Map<string, Point> {
  const bodies = roles.map((role, index): Body => ({ id: role.id, ...startingPlace(index, roles.length) }));
  const spacing = FIELD / Math.sqrt(roles.length);
  forceSimulation(bodies)
    .randomSource(fixedSource())
    .force(
      "link",
      forceLink(links(ties))
        .id((body) => (body as Body).id)
        .distance(spacing * 1.1)
        .strength((link) => link.pull / roles.length),
    )
    .force("apart", forceManyBody().strength(-spacing * 4))
    .force("collide", forceCollide(spacing * 0.48).iterations(3))
    .force("x", forceX(0).strength(0.12))
    .force("y", forceY(0).strength(0.12))
    .stop()
    .tick(STEPS);
  return unitPoints(new Map(bodies.map(({ id, x, y }) => [id, { x, y }])));
}

/** A sunflower: even, and each place depends on the index alone. */
function startingPlace(index: number, count: number): Point {
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const radius = (FIELD / 2) * Math.sqrt((index + 0.5) / count);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** A tie a point above the middle of the scale pulls twice as hard as one at the middle; hidden ties do not pull. */
function links(ties: readonly NetworkTie[]): { source: string; target: string; pull: number }[] {
  return ties.flatMap(({ from, to, within, mean }) =>
    within || mean === null ? [] : [{ source: from, target: to, pull: Math.max(0, mean - 2) ** 2 }],
  );
}

/** A linear congruential generator (Numerical Recipes' constants): d3-force only jiggles coinciding bodies with it. */
function fixedSource(): () => number {
  let state = 1;
  return () => {
    state = (1_664_525 * state + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
