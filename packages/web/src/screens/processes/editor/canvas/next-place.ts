import type { MapContent, MapStep, StepKind } from "@interrelate/contract";
import { LANE_HEIGHT, stepSize } from "@interrelate/work";
import { freePlace, type Place } from "./free-place.ts";

/** Room for a flow between a step and the next. */
const FLOW_LENGTH = 56;

/** Where a step stands that comes after another: in the same lane, at the same height if there is room. */
export function placeAfter(content: Pick<MapContent, "steps">, step: MapStep, kind: StepKind): Place {
  const [here, next] = [stepSize(step), stepSize({ kind })];
  const y = Math.max(0, step.y + (here.height - next.height) / 2);
  return freePlace(content, kind, { workgroupId: step.workgroupId, x: step.x + here.width + FLOW_LENGTH, y });
}

/** Where a step stands that is put at the end of a lane. */
export function placeInLane(content: Pick<MapContent, "steps">, workgroupId: string, kind: StepKind): Place {
  const ends = content.steps
    .filter((step) => step.workgroupId === workgroupId)
    .map((step) => step.x + stepSize(step).width + FLOW_LENGTH);
  return freePlace(content, kind, {
    workgroupId,
    x: Math.max(24, ...ends),
    y: (LANE_HEIGHT - stepSize({ kind }).height) / 2,
  });
}
