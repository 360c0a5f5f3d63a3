import type { StepKind } from "@interrelate/contract";

/** Width and height in pixels. */
export interface Size {
  width: number;
  height: number;
}

const SIZES: Record<StepKind, Size> = {
  start: { width: 104, height: 44 },
  task: { width: 128, height: 52 },
  decision: { width: 136, height: 76 },
  wait: { width: 112, height: 52 },
  end: { width: 104, height: 44 },
};

/** How large a step is drawn, in the editor and in pictures; its kind alone decides. */
export function stepSize(step: { kind: StepKind }): Size {
  return SIZES[step.kind];
}
