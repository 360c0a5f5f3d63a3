import { type Tone, tone } from "./palette.ts";
import { type SvgNode, svg } from "./svg-node.ts";

export interface Writing {
  x: number;
  y: number;
  size?: number;
  weight?: number;
  ink?: Tone;
  anchor?: "start" | "middle" | "end";
  family?: string;
  style?: string;
}

/** One line of text at its baseline; 12 px soft ink from the left unless told. */
export function write(
  text: string,
  { x, y, size = 12, weight, ink = "softInk", anchor, family, style }: Writing,
): SvgNode {
  return svg(
    "text",
    {
      x,
      y,
      "font-size": size,
      "font-weight": weight,
      fill: tone(ink),
      "text-anchor": anchor,
      "font-family": family,
      "font-style": style,
    },
    text,
  );
}

/** Several lines, one below the other. */
export function writeLines(lines: readonly string[], writing: Writing, leading = 1.2): SvgNode[] {
  return lines.map((line, row) => write(line, { ...writing, y: writing.y + row * (writing.size ?? 12) * leading }));
}
