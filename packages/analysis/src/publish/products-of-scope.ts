import { answerProducts, type CountedProducts } from "../ties/answer-products.ts";
import type { Scope } from "./scope.ts";

/**
 * The sums and products of the answers of a scope's rows: made here, or taken from `ofTable`, which are those of all
 * rows of the table. The scope must then be its only wave at all sites; hidden ties and ratings that do not count are
 * left out, and the outcome is the same to the last digit.
 */
export function productsOfScope(scope: Scope, ofTable: (() => CountedProducts) | null): CountedProducts {
  const { table, decisions, publication } = scope;
  if (ofTable === null) return answerProducts(table, scope.rows);
  const products = ofTable();
  const isShown = (row: number) => decisions[table.from[row]! * table.groups.length + table.to[row]!]!.shown;
  const isCounted = (row: number) => !(publication.protected && Number.isNaN(publication.scores.index[row]!));
  return {
    ...products,
    count: products.count.map((count, tie) => (decisions[tie]!.shown ? count : 0)),
    incomplete: products.incomplete.filter((row) => isShown(row) && isCounted(row)),
  };
}
