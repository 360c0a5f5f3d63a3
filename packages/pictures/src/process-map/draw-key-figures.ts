import { tone } from "../drawing/palette.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { textWidth } from "../drawing/text-width.ts";
import { SERIF } from "../drawing/typeface.ts";
import { write } from "../drawing/write.ts";
import type { KeyFigure } from "./key-figures.ts";

const ROW = 30;

/** Key figures in a line, or as many lines as the width needs, below a rule; with the height they take. */
export function drawKeyFigures(
  figures: readonly KeyFigure[],
  width: number,
  top: number,
  mirrored: boolean,
): { node: SvgNode; height: number } {
  const parts: SvgNode[] = [];
  let [used, row] = [0, 0];
  for (const { figure, name } of figures) {
    const [large, small] = [textWidth(figure, 18) * 0.92, textWidth(name, 12.5) * 0.96];
    const wide = large + 7 + small;
    if (used > 0 && used + wide > width) [used, row] = [0, row + 1];
    const y = top + 30 + row * ROW;
    const begin = mirrored ? width - used - wide : used;
    parts.push(
      write(figure, { x: begin, y, size: 18, weight: 650, ink: "ink", family: SERIF }),
      write(name, { x: begin + large + 7, y, size: 12.5 }),
    );
    used += wide + 26;
  }
  const rule = svg("line", { x1: 0, x2: width, y1: top, y2: top, stroke: tone("line") });
  return { node: svg("g", { class: "key-figures" }, [rule, ...parts]), height: 12 + (row + 1) * ROW };
}
