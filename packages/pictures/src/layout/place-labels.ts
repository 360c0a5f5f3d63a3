import { textWidth } from "../drawing/text-width.ts";
import { wrapText } from "../drawing/wrap-text.ts";
import type { PlacedRole } from "./half-tie.ts";
import { type Box, direction, overlap, type Point } from "./point.ts";
import type { Loop } from "./within-loop.ts";

/** A role's name where it is written: lines centred on `x`, the box they fill. */
export interface Label {
  id: string;
  lines: string[];
  size: number;
  box: Box;
}

/** What labels must fit into and what they should not cover. */
export interface LabelSurroundings {
  width: number;
  height: number;
  middle: Point;
  loops: ReadonlyMap<string, Loop>;
  size: number;
  /** The widest a line may be. */
  measure: number;
  /** Leave a name out rather than write it over another one. */
  sparing: boolean;
}

const DIRECTIONS = 24;
const STEPS = [0, 5, 11, 18, 28];

/**
 * Finds a place for every name beside its role: of many candidates around it the one that covers least, inside the
 * drawing always, on the side away from the middle where possible. Roles are taken in their order.
 */
export function placeLabels(roles: readonly PlacedRole[], surroundings: LabelSurroundings): Label[] {
  const obstacles = [
    ...roles.map((role) => square(role, role.radius + 3)),
    ...[...surroundings.loops.values()].map((loop) => square(loop.centre, loop.radius + 5)),
  ];
  const placed: Label[] = [];
  for (const role of roles) {
    const lines = wrapText(role.name, surroundings.size, surroundings.measure, 2);
    const width = Math.max(...lines.map((line) => textWidth(line, surroundings.size)));
    const height = lines.length * surroundings.size * 1.2;
    const taken = placed.map((label) => label.box);
    const box = bestBox(role, { width, height }, surroundings, obstacles, taken);
    if (surroundings.sparing && sum(taken, box) > 0) continue;
    placed.push({ id: role.id, lines, size: surroundings.size, box });
  }
  return placed;
}

function bestBox(
  role: PlacedRole,
  size: { width: number; height: number },
  around: LabelSurroundings,
  obstacles: readonly Box[],
  taken: readonly Box[],
): Box {
  const outward = direction(around.middle, role);
  let best: Box = { x: 0, y: 0, ...size };
  let least = Number.POSITIVE_INFINITY;
  for (const step of STEPS) {
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const angle = outward + (turn * 2 * Math.PI) / DIRECTIONS;
      const box = inside(beside(role, angle, role.radius + 5 + step, size), around);
      const covered = 10 * sum(obstacles, box) + 20 * sum(taken, box);
      const cost =
        covered + 22 * (1 - Math.cos(angle - outward)) + step * (around.sparing ? 1.3 : 0.35) + centringCost(angle);
      if (cost < least) [best, least] = [box, cost];
    }
  }
  return best;
}

/** The box whose nearest edge or corner is `distance` from the role in a direction. */
function beside(
  role: Point,
  angle: number,
  distance: number,
  { width, height }: { width: number; height: number },
): Box {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const shiftX = Math.abs(cosine) < 0.3 ? cosine / 0.3 : Math.sign(cosine);
  const shiftY = Math.abs(sine) < 0.3 ? sine / 0.3 : Math.sign(sine);
  const centre = {
    x: role.x + cosine * distance + (shiftX * width) / 2,
    y: role.y + sine * distance + (shiftY * height) / 2,
  };
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

/** Straight above, below or beside reads best. */
function centringCost(angle: number): number {
  return 9 * Math.abs(Math.sin(2 * angle));
}

function inside(box: Box, { width, height }: LabelSurroundings): Box {
  return {
    ...box,
    x: Math.max(2, Math.min(box.x, width - box.width - 2)),
    y: Math.max(2, Math.min(box.y, height - box.height - 2)),
  };
}

function square(centre: Point, reach: number): Box {
  return { x: centre.x - reach, y: centre.y - reach, width: 2 * reach, height: 2 * reach };
}

function sum(boxes: readonly Box[], box: Box): number {
  return boxes.reduce((total, each) => total + overlap(each, box), 0);
}
