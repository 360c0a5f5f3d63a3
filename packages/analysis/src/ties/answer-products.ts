import { type Covariance, covarianceOfSums } from "../numeric/covariance.ts";
import type { RatingTable } from "../rating-table.ts";
import type { Rows } from "../rows.ts";

/**
 * Sums and products of the answers of complete rows, apart for each tie (`from * groups + to`), as deviations from
 * the tie's first complete row: all that variances and covariances of answers need, whichever ties they are over.
 */
export interface AnswerProducts {
  readonly items: number;
  /** Complete rows of each tie. */
  readonly count: Float64Array;
  /** `tie * items + item`. */
  readonly origin: Float64Array;
  readonly sums: Float64Array;
  /** `(tie * items + i) * items + j` for `j` up to `i`. */
  readonly products: Float64Array;
}

/** The same with the rows that skip an item and so do not count, in their order. */
export interface CountedProducts extends AnswerProducts {
  readonly incomplete: Int32Array;
}

/** The part of a table that products are made of. */
export type AnswerTable = Pick<RatingTable, "groups" | "items" | "from" | "to" | "answers">;

/** The sums and products over `rows` in one pass. */
export function answerProducts(table: AnswerTable, rows: Rows): CountedProducts {
  const items = table.items.length;
  const ties = table.groups.length ** 2;
  const incomplete = new Int32Array(rows.length);
  let skipping = 0;
  const found: AnswerProducts = {
    items,
    count: new Float64Array(ties),
    origin: new Float64Array(ties * items),
    sums: new Float64Array(ties * items),
    products: new Float64Array(ties * items * items),
  };
  const answers = new Float64Array(items);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    if (!readComplete(table.answers, row, answers)) incomplete[skipping++] = row;
    else addRow(found, table.from[row]! * table.groups.length + table.to[row]!, answers);
  }
  return { ...found, incomplete: incomplete.slice(0, skipping) };
}

/** Means and covariances of the complete rows of one tie. */
export function covarianceOfTie({ items, count, origin, sums, products }: AnswerProducts, tie: number): Covariance {
  const own = (values: Float64Array, width: number) => values.subarray(tie * width, (tie + 1) * width);
  return covarianceOfSums(count[tie]!, own(origin, items), own(sums, items), own(products, items * items));
}

/** Means and covariances of the complete rows of all ties together. */
export function pooledCovariance(parts: AnswerProducts): Covariance {
  const { items, count } = parts;
  const first = Math.max(
    0,
    count.findIndex((n) => n > 0),
  );
  const origin = parts.origin.slice(first * items, (first + 1) * items);
  const sums = new Float64Array(items);
  const products = new Float64Array(items * items);
  const shift = (tie: number, item: number) => parts.origin[tie * items + item]! - origin[item]!;
  let n = 0;
  for (let tie = 0; tie < count.length; tie++) {
    const own = count[tie]!;
    if (own === 0) continue;
    n += own;
    for (let i = 0; i < items; i++) {
      const sum = parts.sums[tie * items + i]!;
      sums[i]! += sum + own * shift(tie, i);
      for (let j = 0; j <= i; j++) {
        const crossed = shift(tie, i) * parts.sums[tie * items + j]! + shift(tie, j) * sum;
        const product = parts.products[(tie * items + i) * items + j]!;
        products[i * items + j]! += product + crossed + own * shift(tie, i) * shift(tie, j);
      }
    }
  }
  return covarianceOfSums(n, origin, sums, products);
}

/** Reads a row's answers; whether it has all of them. */
function readComplete(columns: RatingTable["answers"], row: number, answers: Float64Array): boolean {
  for (let item = 0; item < columns.length; item++) {
    const answer = columns[item]![row]!;
    if (Number.isNaN(answer)) return false;
    answers[item] = answer;
  }
  return true;
}

/** Adds the answers of a complete row, and turns them into deviations on the way. */
function addRow({ items, count, origin, sums, products }: AnswerProducts, tie: number, answers: Float64Array): void {
  const place = tie * items;
  if (count[tie] === 0) origin.set(answers, place);
  count[tie]! += 1;
  for (let i = 0; i < items; i++) {
    const own = answers[i]! - origin[place + i]!;
    answers[i] = own;
    sums[place + i]! += own;
    const line = (place + i) * items;
    for (let j = 0; j <= i; j++) products[line + j]! += own * answers[j]!;
  }
}
