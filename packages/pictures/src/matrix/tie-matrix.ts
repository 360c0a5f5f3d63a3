import type { Drawing } from "../drawing/drawing.ts";
import { drawingOf } from "../drawing/root.ts";
import type { SvgNode } from "../drawing/svg-node.ts";
import { cutoffsFor } from "../network/band.ts";
import type { Figure } from "../network/figure.ts";
import { givenFigure, receivedFigure } from "../network/pooled-figure.ts";
import { type NetworkTie, type TieNetwork, tieBetween, tieKey } from "../network/tie-network.ts";
import { inSentence } from "../sentences/in-sentence.ts";
import { mapDescription } from "../sentences/map-sentences.ts";
import { matrixTitle } from "../sentences/result-sentences.ts";
import { figureWords, tieSentence } from "../sentences/tie-sentence.ts";
import { drawCell, figureLook } from "./draw-cell.ts";
import { diagonalOutline, type MatrixFrame, matrixFrame, matrixNames, SLANT } from "./matrix-frame.ts";
import { type MatrixOrder, orderedRoles } from "./matrix-order.ts";

export interface MatrixOptions {
  /** Pixels the drawing should fit; with many roles it is wider. */
  width?: number;
  order?: MatrixOrder;
}

/**
 * The tie matrix: rows rate, columns are rated, the diagonal outlined. The last column says how each role
 * experiences the others, the last row how the others experience it, both over published ties only.
 */
export function tieMatrix(network: TieNetwork, { width = 820, order = "listed" }: MatrixOptions = {}): Drawing {
  const roles = orderedRoles(network, order);
  const frame = matrixFrame(roles.length, 1, width);
  const cells = roles.flatMap((from, row) =>
    roles.map((to, column) => tieCell(network, frame, tieBetween(network, from.id, to.id), row, column)),
  );
  const margins = roles.flatMap((role, place) => [
    marginCell(
      network,
      frame,
      givenFigure(network, role.id),
      `${role.name}: how they experience the others`,
      place,
      roles.length,
    ),
    marginCell(
      network,
      frame,
      receivedFigure(network, role.id),
      `How the others experience ${inSentence(role.name)}`,
      roles.length,
      place,
    ),
  ]);
  const text = { title: matrixTitle(network), description: mapDescription(network) };
  return drawingOf(matrixWidth(frame, roles.length + 1), frame.top + frame.cell.height * (roles.length + 1) + 2, text, [
    ...matrixNames(frame, roles, { column: "to others", row: "from others" }),
    ...cells,
    ...margins,
    ...roles.map((_, place) => diagonalOutline(frame, place)),
  ]);
}

/** The width a matrix fills, with room for the last slanted name. */
export function matrixWidth(frame: MatrixFrame, columns: number): number {
  return frame.left + frame.cell.width * columns + (frame.slanted ? SLANT : 2);
}

function tieCell(
  network: TieNetwork,
  frame: MatrixFrame,
  tie: NetworkTie | undefined,
  row: number,
  column: number,
): SvgNode | null {
  if (tie === undefined) return null;
  const { mean } = tie;
  const look = mean === null ? null : figureLook({ ...tie, mean }, cutoffsFor(tie.within, network.cutoffs));
  return drawCell(frame, row, column, look, { "data-tie": tieKey(tie.from, tie.to) }, tieSentence(network, tie));
}

function marginCell(
  network: TieNetwork,
  frame: MatrixFrame,
  figure: Figure,
  subject: string,
  row: number,
  column: number,
): SvgNode {
  const { mean } = figure;
  const look =
    mean === null
      ? null
      : {
          ...figureLook({ ...figure, mean }, network.cutoffs.between),
          washes: ["paper", "paper"] as const,
          ink: "ink" as const,
        };
  const words = mean === null ? "hidden" : figureWords(figure).replace("raters", "ratings");
  return drawCell(frame, row, column, look, { class: "cell margin" }, `${subject}, over published ties: ${words}.`);
}
