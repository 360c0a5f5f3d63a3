import { type Tone, tone } from "../drawing/palette.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { drawLock } from "../map/draw-lock.ts";
import type { Figure } from "../network/figure.ts";
import { figureWords } from "../sentences/tie-sentence.ts";
import type { Scale } from "./scale.ts";

/** How one of several series is told from the others: by its name, its shape and its colour. */
export interface IntervalLook {
  label: string;
  mark: "circle" | "square" | "ring";
  ink: Tone;
}

/**
 * A figure as a mark on its 95 % interval, or as a lock where it is hidden.
 *
 * @param about whose figure of what it is, for whoever points at it or hears it.
 */
export function intervalMark(
  { mark: shape, ink }: IntervalLook,
  figure: Figure,
  scale: Scale,
  { y, about }: { y: number; about: string },
): SvgNode {
  const sentence = svg("title", {}, `${about}: ${figureWords(figure)}`);
  if (figure.mean === null)
    return svg("g", { class: "mark hidden" }, [sentence, drawLock({ x: scale.at(scale.middle), y }, 0.75)]);
  const x = scale.at(figure.mean);
  const line =
    figure.low === null || figure.high === null
      ? null
      : svg("line", {
          x1: scale.at(figure.low),
          x2: scale.at(figure.high),
          y1: y,
          y2: y,
          stroke: tone(ink),
          "stroke-width": 2,
        });
  return svg("g", { class: "mark" }, [sentence, line, shapeAt(shape, x, y, ink)]);
}

function shapeAt(shape: IntervalLook["mark"], x: number, y: number, ink: Tone): SvgNode {
  if (shape === "square") return svg("rect", { x: x - 4, y: y - 4, width: 8, height: 8, fill: tone(ink) });
  if (shape === "ring")
    return svg("circle", { cx: x, cy: y, r: 4, fill: tone("paper"), stroke: tone(ink), "stroke-width": 1.8 });
  return svg("circle", { cx: x, cy: y, r: 4.6, fill: tone(ink) });
}
