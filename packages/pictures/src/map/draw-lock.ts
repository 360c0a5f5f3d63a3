import { tone } from "../drawing/palette.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import type { Point } from "../layout/point.ts";

/** A small lock on a disc of paper: this figure is hidden to protect those who answered. */
export function drawLock({ x, y }: Point, size = 1): SvgNode {
  return svg("g", { class: "lock", transform: `translate(${round(x)} ${round(y)}) scale(${round(size)})` }, [
    svg("circle", { r: 7, fill: tone("paper") }),
    svg("path", { d: "M-2 -0.5v-1.6a2 2 0 0 1 4 0v1.6", fill: "none", stroke: tone("softInk"), "stroke-width": 1.2 }),
    svg("rect", { x: -3.4, y: -0.6, width: 6.8, height: 4.8, rx: 1.1, fill: tone("softInk") }),
  ]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
