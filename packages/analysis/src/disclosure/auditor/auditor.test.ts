import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Family } from "../../analysis.ts";
import { analyzeFamily } from "../../analyze-family.ts";
import type { RatingTable, Scoring } from "../../rating-table.ts";
import { auditCounts } from "./audit-counts.ts";
import { auditFamily } from "./auditor.ts";
import { populationPlans } from "./population-plans.ts";
import { FOUR_ITEMS, type PopulationPlan, randomPopulation } from "./random-population.ts";
import { ONE_ITEM, tieOfSites } from "./tie-of-sites.ts";

function audit(table: RatingTable, scoring: Scoring, family: Family, threshold: number, pooled = false) {
  return [
    ...auditFamily(table, family, { threshold, scoring, pooled }),
    ...auditCounts(table, family, { threshold, scoring }),
  ];
}

function holds(plans: fc.Arbitrary<PopulationPlan>, numRuns: number, pooled: boolean): void {
  fc.assert(
    fc.property(plans, fc.integer({ min: 3, max: 8 }), (plan, threshold) => {
      const table = randomPopulation(plan);
      const family = analyzeFamily(table, { minRaters: threshold, scoring: FOUR_ITEMS });
      expect(audit(table, FOUR_ITEMS, family, threshold, pooled)).toEqual([]);
    }),
    { numRuns, seed: 20_261, endOnFailure: true },
  );
}

describe("what is published", () => {
  it("leaves every hidden mean a range of 1 and every hidden count open", () => {
    holds(populationPlans({ largest: 25 }), 30, false);
  });

  it("does so with the pooled figures as well", () => {
    holds(populationPlans({ largest: 9, groups: 2 }), 8, true);
  });
});

/** Shows every site of the tie that reaches the threshold, without hiding a second one: a planted fault. */
function withoutComplementaryHiding(table: RatingTable, scoring: Scoring, threshold: number): Family {
  const family = analyzeFamily(table, { minRaters: 1, scoring });
  for (const { sites } of family.waves) {
    for (const [site, analysis] of Object.entries(sites)) {
      if ((analysis?.ties[0]?.n ?? 0) < threshold) sites[site] = null;
    }
  }
  return family;
}

describe("the auditor", () => {
  const answers = [[2, 3, 3, 4], [1, 2, 3, 4, 5, 3, 3], Array.from({ length: 12 }, (_, rater) => 2 + (rater % 3))];

  it("finds a hidden site that is a total less the other sites", () => {
    const table = tieOfSites(answers);
    const faulty = withoutComplementaryHiding(table, ONE_ITEM, 5);
    const leaks = auditFamily(table, faulty, { threshold: 5, scoring: ONE_ITEM });
    expect(leaks[0]).toMatchObject({ who: "site S0", measure: "index", n: 4 });
    // The true mean is 12 / 4.
    expect(leaks[0]!.low).toBeLessThanOrEqual(3);
    expect(leaks[0]!.high).toBeGreaterThanOrEqual(3);
    expect(auditCounts(table, faulty, { threshold: 5, scoring: ONE_ITEM })[0]).toMatchObject({ who: "site S0", n: 4 });
  });

  it("finds nothing once the rule is on", () => {
    const table = tieOfSites(answers);
    const family = analyzeFamily(table, { minRaters: 5, scoring: ONE_ITEM });
    expect(family.waves[0]!.all.ties[0]!.n).toBe(23);
    expect(audit(table, ONE_ITEM, family, 5)).toEqual([]);
  });

  it("finds the one rater who skipped an item in exact figures of all items", () => {
    const plan = {
      groups: 1,
      sites: 0,
      waves: 1,
      size: 12,
      notWorkingWith: 0,
      missingWave: 0,
      withoutSite: 0,
      centre: 3,
    };
    const table = randomPopulation({ ...plan, seed: 2, skipping: 0 });
    table.answers[2]![0] = Number.NaN;
    const open = analyzeFamily(table, { minRaters: 1, scoring: FOUR_ITEMS });
    const leaks = auditFamily(table, open, { threshold: 5, scoring: FOUR_ITEMS });
    expect(leaks.some(({ who, n }) => who === "skipped item 3" && n === 1)).toBe(true);
    const family = analyzeFamily(table, { minRaters: 5, scoring: FOUR_ITEMS });
    expect(audit(table, FOUR_ITEMS, family, 5)).toEqual([]);
  });

  it("finds raters left out of a linked contrast", () => {
    const plan = { groups: 1, sites: 0, size: 40, skipping: 0, notWorkingWith: 0, withoutSite: 0, centre: 3 };
    const table = randomPopulation({ ...plan, seed: 3, waves: 2, missingWave: 0.05 });
    const open = analyzeFamily(table, { minRaters: 1, scoring: FOUR_ITEMS });
    const left = auditCounts(table, open, { threshold: 5, scoring: FOUR_ITEMS });
    expect(left.map(({ who }) => who)).toContain("outside the contrast of W0 and W1");
    const family = analyzeFamily(table, { minRaters: 5, scoring: FOUR_ITEMS });
    expect(family.change[0]!.ties[0]!.paired).toBe(false);
  });
});
