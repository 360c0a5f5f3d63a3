import fc from "fast-check";
import type { PopulationPlan } from "./random-population.ts";

/** Made-up populations of every kind: few or many sites and waves, skipped items, people who come and go. */
export function populationPlans(options: { largest: number; groups?: number }): fc.Arbitrary<PopulationPlan> {
  return fc.record({
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    groups: fc.integer({ min: 1, max: options.groups ?? 3 }),
    sites: fc.integer({ min: 0, max: 5 }),
    waves: fc.integer({ min: 1, max: 3 }),
    size: fc.integer({ min: 4, max: options.largest }),
    skipping: fc.constantFrom(0, 0.02, 0.05),
    notWorkingWith: fc.constantFrom(0, 0.1, 0.3),
    missingWave: fc.constantFrom(0, 0.05, 0.3),
    withoutSite: fc.constantFrom(0, 0, 0.1),
    centre: fc.constantFrom(2, 3, 3.5, 4, 4.5),
  });
}
