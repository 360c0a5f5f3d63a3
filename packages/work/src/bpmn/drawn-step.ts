import type { StepKind } from "@interrelate/contract";
import { type Size, stepSize } from "../maps/step-size.ts";

/** A rectangle in pixels, by its upper left corner. */
export interface Box extends Size {
  x: number;
  y: number;
}

/** How large programs for BPMN draw events (a circle) and gateways (a diamond). */
const EVENT: Size = { width: 36, height: 36 };
const GATEWAY: Size = { width: 50, height: 50 };

const DRAWN: Record<StepKind, Size> = {
  start: EVENT,
  task: stepSize({ kind: "task" }),
  decision: GATEWAY,
  wait: EVENT,
  end: EVENT,
};

/** How a step at a place is drawn in BPMN: about the middle of where it stands in a map. */
export function drawnStep(kind: StepKind, x: number, y: number): Box {
  const { width, height } = stepSize({ kind });
  const drawn = DRAWN[kind];
  return { x: x + (width - drawn.width) / 2, y: y + (height - drawn.height) / 2, ...drawn };
}

/** Where a step stands in a map that BPMN draws about this middle. */
export function placeAbout(kind: StepKind, middle: { x: number; y: number }): { x: number; y: number } {
  const { width, height } = stepSize({ kind });
  return { x: middle.x - width / 2, y: middle.y - height / 2 };
}

/** The middle of a box. */
export function middleOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
