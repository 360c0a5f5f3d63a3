import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { tieKey } from "../network/tie-network.ts";
import type { Emphasis } from "./emphasis.ts";
import type { MapTie } from "./map-tie.ts";

/** The group every tie of a map is drawn in: found by `data-tie`, explained by its `<title>`. */
export function tieGroup(tie: MapTie, emphasis: Emphasis, opacity: number, parts: (SvgNode | null)[]): SvgNode {
  const attributes = {
    class: `tie ${tie.look}${tie.uncertain ? " uncertain" : ""}`,
    "data-tie": tieKey(tie.from, tie.to),
    "data-emphasis": emphasis === "plain" ? undefined : emphasis,
    opacity,
  };
  return svg("g", attributes, [svg("title", {}, tie.sentence), ...parts]);
}
