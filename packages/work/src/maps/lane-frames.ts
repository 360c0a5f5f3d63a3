import type { MapContent } from "@interrelate/contract";
import { stepSize } from "./step-size.ts";

/** Room between a lane's edges and its steps, in pixels. */
export const LANE_PADDING = 20;
/** Paper between two lanes. */
export const LANE_GAP = 8;
/** How high a lane is that needs no more. */
export const LANE_HEIGHT = 96;
/** Room before the beginning of the lanes, where their names stand; the x of steps counts from its end. */
export const LANE_LABEL_WIDTH = 136;

/** Where a lane stands, from the top of the map, in pixels. */
export interface LaneFrame {
  workgroupId: string;
  y: number;
  height: number;
}

/**
 * The lanes from top to bottom, each as high as its steps need, with a gap between them. The y of a step counts from
 * the top of its lane.
 */
export function laneFrames({ lanes, steps }: Pick<MapContent, "lanes" | "steps">): LaneFrame[] {
  const bottoms = new Map<string, number>();
  for (const step of steps) {
    const bottom = step.y + stepSize(step).height + LANE_PADDING;
    bottoms.set(step.workgroupId, Math.max(bottoms.get(step.workgroupId) ?? 0, bottom));
  }
  let top = 0;
  return lanes.map((workgroupId) => {
    const height = Math.max(LANE_HEIGHT, bottoms.get(workgroupId) ?? 0);
    const frame = { workgroupId, y: top, height };
    top += height + LANE_GAP;
    return frame;
  });
}
