import type { MapContent, MapStep } from "@interrelate/contract";
import { forwardFlows } from "./forward-flows.ts";
import { LANE_PADDING } from "./lane-frames.ts";
import type { StepPlace } from "./map-change.ts";
import { stepColumns } from "./step-columns.ts";
import { stepRows } from "./step-rows.ts";
import { stepSize } from "./step-size.ts";

/** Room for flows between two columns, and between two rows of a lane, in pixels. */
const COLUMN_GAP = 56;
const ROW_GAP = 20;

/**
 * Places for all steps, each in its own lane: in columns by the longest way to them, so that every flow that does not
 * close a cycle leads to the right, and in as few rows of a lane as keep them apart. Where steps stood before plays no
 * part, so the same map is always laid out the same way. The heights of lanes follow (see `laneFrames`).
 */
export function layOut(content: MapContent): { places: StepPlace[] } {
  const { lanes, steps } = content;
  const { forward } = forwardFlows(content);
  const columns = stepColumns(steps, forward);
  const rows = stepRows(steps, forward, columns, lanes);
  const wide = bands(
    steps,
    (step) => columns.get(step.id) ?? 0,
    (step) => stepSize(step).width,
    COLUMN_GAP,
  );
  const high = new Map(
    lanes.map((lane) => {
      const standing = steps.filter((step) => step.workgroupId === lane);
      return [
        lane,
        bands(
          standing,
          (step) => rows.get(step.id) ?? 0,
          (step) => stepSize(step).height,
          ROW_GAP,
        ),
      ];
    }),
  );
  const places = steps.map((step) => {
    const { width, height } = stepSize(step);
    const { id, workgroupId } = step;
    const x = (wide.get(columns.get(id) ?? 0) ?? 0) - width / 2;
    return { id, workgroupId, x, y: (high.get(workgroupId)?.get(rows.get(id) ?? 0) ?? 0) - height / 2 };
  });
  return { places };
}

/** The middle of every column or row, each as large as the largest step in it. */
function bands(
  steps: readonly MapStep[],
  band: (step: MapStep) => number,
  size: (step: MapStep) => number,
  gap: number,
): Map<number, number> {
  const middles = new Map<number, number>();
  let edge = LANE_PADDING;
  for (const [number, members] of [...Map.groupBy(steps, band)].sort(([a], [b]) => a - b)) {
    const largest = Math.max(...members.map(size));
    middles.set(number, edge + largest / 2);
    edge += largest + gap;
  }
  return middles;
}
