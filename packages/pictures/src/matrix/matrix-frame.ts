import { tone } from "../drawing/palette.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { wrapText } from "../drawing/wrap-text.ts";
import { write, writeLines } from "../drawing/write.ts";
import type { Role } from "../network/tie-network.ts";

/** How far the last slanted column name reaches beyond its column. */
export const SLANT = 42;

/** The measures of a matrix in pixels. */
export interface MatrixFrame {
  left: number;
  top: number;
  cell: { width: number; height: number };
  /** Size of the figures, and whether there is room for the number of raters below them. */
  size: number;
  counts: boolean;
  slanted: boolean;
}

/** Fits rows and columns (`extra` counts margins) into a width; cells never shrink below what a figure needs. */
export function matrixFrame(roles: number, extra: number, width: number): MatrixFrame {
  const narrow = width < 560;
  const left = narrow ? 86 : roles > 20 ? 130 : 150;
  const even = (width - left - 6) / (roles + extra);
  const slanted = even < 66;
  const cell = Math.min(92, Math.max(28, slanted ? (width - left - SLANT) / (roles + extra) : even));
  const counts = cell >= 44;
  return {
    left,
    top: slanted ? 104 : 44,
    cell: { width: cell, height: counts ? 44 : Math.max(24, Math.min(30, cell)) },
    size: counts ? 14 : Math.min(12, cell * 0.38),
    counts,
    slanted,
  };
}

/** The corner of a cell. */
export function cellAt({ left, top, cell }: MatrixFrame, row: number, column: number): { x: number; y: number } {
  return { x: left + column * cell.width, y: top + row * cell.height };
}

/** Row and column names. Rows rate, columns are rated. */
export function matrixNames(
  frame: MatrixFrame,
  roles: readonly Role[],
  margins: { row?: string; column?: string },
): SvgNode[] {
  const columns = [...roles.map((role) => role.name), ...(margins.column === undefined ? [] : [margins.column])];
  const rows = [...roles.map((role) => role.name), ...(margins.row === undefined ? [] : [margins.row])];
  return [
    ...columns.flatMap((name, column) => columnName(frame, name, column, column >= roles.length)),
    ...rows.flatMap((name, row) => rowName(frame, name, row, row >= roles.length)),
  ];
}

function rowName(frame: MatrixFrame, name: string, row: number, margin: boolean): SvgNode[] {
  const size = frame.cell.height < 28 ? 10.5 : 12;
  const lines = wrapText(name, size, frame.left - 12, frame.cell.height >= 28 ? 2 : 1);
  const middle = cellAt(frame, row, 0).y + frame.cell.height / 2;
  const y = middle + size * 0.36 - ((lines.length - 1) * size * 1.15) / 2;
  return writeLines(
    lines,
    { x: frame.left - 9, y, size, weight: margin ? 450 : 600, ink: margin ? "softInk" : "ink", anchor: "end" },
    1.15,
  );
}

function columnName(frame: MatrixFrame, name: string, column: number, margin: boolean): SvgNode[] {
  const { x } = cellAt(frame, 0, column);
  const ink = margin ? "softInk" : "ink";
  const weight = margin ? 450 : 600;
  if (frame.slanted) {
    const [line = ""] = wrapText(name, 11.5, 108, 1);
    const text = write(line, { x: 0, y: 0, size: 11.5, weight, ink });
    return [
      svg(
        "g",
        {
          transform: `translate(${Math.round((x + frame.cell.width / 2 + 2) * 100) / 100} ${frame.top - 7}) rotate(-58)`,
        },
        [text],
      ),
    ];
  }
  const lines = wrapText(name, 11.5, frame.cell.width - 4, 2);
  return writeLines(lines, {
    x: x + frame.cell.width / 2,
    y: frame.top - 8 - (lines.length - 1) * 14,
    size: 11.5,
    weight,
    ink,
    anchor: "middle",
  });
}

/** The outline that marks a cell of the diagonal, where roles rate themselves. */
export function diagonalOutline(frame: MatrixFrame, place: number): SvgNode {
  const { x, y } = cellAt(frame, place, place);
  return svg("rect", {
    class: "diagonal",
    x: x + 1,
    y: y + 1,
    width: frame.cell.width - 2,
    height: frame.cell.height - 2,
    rx: 4,
    fill: "none",
    stroke: tone("ink"),
    "stroke-width": 1.3,
  });
}
