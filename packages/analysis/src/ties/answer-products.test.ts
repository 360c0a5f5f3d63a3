import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Covariance, covariance } from "../numeric/covariance.ts";
import type { RatingTable } from "../rating-table.ts";
import { allRows, rowsWhere } from "../rows.ts";
import { answerProducts, covarianceOfTie, pooledCovariance } from "./answer-products.ts";

const GROUPS = ["A", "B", "C"];

type Row = readonly [from: number, to: number, answers: readonly (number | null)[]];

function tableOf(rows: readonly Row[], items: number): RatingTable {
  const column = (read: (row: Row) => number) => Int32Array.from(rows, read);
  return {
    respondents: rows.map((_, row) => `p${row}`),
    groups: GROUPS,
    sites: [],
    waves: [],
    items: Array.from({ length: items }, (_, item) => `q${item}`),
    respondent: column((row) => rows.indexOf(row)),
    from: column(([from]) => from),
    to: column(([, to]) => to),
    site: column(() => -1),
    wave: column(() => -1),
    answers: Array.from({ length: items }, (_, item) => Float64Array.from(rows, (row) => row[2][item] ?? Number.NaN)),
  };
}

const ITEMS = 3;
const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 8 });
const group = fc.integer({ min: 0, max: 2 });
const row: fc.Arbitrary<Row> = fc.tuple(group, group, fc.array(answer, { minLength: ITEMS, maxLength: ITEMS }));

function expectAlike(own: Covariance, other: Covariance): void {
  expect([own.n, own.k]).toEqual([other.n, other.k]);
  const figures = ({ means, matrix }: Covariance) => [...means, ...matrix.flat()];
  const expected = figures(other);
  for (const [i, figure] of figures(own).entries()) {
    if (Number.isNaN(expected[i]!)) expect(figure).toBeNaN();
    else expect(figure).toBeCloseTo(expected[i]!, 12);
  }
}

test("each tie and all together have the covariances of their complete rows", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const table = tableOf(rows, ITEMS);
      const products = answerProducts(table, allRows(table));
      expectAlike(pooledCovariance(products), covariance(table.answers));
      for (const tie of products.count.keys()) {
        const own = rowsWhere(table, (at) => table.from[at]! * GROUPS.length + table.to[at]! === tie);
        expectAlike(covarianceOfTie(products, tie), covariance(table.answers, own));
      }
    }),
  );
});

test("rows that skip an item are named in their order, and any part of the rows may be asked for", () => {
  const table = tableOf(
    [
      [0, 1, [1, 2, null]],
      [0, 1, [1, 2, 3]],
      [1, 1, [null, null, null]],
      [0, 1, [5, 5, 5]],
    ],
    ITEMS,
  );
  expect([...answerProducts(table, allRows(table)).incomplete]).toEqual([0, 2]);
  const { count, incomplete } = answerProducts(table, [3, 2]);
  expect([...incomplete]).toEqual([2]);
  expect(count[1]).toBe(1);
});

describe("more rows than are fetched at once", () => {
  const rows = Array.from({ length: 1500 }, (_, i): Row => [i % 3, i % 2, [1 + (i % 5), 1 + (i % 4), 1 + (i % 3)]]);
  const table = tableOf(rows, ITEMS);

  test("are all counted", () => {
    const products = answerProducts(table, allRows(table));
    expect(products.count.reduce((sum, n) => sum + n, 0)).toBe(1500);
    expectAlike(pooledCovariance(products), covariance(table.answers));
  });
});

test("answers that never vary have no variance at all, fractions included", () => {
  const third = 10 / 3;
  const table = tableOf(
    Array.from({ length: 7 }, (): Row => [1, 2, [third, third, 0.1]]),
    ITEMS,
  );
  const products = answerProducts(table, allRows(table));
  for (const found of [covarianceOfTie(products, 5), pooledCovariance(products)]) {
    expect(found.matrix.flat()).toEqual(new Array(9).fill(0));
    expect(found.means).toEqual([third, third, 0.1]);
  }
  expect(covarianceOfTie(products, 0)).toMatchObject({ n: 0, means: [Number.NaN, Number.NaN, Number.NaN] });
});
