import { type Tone, tone } from "../drawing/palette.ts";
import { rounded, type SvgNode, svg } from "../drawing/svg-node.ts";
import { textWidth } from "../drawing/text-width.ts";
import { write } from "../drawing/write.ts";
import { drawLock } from "../map/draw-lock.ts";
import { type Band, bandOf } from "../network/band.ts";
import { decimal, type Figure } from "../network/figure.ts";
import { cellAt, type MatrixFrame } from "./matrix-frame.ts";

/** What stands in a cell: a figure, a smaller line under it, and its colours from lower left to upper right. */
export interface CellLook {
  figure: string;
  under: string | null;
  washes: readonly [Tone, Tone];
  ink: Tone;
}

const WASH: Record<Band, Tone> = { weak: "weakWash", moderate: "moderateWash", strong: "strongWash" };
const INK: Record<Band, Tone> = { weak: "weakInk", moderate: "moderateInk", strong: "strongInk" };

/**
 * A figure as a cell shows it: in its band's colour when settled; otherwise split into the colours of the bands in
 * which its interval begins and ends, the figure in plain ink.
 */
export function figureLook(figure: Figure & { mean: number }, cuts: readonly [number, number]): CellLook {
  const shown = { figure: decimal(figure.mean), under: figure.n === null ? null : `n ${figure.n}` };
  if (figure.low === null || figure.high === null) return { ...shown, washes: ["card", "card"], ink: "ink" };
  const [low, high] = [bandOf(figure.low, cuts), bandOf(figure.high, cuts)];
  return { ...shown, washes: [WASH[low], WASH[high]], ink: low === high ? INK[low] : "ink" };
}

/** Draws a cell; without a look it is hidden and carries a lock. */
export function drawCell(
  frame: MatrixFrame,
  row: number,
  column: number,
  look: CellLook | null,
  attributes: Record<string, string>,
  sentence: string,
): SvgNode {
  const { x, y } = cellAt(frame, row, column);
  const [width, height] = [frame.cell.width - 3, frame.cell.height - 3];
  const box = { x: x + 1.5, y: y + 1.5, width, height, rx: 4 };
  const centre = { x: x + frame.cell.width / 2, y: y + frame.cell.height / 2 };
  const inside =
    look === null
      ? [
          svg("rect", { ...box, fill: tone("card"), stroke: tone("line"), "stroke-dasharray": "2 3" }),
          drawLock(centre, frame.counts ? 1 : 0.8),
        ]
      : shownCell(frame, box, centre, look);
  return svg("g", { class: "cell", ...attributes }, [svg("title", {}, sentence), ...inside]);
}

function shownCell(
  frame: MatrixFrame,
  box: { x: number; y: number; width: number; height: number },
  centre: { x: number; y: number },
  look: CellLook,
): (SvgNode | null)[] {
  const [first, second] = look.washes;
  const { x, y, width, height } = box;
  const upper = `M${rounded(x + 4)} ${rounded(y)}H${rounded(x + width - 4)}Q${rounded(x + width)} ${rounded(y)} ${rounded(x + width)} ${rounded(y + 4)}V${rounded(y + height - 4)}Z`;
  const lift = frame.counts && look.under !== null ? -3 : frame.size * 0.36;
  return [
    svg("rect", { ...box, fill: tone(first) }),
    first === second ? null : svg("path", { d: upper, fill: tone(second) }),
    write(look.figure, {
      x: centre.x,
      y: centre.y + (frame.counts && look.under !== null ? 2 : lift),
      size: Math.min(frame.size, (frame.cell.width - 3) / textWidth(look.figure, 1)),
      weight: 600,
      ink: look.ink,
      anchor: "middle",
    }),
    frame.counts && look.under !== null
      ? write(look.under, { x: centre.x, y: centre.y + 15, size: 10, ink: "softInk", anchor: "middle" })
      : null,
  ];
}
