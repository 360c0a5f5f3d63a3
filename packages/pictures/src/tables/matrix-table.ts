import { type MatrixOrder, orderedRoles } from "../matrix/matrix-order.ts";
import { givenFigure, receivedFigure } from "../network/pooled-figure.ts";
import { type TieNetwork, tieBetween } from "../network/tie-network.ts";
import { numberColumn, type Table, textColumn } from "./table.ts";

/** The tie matrix as a table: rows rate, columns are rated; the margins are over published ties only. */
export function matrixTable(network: TieNetwork, order: MatrixOrder = "listed"): Table {
  const roles = orderedRoles(network, order);
  const rows = roles.map((from) => [
    from.name,
    ...roles.map((to) => tieBetween(network, from.id, to.id)?.mean ?? null),
    givenFigure(network, from.id).mean,
  ]);
  const received = ["From others", ...roles.map((role) => receivedFigure(network, role.id).mean), null];
  const columns = [
    textColumn("Who rates"),
    ...[...roles.map((role) => role.name), "To others"].map((label) => numberColumn(label)),
  ];
  return { columns, rows: [...rows, received] };
}

/** The matrix minus its transpose as a table: the row's experience minus the column's. */
export function reciprocityTable(network: TieNetwork, order: MatrixOrder = "listed"): Table {
  const roles = orderedRoles(network, order);
  const rows = roles.map((row) => [row.name, ...roles.map((column) => gap(network, row.id, column.id))]);
  return {
    columns: [textColumn("Row minus column"), ...roles.map((role) => numberColumn(role.name))],
    rows,
  };
}

function gap(network: TieNetwork, row: string, column: string): number | null {
  if (row === column) return null;
  const [there, back] = [tieBetween(network, row, column)?.mean, tieBetween(network, column, row)?.mean];
  return there == null || back == null ? null : there - back;
}
