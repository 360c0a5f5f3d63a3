import type { Drawing } from "./drawing.ts";
import { type SvgNode, svg } from "./svg-node.ts";
import { SANS } from "./typeface.ts";

/** Wraps parts into a drawing with its title and description, which assistive technology reads. */
export function drawingOf(
  width: number,
  height: number,
  text: { title: string; description: string },
  parts: (SvgNode | null)[],
): Drawing {
  const [wide, high] = [Math.ceil(width), Math.ceil(height)];
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${wide} ${high}`,
    width: wide,
    height: high,
    role: "img",
    // Where lines of text begin does not depend on the page around the picture.
    direction: "ltr",
    "font-family": SANS,
  };
  const node = svg("svg", attributes, [svg("title", {}, text.title), svg("desc", {}, text.description), ...parts]);
  return { width: wide, height: high, node };
}
