import { type NetworkTie, tieBetween } from "../network/tie-network.ts";
import { roleName } from "../sentences/role-name.ts";
import { numberColumn, type Table, textColumn } from "../tables/table.ts";
import { type BoundaryGrid, type BoundaryRow, crossingAt } from "./boundary-row.ts";
import { BOUNDARY_WORDS } from "./boundary-words.ts";

/** A boundary grid as a table: the two roles, the tie in both directions, its class, and how each structure stands to it. */
export function boundaryTable(grid: BoundaryGrid): Table {
  return tableOf(grid, ["↓", "↑"], ({ mean }) => [mean]);
}

/** The same with intervals and raters, for a file. */
export function boundaryFile(grid: BoundaryGrid): Table {
  const columns = ["First of second", "Second of first"].flatMap((way) => [
    way,
    ...["low", "high", "raters"].map((what) => `${way}: ${what}`),
  ]);
  return tableOf(grid, columns, ({ mean, low, high, n }) => [mean, low, high, n]);
}

function tableOf(grid: BoundaryGrid, ties: readonly string[], figures: (tie: NetworkTie) => (number | null)[]): Table {
  const { network, structures, rows } = grid;
  const none = ties.slice(0, ties.length / 2).map(() => null);
  const read = (from: string, to: string) => {
    const tie = tieBetween(network, from, to);
    return tie === undefined ? none : figures(tie);
  };
  return {
    columns: [
      ...["First role", "Second role"].map(textColumn),
      ...ties.map((label) => numberColumn(label, label.endsWith("raters") ? 0 : 2)),
      textColumn("Boundary"),
      ...structures.map(({ name }) => textColumn(name)),
    ],
    rows: rows.map((row) => [
      roleName(network, row.a),
      roleName(network, row.b),
      ...read(row.a, row.b),
      ...read(row.b, row.a),
      BOUNDARY_WORDS[row.class].name,
      ...structures.map(({ id }) => crossingWords(grid, row, id)),
    ]),
  };
}

function crossingWords({ network }: BoundaryGrid, row: BoundaryRow, structureId: string): string {
  const { spanning, onlySide } = crossingAt(row, structureId);
  if (onlySide !== null) return `only ${roleName(network, onlySide)}`;
  return { full: "spans fully", partial: "spans partly", none: "does not span", unknown: "not judged" }[spanning];
}
