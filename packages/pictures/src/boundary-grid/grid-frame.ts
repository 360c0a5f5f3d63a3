import type { BoundaryGrid, BoundaryKind, BoundaryRow } from "./boundary-row.ts";

/** The measures of a boundary grid in pixels. */
export interface GridFrame {
  width: number;
  height: number;
  /** Where the names of the roles end and the two ties begin. */
  left: number;
  tie: { width: number; height: number };
  /** Where the structures begin, and how wide each column is. */
  dots: number;
  column: number;
  /** Where the first heading stands. */
  top: number;
  narrow: boolean;
  /** Size of the names of roles. */
  size: number;
  lines: readonly GridLine[];
}

/** A line of the grid: the heading of a class, or a boundary. */
export type GridLine = { y: number } & ({ heading: BoundaryKind; number: number } | { row: BoundaryRow });

const ROW = 48;
const HEADING = 34;
/** How far the last slanted name reaches beyond its column. */
const SLANT = 56;

/** Lays out the lines of a grid below each other, each class under its heading; columns are as wide as there is room. */
export function gridFrame(grid: BoundaryGrid, width: number): GridFrame {
  const narrow = width < 560;
  const left = narrow ? 124 : 168;
  const tie = { width: narrow ? 44 : 62, height: 42 };
  const dots = left + 2 * tie.width + (narrow ? 4 : 18);
  const room = (width - dots - SLANT) / Math.max(1, grid.structures.length);
  const column = Math.min(64, Math.max(narrow ? 26 : 30, room));
  const top = narrow ? 112 : 132;
  const lines: GridLine[] = [];
  let y = top;
  for (const [position, row] of grid.rows.entries()) {
    if (row.class !== grid.rows[position - 1]?.class) {
      lines.push({ y, heading: row.class, number: grid.rows.filter((each) => each.class === row.class).length });
      y += HEADING;
    }
    lines.push({ y, row });
    y += ROW;
  }
  const wide = Math.max(width, dots + column * grid.structures.length + SLANT);
  return { width: wide, height: y + 4, left, tie, dots, column, top, narrow, size: narrow ? 11.5 : 12.5, lines };
}
