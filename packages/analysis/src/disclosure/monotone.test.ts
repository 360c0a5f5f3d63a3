import fc from "fast-check";
import { expect, it } from "vitest";
import type { Family } from "../analysis.ts";
import { analyzeFamily } from "../analyze-family.ts";
import { populationPlans } from "./auditor/population-plans.ts";
import { FOUR_ITEMS, randomPopulation } from "./auditor/random-population.ts";

it("never shows more of a tie at a higher threshold", () => {
  const plans = populationPlans({ largest: 25 });
  fc.assert(
    fc.property(plans, fc.integer({ min: 3, max: 9 }), fc.integer({ min: 1, max: 5 }), (plan, threshold, more) => {
      const table = randomPopulation(plan);
      const at = (minRaters: number) => shownFigures(analyzeFamily(table, { minRaters, scoring: FOUR_ITEMS }));
      const lower = at(threshold);
      expect([...at(threshold + more)].filter((figure) => !lower.has(figure))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

/** Paths of all figures of ties that are not null, at all sites and at each. */
function shownFigures(family: Family): Set<string> {
  const found = new Set<string>();
  for (const { wave, all, sites } of family.waves) {
    for (const [place, analysis] of [["all", all] as const, ...Object.entries(sites)]) {
      for (const [tie, figures] of (analysis?.ties ?? []).entries()) collect(figures, `${wave} ${place} ${tie}`, found);
    }
  }
  return found;
}

function collect(value: unknown, path: string, found: Set<string>): void {
  if (value === null) return;
  if (typeof value !== "object") {
    found.add(path);
    return;
  }
  for (const [key, part] of Object.entries(value)) collect(part, `${path} ${key}`, found);
}
