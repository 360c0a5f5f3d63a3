import type { MapContent, MapStep } from "@interrelate/contract";
import { LANE_LABEL_WIDTH, type LaneFrame, laneFrames, type Size, type StepPlace, stepSize } from "@interrelate/work";

/** A place of the drawing, in its own pixels. */
export interface Point {
  x: number;
  y: number;
}

export interface Rect extends Point, Size {}

/**
 * What steps stand on: the lanes, from the top of the drawing, and where they begin and end. Work runs from left to
 * right, or from right to left where people read so (`mirrored`); x in the map always counts in reading direction.
 */
export interface Stage {
  lanes: readonly LaneFrame[];
  /** The left edge of the lanes, on the drawing. */
  x: number;
  width: number;
  height: number;
  mirrored: boolean;
}

/** Lanes are at least this long, and go on this far behind the last step. */
const SHORTEST = 1_040;
const BEHIND = 72;

/** The stage of a map. */
export function stageOf({ lanes, steps }: Pick<MapContent, "lanes" | "steps">, mirrored: boolean): Stage {
  const frames = laneFrames({ lanes, steps });
  const ends = steps.map((step) => step.x + stepSize(step).width);
  const begins = Math.min(0, ...steps.map((step) => step.x));
  const length = Math.max(SHORTEST, Math.max(0, ...ends) + BEHIND);
  const width = length - begins + LANE_LABEL_WIDTH;
  const last = frames.at(-1);
  return {
    lanes: frames,
    x: mirrored ? -length : begins - LANE_LABEL_WIDTH,
    width,
    height: last === undefined ? 0 : last.y + last.height,
    mirrored,
  };
}

/** Where a step of the map stands on the drawing. */
export function onStage(step: MapStep, stage: Stage): Rect {
  const size = stepSize(step);
  const lane = stage.lanes.find(({ workgroupId }) => workgroupId === step.workgroupId);
  return { x: stage.mirrored ? -step.x - size.width : step.x, y: (lane?.y ?? 0) + step.y, ...size };
}

/** A step's edge keeps this distance from the top of its lane. */
const NEAREST = 8;

/** The place in the map of something drawn at a place: in the lane of its middle, or the lane nearest to it. */
export function inMap(place: Rect, stage: Stage): Omit<StepPlace, "id"> | null {
  const middle = place.y + place.height / 2;
  const lane = stage.lanes.toSorted((one, other) => distance(one, middle) - distance(other, middle))[0];
  if (lane === undefined) return null;
  return {
    workgroupId: lane.workgroupId,
    x: Math.max(0, Math.round(stage.mirrored ? -place.x - place.width : place.x)),
    y: Math.max(NEAREST, Math.round(place.y - lane.y)),
  };
}

function distance({ y, height }: LaneFrame, at: number): number {
  return Math.max(y - at, at - y - height, 0);
}
