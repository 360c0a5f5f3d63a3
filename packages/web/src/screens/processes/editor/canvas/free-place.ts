import type { MapContent, StepKind } from "@interrelate/contract";
import { type StepPlace, stepSize } from "@interrelate/work";
import type { Rect } from "./stage.ts";

/** A place within a lane. */
export type Place = Omit<StepPlace, "id">;

/** Steps keep this distance from each other. */
const BETWEEN = 16;

/** The wanted place of a new step, or the next one below it that no other step of the lane takes. */
export function freePlace({ steps }: Pick<MapContent, "steps">, kind: StepKind, wanted: Place): Place {
  const others = steps
    .filter((step) => step.workgroupId === wanted.workgroupId)
    .map((step): Rect => ({ x: step.x, y: step.y, ...stepSize(step) }))
    .toSorted((one, other) => one.y - other.y);
  let place = wanted;
  for (const other of others) {
    if (meets({ ...place, ...stepSize({ kind }) }, other)) place = { ...place, y: other.y + other.height + BETWEEN };
  }
  return place;
}

function meets(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width + BETWEEN &&
    other.x < one.x + one.width + BETWEEN &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
