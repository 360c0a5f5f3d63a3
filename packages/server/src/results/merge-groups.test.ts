import type { RatingTable } from "@interrelate/analysis";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeGroups } from "./merge-groups.ts";

type Row = { respondent: number; from: number; to: number; answers: readonly number[] };

const GROUPS = ["a", "b", "c", "d"];

function tableOf(rows: readonly Row[]): RatingTable {
  const column = (read: (row: Row) => number) => Int32Array.from(rows, read);
  return {
    respondents: Array.from({ length: 40 }, (_, each) => String(each)),
    groups: GROUPS,
    sites: [],
    waves: ["w"],
    items: ["one", "two"],
    respondent: column(({ respondent }) => respondent),
    from: column(({ from }) => from),
    to: column(({ to }) => to),
    site: column(() => -1),
    wave: column(() => 0),
    answers: [0, 1].map((item) => Float32Array.from(rows, ({ answers }) => answers[item] ?? Number.NaN)),
  };
}

function rowsOf(table: RatingTable): Row[] {
  return Array.from(table.respondent, (respondent, row) => ({
    respondent,
    from: table.from[row] ?? -1,
    to: table.to[row] ?? -1,
    answers: table.answers.map((answers) => answers[row] ?? Number.NaN),
  }));
}

/** Everybody rates every group at most once. */
const tables = fc
  .uniqueArray(
    fc.record({
      respondent: fc.nat(20),
      to: fc.nat(3),
      answers: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(1, 2, 3, 4, 5, Number.NaN)),
    }),
    { selector: ({ respondent, to }) => `${respondent} ${to}`, maxLength: 60 },
  )
  .map((rows) => tableOf(rows.map((row) => ({ ...row, from: row.respondent % 4 }))));

describe("groups reported as one", () => {
  const together = new Map([
    ["a", "ab"],
    ["b", "ab"],
  ]);
  const shown = ["ab", "c", "d"];

  test("by hand: two ratings of the parts by one person become their mean, one rating stays as it is", () => {
    const merged = mergeGroups(
      tableOf([
        { respondent: 0, from: 0, to: 1, answers: [2, Number.NaN] },
        { respondent: 0, from: 0, to: 0, answers: [5, 3] },
        { respondent: 1, from: 2, to: 1, answers: [4, 4] },
        { respondent: 1, from: 2, to: 3, answers: [1, 1] },
      ]),
      shown,
      together,
    );
    expect(merged.groups).toEqual(shown);
    expect(rowsOf(merged)).toEqual([
      { respondent: 0, from: 0, to: 0, answers: [3.5, 3] },
      { respondent: 1, from: 1, to: 0, answers: [4, 4] },
      { respondent: 1, from: 1, to: 2, answers: [1, 1] },
    ]);
  });

  test("nobody counts twice in a tie, and nobody is lost", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const merged = rowsOf(mergeGroups(table, shown, together));
        const ties = merged.map(({ respondent, from, to }) => `${respondent} ${from} ${to}`);
        expect(new Set(ties).size).toBe(ties.length);
        expect(new Set(merged.map(({ respondent }) => respondent))).toEqual(new Set(table.respondent));
      }),
    );
  });

  test("ties between groups that stay apart are as before", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const apart = rowsOf(table).filter(({ from, to }) => from >= 2 && to >= 2);
        const merged = rowsOf(mergeGroups(table, shown, together)).filter(({ from, to }) => from >= 1 && to >= 1);
        expect(merged).toEqual(apart.map((row) => ({ ...row, from: row.from - 1, to: row.to - 1 })));
      }),
    );
  });

  test("with nothing together the ratings are the same", () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(rowsOf(mergeGroups(table, GROUPS, new Map()))).toEqual(rowsOf(table));
      }),
    );
  });
});
