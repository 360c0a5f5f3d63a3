import type { Drawing, SvgNode } from "@interrelate/pictures";

const WIDE_ENOUGH = 18;

/** The same drawing in which thin lines of hand-offs can be hit: each has an unseen wide one over it. */
export function reachableFlows({ node, ...size }: Drawing): Drawing {
  return { ...size, node: reachable(node) };
}

/** Whether a node is a flow that crosses lanes. */
export function isHandOff({ attributes }: SvgNode): boolean {
  return attributes["data-flow"] !== undefined && attributes["data-tie"] !== undefined;
}

function reachable(node: SvgNode): SvgNode {
  if (node.children === undefined) return node;
  if (!isHandOff(node)) return { ...node, children: node.children.map(reachable) };
  const line = node.children.find(({ attributes }) => attributes.class === "line");
  const { d = "" } = line?.attributes ?? {};
  const reach = { d, class: "reach", fill: "none", stroke: "transparent", "stroke-width": WIDE_ENOUGH };
  return { ...node, children: [...node.children, { tag: "path", attributes: reach }] };
}
