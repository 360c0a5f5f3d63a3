import { tone } from "../drawing/palette.ts";
import { rounded, type SvgNode, svg } from "../drawing/svg-node.ts";
import { type Curve, curvePoint } from "../layout/half-tie.ts";
import { along, direction, type Point } from "../layout/point.ts";
import { drawLock } from "./draw-lock.ts";
import { type Emphasis, opacityOf } from "./emphasis.ts";
import { lineStyle } from "./line-style.ts";
import type { MapTie } from "./map-tie.ts";
import { tieGroup } from "./tie-group.ts";

/** How finely a map is drawn: `scale` thins lines and `opacity` lightens them where many share little room. */
export interface Detail {
  scale: number;
  opacity: number;
  softEdges: boolean;
  locks: boolean;
  hitAreas: boolean;
}

/** One half-tie: a soft edge when uncertain, the line, its arrow, a lock when hidden. */
export function drawHalfTie(tie: MapTie, curve: Curve, emphasis: Emphasis, detail: Detail): SvgNode {
  const style = lineStyle(tie.look, detail.scale * (emphasis === "front" ? 1.5 : 1));
  const head = arrowHead(curve, style.width);
  const line = `M${at(curve.start)}Q${at(curve.control)} ${at(head.base)}`;
  const stroke = { d: line, fill: "none", "stroke-linecap": tie.look === "hidden" ? "round" : "butt" };
  return tieGroup(tie, emphasis, opacityOf(emphasis, detail.opacity), [
    detail.hitAreas
      ? svg("path", { class: "hit", d: line, fill: "none", stroke: "transparent", "stroke-width": 14 })
      : null,
    tie.uncertain && (detail.softEdges || emphasis !== "plain")
      ? svg("path", {
          ...stroke,
          class: "soft-edge",
          stroke: tone("moderate"),
          "stroke-opacity": 0.2,
          "stroke-width": style.width + 7 * detail.scale,
        })
      : null,
    svg("path", {
      ...stroke,
      class: "line",
      stroke: style.stroke,
      "stroke-width": style.width,
      "stroke-dasharray": style.dashes,
    }),
    drawHead(head, style.stroke, emphasis, tie.look),
    tie.look === "hidden" && detail.locks ? drawLock(curvePoint(curve, 0.5), 0.85) : null,
  ]);
}

interface Head {
  tip: Point;
  base: Point;
  sides: readonly [Point, Point];
}

function arrowHead({ control, end }: Curve, width: number): Head {
  const back = direction(end, control);
  const length = 5 + width * 1.25;
  const base = along(end, back, length * 0.8);
  const heel = along(end, back, length);
  const half = 2.2 + width * 0.72;
  return { tip: end, base, sides: [along(heel, back + Math.PI / 2, half), along(heel, back - Math.PI / 2, half)] };
}

/** Filled where the tie is given, open where the role in focus receives it. */
function drawHead({ tip, base, sides }: Head, stroke: string, emphasis: Emphasis, look: MapTie["look"]): SvgNode {
  const open = emphasis === "incoming" || look === "hidden";
  const d = `M${at(tip)}L${at(sides[0])}L${at(base)}L${at(sides[1])}Z`;
  return svg("path", {
    class: "head",
    d,
    fill: open ? tone("paper") : stroke,
    stroke: open ? stroke : undefined,
    "stroke-width": open ? 1.2 : undefined,
  });
}

function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}
