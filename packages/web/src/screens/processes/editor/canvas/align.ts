import type { MapStep } from "@interrelate/contract";
import { type StepPlace, stepSize } from "@interrelate/work";

/** Within this distance people mean to put steps in line. */
const NEAR = 9;

/**
 * Puts a step that was let go nearly in line with others into line: its middle at the height of a step of its lane, and
 * in the column of a step of any lane.
 */
export function aligned(place: StepPlace, step: MapStep, others: readonly MapStep[]): StepPlace {
  const size = stepSize(step);
  const rows = others
    .filter((other) => other.workgroupId === place.workgroupId)
    .map((other) => other.y + (stepSize(other).height - size.height) / 2);
  const columns = others.map((other) => other.x + (stepSize(other).width - size.width) / 2);
  return { ...place, x: nearest(place.x, columns), y: nearest(place.y, rows) };
}

function nearest(at: number, lines: readonly number[]): number {
  const line = lines.toSorted((one, other) => Math.abs(one - at) - Math.abs(other - at))[0];
  return line !== undefined && line >= 0 && Math.abs(line - at) <= NEAR ? line : at;
}
