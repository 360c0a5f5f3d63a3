import type { SvgNode } from "./svg-node.ts";

/** All nodes of a drawing, itself included, that a condition picks, in document order. */
export function nodesOf(node: SvgNode, picks: (node: SvgNode) => boolean): SvgNode[] {
  const below = (node.children ?? []).flatMap((child) => nodesOf(child, picks));
  return picks(node) ? [node, ...below] : below;
}
