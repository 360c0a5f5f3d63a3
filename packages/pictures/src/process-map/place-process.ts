import type { MapStep, Workgroup } from "@interrelate/contract";
import type { Box } from "../layout/point.ts";
import type { ProcessPicture } from "./process-picture.ts";

/** A step with its box in the drawing. */
export interface PlacedStep extends Box {
  step: MapStep;
}

/** A lane with its box in the drawing. */
export interface PlacedLane extends Box {
  id: string;
  name: string;
  kind: Workgroup["kind"];
}

/** Where everything stands before flows are drawn, in pixels of the drawing, as work runs from left to right. */
export interface PlacedProcess {
  lanes: PlacedLane[];
  steps: Map<string, PlacedStep>;
  width: number;
  height: number;
}

/** Room before the steps, where the names of lanes stand, and behind them. */
export const LANE_LABEL_WIDTH = 136;
const BEHIND = 36;
/** Lanes are at least this long. */
const SHORTEST = 560;

/** The boxes of lanes and steps. */
export function placeProcess({ content, frames, sizes, workgroups }: ProcessPicture): PlacedProcess {
  const known = new Map(workgroups.map((workgroup) => [workgroup.id, workgroup]));
  const tops = new Map(frames.map((frame) => [frame.workgroupId, frame.y]));
  // Steps can be dragged to the left of where lanes begin.
  const shift = LANE_LABEL_WIDTH - Math.min(0, ...content.steps.map((step) => step.x));
  const steps = content.steps.map((step): [string, PlacedStep] => {
    const y = (tops.get(step.workgroupId) ?? 0) + step.y;
    return [step.id, { step, x: step.x + shift, y, ...sizes[step.kind] }];
  });
  const width = Math.max(SHORTEST, ...steps.map(([, box]) => box.x + box.width + BEHIND));
  const lanes = frames.map(({ workgroupId: id, y, height }): PlacedLane => {
    const { name = "", kind = "worker" } = known.get(id) ?? {};
    return { id, name, kind, x: 0, y, width, height };
  });
  const last = lanes.at(-1);
  return { lanes, steps: new Map(steps), width, height: last === undefined ? 0 : last.y + last.height };
}
