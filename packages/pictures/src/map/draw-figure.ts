import { tone } from "../drawing/palette.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { textWidth } from "../drawing/text-width.ts";
import { curvePoint, halfTie } from "../layout/half-tie.ts";
import type { MapLayout } from "../layout/map-layout.ts";
import { along, type Point } from "../layout/point.ts";
import { inkOf } from "./line-style.ts";
import type { MapTie } from "./map-tie.ts";

const SIZE = 12;

/**
 * The figure of a tie of the role in focus, on a slip of paper over the line, nearer to the other end so that figures
 * do not crowd; null when there is none to tell.
 */
export function drawFigure(tie: MapTie, layout: MapLayout, role: string): SvgNode | null {
  const [from, to, loop] = [layout.roles.get(tie.from), layout.roles.get(tie.to), layout.loops.get(tie.from)];
  if (tie.figure === null || !from || !to || !loop) return null;
  if (tie.from === tie.to) return slip(tie.figure, along(loop.centre, -Math.PI / 2, loop.radius + 8), inkOf(tie.look));
  const curve = halfTie(from, to, layout.roles.size > 12 ? 0.7 : 1);
  return slip(tie.figure, curvePoint(curve, tie.from === role ? 0.7 : 0.36), inkOf(tie.look));
}

function slip(figure: string, { x, y }: Point, ink: string): SvgNode {
  const width = textWidth(figure, SIZE) + 5;
  const text = { x, y: y + SIZE * 0.36, "text-anchor": "middle", "font-size": SIZE, "font-weight": 650, fill: ink };
  return svg("g", { class: "figure" }, [
    svg("rect", { x: x - width / 2, y: y - SIZE * 0.62, width, height: SIZE * 1.24, rx: 3, fill: tone("paper") }),
    svg("text", text, figure),
  ]);
}
