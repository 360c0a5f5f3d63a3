import type { SvgNode } from "./svg-node.ts";

/** A finished drawing: an `<svg>` element with a `viewBox` of this width and height, in CSS pixels. */
export interface Drawing {
  width: number;
  height: number;
  node: SvgNode;
}
