import { tone } from "../drawing/palette.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { along } from "../layout/point.ts";
import type { Loop } from "../layout/within-loop.ts";
import type { Detail } from "./draw-half-tie.ts";
import { drawLock } from "./draw-lock.ts";
import { type Emphasis, opacityOf } from "./emphasis.ts";
import { lineStyle } from "./line-style.ts";
import type { MapTie } from "./map-tie.ts";
import { tieGroup } from "./tie-group.ts";

/** A within tie as a loop on its role. It is drawn before the role, which covers the loop's foot. */
export function drawLoop(tie: MapTie, { centre, radius }: Loop, emphasis: Emphasis, detail: Detail): SvgNode {
  const style = lineStyle(tie.look, detail.scale * (emphasis === "front" ? 1.5 : 1));
  const circle = { cx: centre.x, cy: centre.y, r: radius, fill: "none", stroke: style.stroke };
  return tieGroup(tie, emphasis, opacityOf(emphasis, detail.opacity), [
    detail.hitAreas
      ? svg("circle", { class: "hit", cx: centre.x, cy: centre.y, r: radius + 5, fill: "transparent" })
      : null,
    tie.uncertain && (detail.softEdges || emphasis !== "plain")
      ? svg("circle", {
          ...circle,
          class: "soft-edge",
          stroke: tone("moderate"),
          "stroke-opacity": 0.2,
          "stroke-width": style.width + 7 * detail.scale,
        })
      : null,
    svg("circle", { ...circle, class: "line", "stroke-width": style.width, "stroke-dasharray": style.dashes }),
    tie.look === "hidden" && detail.locks ? drawLock(along(centre, -Math.PI / 2, radius), 0.85) : null,
  ]);
}
