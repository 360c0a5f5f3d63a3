import fc from "fast-check";
import { expect, test } from "vitest";
import type { RatingTable, Scoring } from "../rating-table.ts";
import { createMeasureReader, FIRST_ITEM } from "./measures.ts";
import { scoreRatings } from "./scores.ts";

const ITEMS = 4;

function tableOf(rows: readonly (readonly (number | null)[])[]): RatingTable {
  const whole = () => new Int32Array(rows.length);
  return {
    respondents: ["p"],
    groups: ["A"],
    sites: [],
    waves: [],
    items: ["1", "2", "3", "4"],
    respondent: whole(),
    from: whole(),
    to: whole(),
    site: whole(),
    wave: whole(),
    answers: Array.from({ length: ITEMS }, (_, item) => Float64Array.from(rows, (row) => row[item] ?? Number.NaN)),
  };
}

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 2 });
const rows = fc.array(fc.array(answer, { minLength: ITEMS, maxLength: ITEMS }), { minLength: 1, maxLength: 40 });
const scorings: Scoring[] = [
  { communication: [0, 1, 2], relationship: [3], frequency: null, minItems: 2 },
  { communication: [0, 1], relationship: [2, 3], frequency: null, minItems: 4 },
  { communication: [], relationship: [], frequency: null, minItems: 1 },
];

test("every measure is what scoring all rows gives, over any rows in any order", () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...scorings), fc.boolean(), (written, scoring, backwards) => {
      const table = tableOf(written);
      const scores = scoreRatings(table, scoring);
      const reader = createMeasureReader(table, scoring, scores);
      expect(reader.measures).toBe(FIRST_ITEM + ITEMS);
      const columns = [scores.index, scores.communication, scores.relationship, ...table.answers];
      const order = [...written.keys()];
      if (backwards) order.reverse();
      const values = new Float64Array(reader.measures);
      for (const row of order) {
        reader.read(row, values);
        expect([...values]).toEqual(columns.map((column) => column[row]));
      }
    }),
  );
});
