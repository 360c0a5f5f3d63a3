import { expect, it } from "vitest";
import { analyzeFamily } from "../analyze-family.ts";
import { ONE_ITEM } from "../disclosure/auditor/tie-of-sites.ts";
import type { RatingTable } from "../rating-table.ts";

/** Twelve people of one group, four of them at the second site, in a first wave; others, in the same numbers, in a second. */
function twoWaves(answer: (person: number, wave: number) => number): RatingTable {
  const rows = Array.from({ length: 24 }, (_, row) => row);
  const wave = (row: number) => Math.floor(row / 12);
  return {
    respondents: rows.map((person) => `r${person}`),
    groups: ["G"],
    sites: ["S0", "S1"],
    waves: ["W0", "W1"],
    items: ["a"],
    respondent: Int32Array.from(rows),
    from: new Int32Array(24),
    to: new Int32Array(24),
    site: Int32Array.from(rows, (row) => (row % 12 < 8 ? 0 : 1)),
    wave: Int32Array.from(rows, wave),
    answers: [Float64Array.from(rows, (row) => answer(row % 12, wave(row)))],
  };
}

it("tells no error of a change when a small hidden site would follow from the spread of one of its waves", () => {
  const various = (person: number) => [2, 3, 4, 5][person % 4]!;
  const contrastOf = (table: RatingTable) => {
    const family = analyzeFamily(table, { minRaters: 5, scoring: ONE_ITEM });
    expect(family.waves.map(({ all }) => all.ties[0]!.n)).toEqual([12, 12]);
    return family.change[0]!.ties[0]!;
  };
  const alike = contrastOf(twoWaves((person, wave) => (wave === 0 ? 3 : various(person))));
  expect(alike).toMatchObject({ paired: false, difference: 0.5, low: null, high: null, p: null, holm: null });
  const varying = contrastOf(twoWaves((person, wave) => various(person + wave)));
  expect(varying).toMatchObject({ difference: 0, low: expect.any(Number), p: 1 });
});
