import { curveLinearClosed, line } from "d3-shape";
import { tone } from "../drawing/palette.ts";
import { type SvgAttributes, type SvgNode, svg } from "../drawing/svg-node.ts";
import type { PlacedRole } from "../layout/half-tie.ts";
import { CORNER, hexagonReach, squareHalf } from "../layout/node-border.ts";
import { along } from "../layout/point.ts";
import { drawLock } from "./draw-lock.ts";

/** How a role is drawn; a bare one carries no number. */
interface RoleLook {
  inFocus: boolean;
  quiet: boolean;
  sentence: string;
  bare?: boolean;
}

/** A role: a circle for workers, a rounded square for leaders, a hexagon for clients, with its number of raters. */
export function drawRole(role: PlacedRole, look: RoleLook): SvgNode {
  const outline = { stroke: tone("ink"), "stroke-width": look.inFocus ? 2.6 : 1.5 };
  const attributes = { class: `role ${role.kind}`, "data-role": role.id, opacity: look.quiet ? 0.55 : undefined };
  return svg("g", attributes, [
    svg("title", {}, look.sentence),
    shape(role, outline),
    look.bare ? null : raterCount(role),
  ]);
}

function shape(role: PlacedRole, outline: SvgAttributes): SvgNode {
  const { x, y, radius } = role;
  if (role.kind === "client")
    return svg("path", { d: hexagon(role), fill: tone("client"), "stroke-linejoin": "round", ...outline });
  if (role.kind === "leader") {
    const half = squareHalf(radius);
    return svg("rect", {
      x: x - half,
      y: y - half,
      width: 2 * half,
      height: 2 * half,
      rx: half * CORNER,
      fill: tone("leader"),
      ...outline,
    });
  }
  return svg("circle", { cx: x, cy: y, r: radius, fill: tone("card"), ...outline });
}

function hexagon(role: PlacedRole): string {
  const corners = [0, 1, 2, 3, 4, 5].map((corner) => along(role, (corner * Math.PI) / 3, hexagonReach(role.radius)));
  return line().digits(2).curve(curveLinearClosed)(corners.map(({ x, y }): [number, number] => [x, y])) ?? "";
}

function raterCount({ x, y, radius, raters }: PlacedRole): SvgNode | null {
  if (radius < 9) return null;
  if (raters === null) return drawLock({ x, y }, Math.min(1.1, radius / 14));
  const size = Math.min(13, radius * 0.85);
  const attributes = { x, y: y + size * 0.36, "text-anchor": "middle", "font-size": size, "font-weight": 650 };
  return svg("text", { ...attributes, fill: tone("ink") }, String(raters));
}
