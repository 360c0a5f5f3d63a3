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
    // Too faint to see: not painting it keeps a crowded map quick.
    visibility: emphasis === "quiet" && opacity < 0.05 ? "hidden" : undefined,
  };
  return svg("g", attributes, [svg("title", {}, tie.sentence), ...parts]);
}
