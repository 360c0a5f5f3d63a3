import type { Drawing } from "../drawing/drawing.ts";
import { tone } from "../drawing/palette.ts";
import { drawingOf } from "../drawing/root.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { textWidth } from "../drawing/text-width.ts";
import { wrapText } from "../drawing/wrap-text.ts";
import { write } from "../drawing/write.ts";
import { roleName } from "../sentences/role-name.ts";
import { type BoundaryGrid, type BoundaryKind, type BoundaryRow, crossingAt } from "./boundary-row.ts";
import { boundaryDescription, boundaryTitle } from "./boundary-sentences.ts";
import { BOUNDARY_WORDS, crossingSentence } from "./boundary-words.ts";
import { drawDirections } from "./draw-directions.ts";
import { type DotLook, drawDot } from "./draw-dot.ts";
import { type GridFrame, gridFrame } from "./grid-frame.ts";

/** How much of the length of a slanted name is height: the sine of 58 degrees. */
const SLOPE = 0.848;

/**
 * Structures laid over ties: pairs of roles as rows under the heading of their class, the tie in both directions, and
 * a dot for each structure. The direction that counts, the weaker one, is outlined.
 */
export function boundaryPicture(grid: BoundaryGrid, { width = 820 }: { width?: number } = {}): Drawing {
  const frame = gridFrame(grid, width);
  const text = { title: boundaryTitle(grid), description: boundaryDescription(grid) };
  return drawingOf(frame.width, frame.height, text, [
    ...columnNames(grid, frame),
    ...frame.lines.flatMap((line) =>
      "heading" in line ? heading(frame, line.heading, line.number, line.y) : boundary(grid, frame, line.row, line.y),
    ),
  ]);
}

function columnNames(grid: BoundaryGrid, { left, tie, dots, column, top }: GridFrame): SvgNode[] {
  const arrows = ["↓", "↑"].map((arrow, place) =>
    write(arrow, { x: left + tie.width * (place + 0.5), y: top - 7, size: 14, ink: "ink", anchor: "middle" }),
  );
  const names = grid.structures.map(({ name }, place) => {
    const [line = ""] = wrapText(name, 11.5, (top - 16) / SLOPE, 1);
    const text = write(line, { x: 0, y: 0, size: 11.5, weight: 600, ink: "ink" });
    const x = Math.round((dots + column * (place + 0.5) + 3) * 100) / 100;
    return svg("g", { transform: `translate(${x} ${top - 7}) rotate(-58)` }, [text]);
  });
  return [...arrows, ...names];
}

function heading({ width, narrow }: GridFrame, kind: BoundaryKind, number: number, y: number): SvgNode[] {
  const { name, meaning } = BOUNDARY_WORDS[kind];
  const words = `${name} · ${number}`;
  const after = textWidth(words, 13) + 10;
  const [rest = ""] = wrapText(meaning, 12, width - after, 1);
  return [
    svg("line", { x1: 0, x2: width, y1: y + 3, y2: y + 3, stroke: tone("line"), "stroke-width": 1 }),
    write(words, { x: 0, y: y + 23, size: 13, weight: 650, ink: inkOf(kind) }),
    ...(narrow ? [] : [write(rest, { x: after, y: y + 23, size: 12 })]),
  ];
}

function inkOf(kind: BoundaryKind) {
  if (kind === "undermining" || kind === "weakUnspanned" || kind === "weakSpanned") return "weakInk";
  return kind === "strongWithout" || kind === "spanned" ? "strongInk" : "softInk";
}

function boundary(grid: BoundaryGrid, frame: GridFrame, row: BoundaryRow, y: number): SvgNode[] {
  const names = [row.a, row.b].map((id, place) => {
    const [line = ""] = wrapText(roleName(grid.network, id), frame.size, frame.left - 8, 1);
    return write(line, { x: 0, y: y + 19 + place * 18, size: frame.size, weight: 600, ink: "ink" });
  });
  const dots = grid.structures.map((structure, place) => crossing(grid, frame, row, structure.id, place, y));
  return [...names, ...drawDirections(grid, frame, row, y), ...dots];
}

function crossing(
  grid: BoundaryGrid,
  { dots, column, tie }: GridFrame,
  row: BoundaryRow,
  structureId: string,
  place: number,
  y: number,
): SvgNode {
  const each = crossingAt(row, structureId);
  const one: DotLook = each.onlySide === null ? each.spanning : each.onlySide === row.a ? "upper" : "lower";
  const left = dots + column * place;
  const ground = { x: left + 1, y: y + 2, width: column - 2, height: tie.height, rx: 4, fill: tone("paper") };
  return svg("g", { class: "cell", "data-tie": crossingKey(row, structureId) }, [
    svg("title", {}, crossingSentence(grid, row, each)),
    svg("rect", ground),
    drawDot(one, { x: left + column / 2, y: y + 2 + tie.height / 2 }, row.class === "undermining"),
  ]);
}

/** Names what a dot stands for, for `data-tie`: the pair, then the structure. Told from a tie by its second part. */
function crossingKey({ a, b }: BoundaryRow, structureId: string): string {
  return JSON.stringify([`${a} ${b}`, structureId]);
}
