import type { MeanFigure } from "../numeric/mean-figure.ts";
import { FIRST_ITEM } from "../scale/measures.ts";
import type { TieFigures } from "../ties/tie-matrix.ts";
import { isSpreadSafe, leavesSitesOpen, type PooledCell, pooledCell } from "./pooled-spread.ts";
import type { Scope } from "./scope.ts";

/** Two decimals of a correlation or a variance leave about so much of the spread within ties open. */
export const TWO_DECIMALS = 0.01;

/**
 * Whether the spread of the index pooled over the shown ties keeps that of small ones and of hidden sites to itself;
 * always without protection.
 *
 * @param rounding the share of the spread that the printed figure leaves open
 */
export function isIndexSpreadSafe(scope: Scope, rounding: number): boolean {
  return (
    !scope.publication.protected ||
    areSafe(
      cellsOfTies(scope, 0, (tie) => tie),
      rounding,
    )
  );
}

/** The same for the index and every item, whose spread follows from how items vary together. */
export function isItemSpreadSafe(scope: Scope): boolean {
  const isSafe = (item: number) =>
    areSafe(
      cellsOfTies(scope, FIRST_ITEM + item, ({ items }) => items[item]!),
      TWO_DECIMALS,
    );
  return (
    isIndexSpreadSafe(scope, TWO_DECIMALS) &&
    (!scope.publication.protected || [...scope.table.items.keys()].every(isSafe))
  );
}

function areSafe(cells: readonly PooledCell[], rounding: number): boolean {
  return isSpreadSafe(cells, rounding) && leavesSitesOpen(cells, rounding);
}

function cellsOfTies(
  { table, figures, decisions }: Scope,
  measure: number,
  read: (tie: TieFigures) => MeanFigure,
): PooledCell[] {
  const decisionOf = ({ from, to }: TieFigures) => decisions[from * table.groups.length + to]!;
  return figures.filter((tie) => decisionOf(tie).shown).map((tie) => pooledCell(read(tie), decisionOf(tie), measure));
}
