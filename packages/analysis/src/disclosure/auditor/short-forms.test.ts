import fc from "fast-check";
import { expect, it } from "vitest";
import { analyzeFamily } from "../../analyze-family.ts";
import type { Scoring } from "../../rating-table.ts";
import { auditFamily } from "./audit.ts";
import { populationPlans } from "./population-plans.ts";
import { randomPopulation } from "./random-population.ts";

/** Five and six items, two of each facet at least and more than half needed; four are audited in auditor.test.ts. */
const FORMS: readonly Scoring[] = [
  { communication: [0, 1], relationship: [2, 3, 4], frequency: null, minItems: 3 },
  { communication: [0, 1, 2], relationship: [3, 4], frequency: 0, minItems: 3 },
  { communication: [0, 1, 2, 3], relationship: [4, 5], frequency: 0, minItems: 4 },
];

it("leaves every hidden figure of forms with five and six items open", () => {
  fc.assert(
    fc.property(
      populationPlans({ largest: 20, groups: 2 }),
      fc.integer({ min: 4, max: 8 }),
      fc.constantFrom(...FORMS),
      (plan, threshold, scoring) => {
        const items = scoring.communication.length + scoring.relationship.length;
        const table = randomPopulation({ ...plan, items });
        const family = analyzeFamily(table, { minRaters: threshold, scoring });
        expect(auditFamily(table, family, { threshold, scoring })).toEqual([]);
      },
    ),
    { numRuns: 10, seed: 20_262, endOnFailure: true },
  );
});
