import fc from "fast-check";
import { expect, it } from "vitest";
import type { RatingTable } from "../rating-table.ts";
import { rowsWhere } from "../rows.ts";
import { populationPlans } from "./auditor/population-plans.ts";
import { FOUR_ITEMS, randomPopulation } from "./auditor/random-population.ts";
import { mayRecompute } from "./recomputation.ts";

function withoutRespondents(table: RatingTable, isGone: (respondent: number) => boolean): RatingTable {
  const rows = rowsWhere(table, (row) => !isGone(table.respondent[row]!));
  const pick = (values: ArrayLike<number>) => Int32Array.from(rows, (row) => values[row]!);
  return {
    ...table,
    respondent: pick(table.respondent),
    from: pick(table.from),
    to: pick(table.to),
    site: pick(table.site),
    wave: pick(table.wave),
    answers: table.answers.map((own) => Float64Array.from(rows, (row) => own[row]!)),
  };
}

it("keeps earlier figures when fewer raters than the threshold have gone", () => {
  fc.assert(
    fc.property(
      populationPlans({ largest: 12 }),
      fc.integer({ min: 3, max: 6 }),
      fc.nat(),
      (plan, threshold, which) => {
        const table = randomPopulation(plan);
        if (table.from.length === 0) return;
        const first = table.respondent[which % table.from.length]!;
        const few = (respondent: number) => respondent >= first && respondent < first + threshold - 1;
        expect(mayRecompute(table, withoutRespondents(table, few), FOUR_ITEMS, threshold)).toBe(false);
        expect(mayRecompute(table, table, FOUR_ITEMS, threshold)).toBe(true);
        expect(mayRecompute(table, withoutRespondents(table, few), FOUR_ITEMS, 1)).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

it("recomputes once enough raters of the same tie have gone", () => {
  const plan = {
    groups: 1,
    sites: 0,
    waves: 1,
    size: 40,
    skipping: 0,
    notWorkingWith: 0,
    missingWave: 0,
    withoutSite: 0,
  };
  const table = randomPopulation({ ...plan, seed: 1, centre: 3 });
  expect(table.respondents.length).toBeGreaterThan(10);
  expect(
    mayRecompute(
      table,
      withoutRespondents(table, (one) => one < 5),
      FOUR_ITEMS,
      5,
    ),
  ).toBe(true);
  expect(
    mayRecompute(
      table,
      withoutRespondents(table, (one) => one < 4),
      FOUR_ITEMS,
      5,
    ),
  ).toBe(false);
});
