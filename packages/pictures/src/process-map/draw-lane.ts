import { type Tone, tone } from "../drawing/palette.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { wrapText } from "../drawing/wrap-text.ts";
import { writeLines } from "../drawing/write.ts";
import { LANE_LABEL_WIDTH, type PlacedLane } from "./place-process.ts";

const FILLS: Record<PlacedLane["kind"], Tone> = { worker: "card", leader: "leader", client: "client" };
const SIZE = 12.5;

/** A lane in the tint of its kind, with its workgroup's name at its beginning. */
export function drawLane({ id, name, kind, x, y, width, height }: PlacedLane, mirrored: boolean): SvgNode {
  const frame = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 9 };
  const lines = wrapText(name, SIZE, LANE_LABEL_WIDTH - 32, 4);
  const top = y + height / 2 - ((lines.length - 1) * SIZE * 1.2) / 2 + SIZE * 0.36;
  const at = mirrored ? ({ x: x + width - 16, anchor: "end" } as const) : { x: x + 16 };
  return svg("g", { class: `lane ${kind}`, "data-lane": id }, [
    svg("rect", { ...frame, fill: tone(FILLS[kind]), stroke: tone("line") }),
    ...writeLines(lines, { ...at, y: top, size: SIZE, weight: 650, ink: "ink" }),
  ]);
}
