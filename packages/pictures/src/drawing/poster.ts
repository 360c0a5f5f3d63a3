import type { Drawing } from "./drawing.ts";
import { tone } from "./palette.ts";
import { drawingOf } from "./root.ts";
import { type SvgNode, svg } from "./svg-node.ts";
import { SERIF } from "./typeface.ts";
import { wrapText } from "./wrap-text.ts";
import { writeLines } from "./write.ts";

/** What stands around a drawing in a file of its own. */
export interface PosterText {
  title: string;
  subtitle: string;
  question?: string;
  /** The last line: where the figures come from, and that they are synthetic when they are. */
  source: string;
}

const MARGIN = 28;

/** A drawing as a file that stands alone: title, what it rests on, the drawing, its legend, a question, the source. */
export function poster(drawing: Drawing, text: PosterText, legend?: Drawing): Drawing {
  const width = Math.max(drawing.width, legend?.width ?? 0, 320);
  const parts: SvgNode[] = [];
  let y = MARGIN;
  const say = (
    words: string,
    size: number,
    style: { family?: string; weight?: number; ink?: "ink" | "softInk"; style?: string },
    after: number,
  ) => {
    const lines = wrapText(words, size, width, 4);
    parts.push(...writeLines(lines, { x: MARGIN, y: y + size, size, ...style }, 1.3));
    y += lines.length * size * 1.3 + after;
  };
  say(text.title, 22, { family: SERIF, weight: 600, ink: "ink" }, 4);
  say(text.subtitle, 13, {}, 14);
  for (const each of legend ? [drawing, legend] : [drawing]) {
    parts.push(embedded(each, MARGIN, y));
    y += each.height + 14;
  }
  if (text.question) say(text.question, 15, { family: SERIF, style: "italic", ink: "ink" }, 8);
  say(text.source, 11, {}, 0);
  const [wide, high] = [width + 2 * MARGIN, y + MARGIN];
  const paper = svg("rect", { x: 0, y: 0, width: wide, height: high, fill: tone("paper") });
  return drawingOf(wide, high, { title: text.title, description: text.subtitle }, [paper, ...parts]);
}

/** A drawing inside another. */
function embedded({ node, width, height }: Drawing, x: number, y: number): SvgNode {
  const { xmlns: _, role: __, ...attributes } = node.attributes;
  return { ...node, attributes: { ...attributes, x, y, width, height } };
}
