import { type Tone, tone } from "../drawing/palette.ts";
import { rounded, type SvgNode, svg } from "../drawing/svg-node.ts";
import { textWidth } from "../drawing/text-width.ts";
import { write } from "../drawing/write.ts";
import type { Box, Point } from "../layout/point.ts";
import { drawLock } from "../map/draw-lock.ts";
import { type Band, bandOf } from "../network/band.ts";
import { decimal, type Figure } from "../network/figure.ts";
import { cellAt, type MatrixFrame } from "./matrix-frame.ts";

/** What stands in a cell: a figure, a smaller line under it, and its colours from lower left to upper right. */
export interface CellLook {
  figure: string;
  /** The figure in fewer digits, for cells in which it would be too small to read. */
  shorter?: string;
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
  const box = { x: x + 1.5, y: y + 1.5, width, height };
  const centre = { x: x + frame.cell.width / 2, y: y + frame.cell.height / 2 };
  const place = svg("g", { class: "cell", ...attributes }, [
    svg("title", {}, sentence),
    ...cellGround(frame, box, look),
  ]);
  const key = attributes["data-tie"];
  if (look === null) return svg("g", { "data-cell": key }, [place]);
  return svg("g", { "data-cell": key }, [place, svg("g", { class: "figures" }, cellFigures(frame, centre, look))]);
}

function cellGround(frame: MatrixFrame, box: Box, look: CellLook | null): (SvgNode | null)[] {
  if (look === null) {
    const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const empty = { fill: tone("card"), stroke: tone("line"), "stroke-dasharray": "2 3" };
    return [svg("rect", { ...box, rx: 4, ...empty }), drawLock(centre, frame.counts ? 1 : 0.8)];
  }
  const [first, second] = look.washes;
  const [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height].map(rounded) as Corners;
  const upper = `M${left + 4} ${top}H${right - 4}Q${right} ${top} ${right} ${top + 4}V${bottom - 4}Z`;
  return [
    svg("rect", { ...box, rx: 4, fill: tone(first) }),
    first === second ? null : svg("path", { d: upper, fill: tone(second) }),
  ];
}

type Corners = [left: number, top: number, right: number, bottom: number];

/** What figures of neighbouring cells stay apart, and the smallest size in which a shorter one is not better; in pixels. */
const GAP = 5;
const SMALLEST = 10;

/** The words of a cell lie over it, apart from what can be pressed: its name says the same in a sentence. */
function cellFigures(frame: MatrixFrame, { x, y }: Point, look: CellLook): (SvgNode | null)[] {
  const { under, ink } = look;
  const two = frame.counts && under !== null;
  const fitting = (text: string) => Math.min(frame.size, (frame.cell.width - GAP) / textWidth(text, 1));
  const figure = fitting(look.figure) < SMALLEST ? (look.shorter ?? look.figure) : look.figure;
  const size = fitting(figure);
  return [
    write(figure, { x, y: y + (two ? 2 : size * 0.36), size, weight: 600, ink, anchor: "middle" }),
    two ? write(under, { x, y: y + 15, size: 10, ink: "softInk", anchor: "middle" }) : null,
  ];
}
