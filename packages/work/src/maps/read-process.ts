import type { MapContent, StepKind } from "@interrelate/contract";
import type { Ties } from "../tie-reading.ts";
import { type HandOff, handOffsOf } from "./hand-offs.ts";
import { type LaneFrame, laneFrames } from "./lane-frames.ts";
import { type Size, stepSize } from "./step-size.ts";
import { type ValueStream, valueStream } from "./value-stream.ts";

/** A process map with all that is computed of it. */
export interface ProcessReading {
  content: MapContent;
  frames: LaneFrame[];
  sizes: Record<StepKind, Size>;
  handOffs: HandOff[];
  stream: ValueStream;
}

/** Everything a picture of a map tells: where its lanes stand, its hand-offs over these ties, and its times. */
export function readProcess(content: MapContent, ties: Ties): ProcessReading {
  const size = (kind: StepKind) => stepSize({ kind });
  const sizes = {
    start: size("start"),
    task: size("task"),
    decision: size("decision"),
    wait: size("wait"),
    end: size("end"),
  };
  const [frames, stream] = [laneFrames(content), valueStream(content)];
  return { content, frames, sizes, handOffs: handOffsOf(content, ties), stream };
}
