import fc from "fast-check";
import { expect, it } from "vitest";
import { analyzeFamily } from "../../analyze-family.ts";
import type { Scoring } from "../../rating-table.ts";
import { auditCounts } from "./audit-counts.ts";
import { auditFamily } from "./auditor.ts";
import { populationPlans } from "./population-plans.ts";
import { randomPopulation } from "./random-population.ts";

/** Two and three items, more than half of them needed: with so few, a facet can be a single item. */
const FORMS: readonly Scoring[] = [
  { communication: [0], relationship: [1], frequency: 0, minItems: 2 },
  { communication: [0], relationship: [1, 2], frequency: null, minItems: 2 },
  { communication: [0, 1], relationship: [2], frequency: 0, minItems: 2 },
];

// Four items are audited in auditor.test.ts.
it("leaves every hidden figure of forms with two and three items open", () => {
  fc.assert(
    fc.property(
      populationPlans({ largest: 20, groups: 2 }),
      fc.integer({ min: 3, max: 8 }),
      fc.constantFrom(...FORMS),
      (plan, threshold, scoring) => {
        const items = scoring.communication.length + scoring.relationship.length;
        const whole = randomPopulation(plan);
        const table = { ...whole, items: whole.items.slice(0, items), answers: whole.answers.slice(0, items) };
        const family = analyzeFamily(table, { minRaters: threshold, scoring });
        expect(auditFamily(table, family, { threshold, scoring, pooled: false })).toEqual([]);
        expect(auditCounts(table, family, { threshold, scoring })).toEqual([]);
      },
    ),
    { numRuns: 25, seed: 20_262, endOnFailure: true },
  );
});
