import { tone } from "../drawing/palette.ts";
import { rounded, type SvgNode, svg } from "../drawing/svg-node.ts";
import type { Point } from "../layout/point.ts";

/** What a dot says of a structure and a pair; `upper` and `lower` tell which of the two it takes in alone. */
export type DotLook = "full" | "partial" | "none" | "unknown" | "upper" | "lower";

const RADIUS = 6;

/**
 * Draws a structure's dot: full, half full or empty as it spans the pair fully, partly or not; the upper or lower half full
 * in a quieter tone where it takes in that side fully and the other not at all, in ochre where that `matters`; a dash while
 * nobody has judged it.
 */
export function drawDot(look: DotLook, { x, y }: Point, matters = false): SvgNode {
  if (look === "unknown") {
    const dash = { x1: x - 4, x2: x + 4, y1: y, y2: y, stroke: tone("hidden"), "stroke-width": 1.6 };
    return svg("line", { ...dash, "stroke-linecap": "round", "stroke-dasharray": "1 3" });
  }
  const oneSided = look === "upper" || look === "lower";
  const ink = tone(oneSided && matters ? "weak" : oneSided || look === "none" ? "hidden" : "ink");
  const ring = svg("circle", {
    cx: x,
    cy: y,
    r: RADIUS,
    fill: look === "full" ? ink : tone("card"),
    stroke: ink,
    "stroke-width": 1.5,
  });
  if (look === "none" || look === "full") return ring;
  return svg("g", {}, [ring, svg("path", { d: half(look, x, y), fill: ink })]);
}

/** Half a disc: on the left where it is spanned partly, else the side that is taken in. */
function half(look: DotLook, x: number, y: number): string {
  const [left, right, top, bottom] = [x - RADIUS, x + RADIUS, y - RADIUS, y + RADIUS].map(rounded);
  const arc = `A${RADIUS} ${RADIUS} 0 0`;
  if (look === "partial") return `M${rounded(x)} ${top}${arc} 0 ${rounded(x)} ${bottom}Z`;
  return `M${left} ${rounded(y)}${arc} ${look === "upper" ? 1 : 0} ${right} ${rounded(y)}Z`;
}
