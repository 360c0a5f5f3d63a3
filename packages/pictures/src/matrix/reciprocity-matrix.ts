import type { Drawing } from "../drawing/drawing.ts";
import { drawingOf } from "../drawing/root.ts";
import type { SvgNode } from "../drawing/svg-node.ts";
import { signed } from "../network/figure.ts";
import { type Role, type TieNetwork, tieBetween, tieKey } from "../network/tie-network.ts";
import { clearGaps } from "../sentences/clear-gaps.ts";
import { inSentence } from "../sentences/in-sentence.ts";
import { reciprocityTitle } from "../sentences/result-sentences.ts";
import { type CellLook, drawCell } from "./draw-cell.ts";
import { type MatrixFrame, matrixFrame, matrixNames } from "./matrix-frame.ts";
import { orderedRoles } from "./matrix-order.ts";
import { type MatrixOptions, matrixWidth } from "./tie-matrix.ts";

/**
 * The matrix minus its transpose: by how much the row's experience of the column lies above (+) or below (−) the
 * column's experience of the row. Only clear differences are coloured; a pair with a hidden direction is hidden.
 */
export function reciprocityMatrix(network: TieNetwork, { width = 820, order = "listed" }: MatrixOptions = {}): Drawing {
  const roles = orderedRoles(network, order);
  const frame = matrixFrame(roles.length, 0, width);
  const clear = new Set(
    clearGaps(network).flatMap(({ lower }) => [tieKey(lower.from, lower.to), tieKey(lower.to, lower.from)]),
  );
  const cells = roles.flatMap((row, down) =>
    roles.map((column, across) =>
      row.id === column.id ? null : gapCell(network, frame, row, column, clear, down, across),
    ),
  );
  const description = "Each figure is the row's experience of the column minus the column's experience of the row.";
  return drawingOf(
    matrixWidth(frame, roles.length),
    frame.top + frame.cell.height * roles.length + 2,
    { title: reciprocityTitle(network), description },
    [...matrixNames(frame, roles, {}), ...cells],
  );
}

function gapCell(
  network: TieNetwork,
  frame: MatrixFrame,
  row: Role,
  column: Role,
  clear: ReadonlySet<string>,
  down: number,
  across: number,
): SvgNode | null {
  const [there, back] = [tieBetween(network, row.id, column.id), tieBetween(network, column.id, row.id)];
  if (there === undefined || back === undefined) return null;
  const attributes = { "data-tie": tieKey(row.id, column.id) };
  const pair = `${row.name} and ${inSentence(column.name)}`;
  if (there.mean === null || back.mean === null)
    return drawCell(frame, down, across, null, attributes, `${pair}: at least one direction is hidden.`);
  const gap = there.mean - back.mean;
  const certain = clear.has(tieKey(row.id, column.id));
  const sentence = `${pair}: ${signed(gap)}, ${certain ? "clearly different" : "not clearly different"}.`;
  return drawCell(frame, down, across, gapLook(gap, certain), attributes, sentence);
}

function gapLook(gap: number, certain: boolean): CellLook {
  const shown = { figure: signed(gap), shorter: signed(gap, 1), under: null };
  if (!certain) return { ...shown, washes: ["card", "card"], ink: "softInk" };
  return gap > 0
    ? { ...shown, washes: ["strongWash", "strongWash"], ink: "strongInk" }
    : { ...shown, washes: ["weakWash", "weakWash"], ink: "weakInk" };
}
