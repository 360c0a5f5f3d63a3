import type { Drawing } from "../drawing/drawing.ts";
import { drawingOf } from "../drawing/root.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { halfTie } from "../layout/half-tie.ts";
import type { MapLayout } from "../layout/map-layout.ts";
import { roleSentence } from "../sentences/role-sentence.ts";
import { drawFigure } from "./draw-figure.ts";
import { type Detail, drawHalfTie } from "./draw-half-tie.ts";
import { drawLabel } from "./draw-label.ts";
import { drawLoop } from "./draw-loop.ts";
import { drawRole } from "./draw-role.ts";
import { roleInFocus, tieEmphasis } from "./emphasis.ts";
import type { MapFocus, MapTie, TieLook } from "./map-tie.ts";

/** What a map shows besides its ties. */
export interface MapText {
  title: string;
  description: string;
}

/** The most roles among which figures on lines can still be read. */
const FIGURE_ROLES = 16;

/** Hidden ties lie lowest, those that matter most on top; the focus does not change the order. */
const DEPTH: Record<TieLook, number> = { hidden: 0, steady: 1, weak: 1, moderate: 2, fall: 3, strong: 3, rise: 4 };

/** Draws roles and ties of a layout. Every tie between roles of the layout appears exactly once. */
export function drawMap(
  layout: MapLayout,
  ties: readonly MapTie[],
  text: MapText,
  focus: MapFocus,
  interactive: boolean,
): Drawing {
  const detail = detailFor(layout, interactive);
  const sorted = [...ties].sort((a, b) => DEPTH[a.look] - DEPTH[b.look]);
  const near = neighbours(ties, focus);
  const quiet = (id: string) => focus !== null && "role" in focus && !near.has(id);
  const drawn = sorted.map((tie) => drawTie(tie, layout, focus, detail));
  const roles = [...layout.roles.values()].map((role) =>
    drawRole(role, {
      inFocus: roleInFocus(role.id, focus),
      quiet: quiet(role.id),
      sentence: roleSentence(role),
    }),
  );
  const labels = layout.labels.map((label) => drawLabel(label, quiet(label.id)));
  const parts = [
    svg("g", { class: "ties" }, drawn),
    svg("g", { class: "roles" }, roles),
    svg("g", { class: "labels" }, labels),
    svg("g", { class: "figures" }, figuresOf(sorted, layout, focus)),
  ];
  return drawingOf(layout.width, layout.height, text, parts);
}

/** With a role in focus its ties carry their figures, above all lines, where there is room for them. */
function figuresOf(ties: readonly MapTie[], layout: MapLayout, focus: MapFocus): (SvgNode | null)[] {
  if (focus === null || !("role" in focus) || layout.roles.size > FIGURE_ROLES) return [];
  const { role } = focus;
  return ties.filter((tie) => tie.from === role || tie.to === role).map((tie) => drawFigure(tie, layout, role));
}

function detailFor({ roles, width }: MapLayout, interactive: boolean): Detail {
  const crowd = Math.min(1, 12 / Math.max(roles.size, 1));
  return {
    scale: Math.max(0.4, crowd) * (width < 560 ? 0.82 : 1),
    opacity: crowd ** 1.4,
    softEdges: roles.size <= 16,
    locks: roles.size <= 16,
    hitAreas: interactive && roles.size <= 30,
  };
}

function drawTie(tie: MapTie, layout: MapLayout, focus: MapFocus, detail: Detail): SvgNode | null {
  const [from, to, loop] = [layout.roles.get(tie.from), layout.roles.get(tie.to), layout.loops.get(tie.from)];
  if (!from || !to || !loop) return null;
  const emphasis = tieEmphasis(tie.from, tie.to, focus);
  if (tie.from === tie.to) return drawLoop(tie, loop, emphasis === "incoming" ? "outgoing" : emphasis, detail);
  return drawHalfTie(tie, halfTie(from, to, layout.roles.size > 12 ? 0.7 : 1), emphasis, detail);
}

function neighbours(ties: readonly MapTie[], focus: MapFocus): Set<string> {
  if (focus === null || !("role" in focus)) return new Set();
  const touching = ties.filter((tie) => tie.from === focus.role || tie.to === focus.role);
  return new Set([focus.role, ...touching.flatMap((tie) => [tie.from, tie.to])]);
}
