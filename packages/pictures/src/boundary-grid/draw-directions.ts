import { tone } from "../drawing/palette.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { write } from "../drawing/write.ts";
import { drawCell, figureLook } from "../matrix/draw-cell.ts";
import type { MatrixFrame } from "../matrix/matrix-frame.ts";
import { cutoffsFor } from "../network/band.ts";
import { tieBetween, tieKey } from "../network/tie-network.ts";
import type { BoundaryGrid, BoundaryRow } from "./boundary-row.ts";
import { directionSentence } from "./boundary-words.ts";
import type { GridFrame } from "./grid-frame.ts";

/** Draws the tie of a boundary in both directions, as the matrix does, the weaker one outlined where both are shown. */
export function drawDirections(grid: BoundaryGrid, frame: GridFrame, { a, b }: BoundaryRow, y: number): SvgNode[] {
  const ends = [
    [a, b],
    [b, a],
  ] as const;
  const means = ends.map(([from, to]) => tieBetween(grid.network, from, to)?.mean ?? null);
  const [there = null, back = null] = means;
  const weaker = there === null || back === null ? null : back < there ? 1 : 0;
  return ends.flatMap(([from, to], place) => [
    direction(grid, frame, from, to, place, y),
    ...(place === weaker ? [outline(frame, place, y)] : []),
  ]);
}

function direction(grid: BoundaryGrid, frame: GridFrame, from: string, to: string, place: number, y: number): SvgNode {
  const tie = tieBetween(grid.network, from, to);
  const attributes = { "data-tie": tieKey(from, to) };
  const sentence = directionSentence(grid, from, to);
  if (tie === undefined) return noData(frame, place, y, attributes, sentence);
  const { mean } = tie;
  const look = mean === null ? null : figureLook({ ...tie, mean }, cutoffsFor(false, grid.network.cutoffs));
  return drawCell(cellFrame(frame, y), 0, place, look, attributes, sentence);
}

function cellFrame({ left, tie, narrow }: GridFrame, y: number): MatrixFrame {
  return {
    left,
    top: y,
    cell: { width: tie.width, height: tie.height + 3 },
    size: narrow ? 12.5 : 14,
    counts: true,
    slanted: false,
  };
}

function noData(
  { left, tie }: GridFrame,
  place: number,
  y: number,
  attributes: Record<string, string>,
  sentence: string,
): SvgNode {
  const x = left + tie.width * place;
  const empty = { fill: tone("card"), stroke: tone("line"), "stroke-dasharray": "2 3" };
  return svg("g", { class: "cell", ...attributes }, [
    svg("title", {}, sentence),
    svg("rect", { x: x + 1.5, y: y + 1.5, width: tie.width - 3, height: tie.height, rx: 4, ...empty }),
    svg("g", { class: "figures" }, [
      write("no data", { x: x + tie.width / 2, y: y + tie.height / 2 + 5, size: 10, anchor: "middle" }),
    ]),
  ]);
}

function outline({ left, tie }: GridFrame, place: number, y: number): SvgNode {
  return svg("rect", {
    x: left + tie.width * place + 1,
    y: y + 1,
    width: tie.width - 2,
    height: tie.height + 1,
    rx: 4,
    fill: "none",
    stroke: tone("ink"),
    "stroke-width": 1.1,
    "pointer-events": "none",
  });
}
