import { tone } from "../drawing/palette.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import type { Label } from "../layout/place-labels.ts";

/** A role's name. Lines are centred, so that right-to-left names need no other arithmetic. */
export function drawLabel({ id, lines, size, box }: Label, quiet: boolean): SvgNode {
  const halo = { stroke: tone("paper"), "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" };
  const attributes = {
    class: "label",
    "data-label": id,
    "text-anchor": "middle",
    "font-size": size,
    "font-weight": 650,
    fill: tone("ink"),
    opacity: quiet ? 0.55 : undefined,
    ...halo,
  };
  const rows = lines.map((text, row) =>
    svg("tspan", { x: box.x + box.width / 2, y: box.y + size * (0.92 + 1.2 * row) }, text),
  );
  return svg("text", attributes, rows);
}
