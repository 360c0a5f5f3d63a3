import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis, Suppression } from "../analysis.ts";
import { analyzeFamily } from "../analyze-family.ts";
import { populationPlans } from "../disclosure/auditor/population-plans.ts";
import { FOUR_ITEMS, type PopulationPlan, randomPopulation } from "../disclosure/auditor/random-population.ts";
import type { RatingTable } from "../rating-table.ts";

const MEASURES = ["communication", "relationship", "items.a", "items.b", "items.c", "items.d"] as const;
const options = { minRaters: 5, scoring: FOUR_ITEMS };

/** Every analysis of a made-up population, with its ratings. */
function eachAnalysis(plan: PopulationPlan, look: (analysis: Analysis, place: Place) => void): void {
  const table = randomPopulation(plan);
  for (const [position, { wave, all, sites }] of analyzeFamily(table, options).waves.entries()) {
    const isOfWave = (row: number) => table.wave[row] === position && answered(table, row) >= 3;
    look(all, { table, wave: wave!, site: null, isOfPlace: isOfWave });
    for (const [at, [site, analysis]] of Object.entries(sites).entries()) {
      if (analysis === null) continue;
      look(analysis, { table, wave: wave!, site, isOfPlace: (row) => isOfWave(row) && table.site[row] === at });
    }
  }
}

interface Place {
  readonly table: RatingTable;
  readonly wave: string;
  readonly site: string | null;
  /** Whether a row is a rating of the wave, at the site, with enough answers for an index. */
  isOfPlace(row: number): boolean;
}

function answered(table: RatingTable, row: number): number {
  return table.answers.filter((own) => !Number.isNaN(own[row]!)).length;
}

function rowsOf({ table, isOfPlace }: Place, from: string, to: string): number[] {
  const is = (row: number) => table.groups[table.from[row]!] === from && table.groups[table.to[row]!] === to;
  return [...table.from.keys()].filter((row) => is(row) && isOfPlace(row));
}

describe("what is listed as suppressed", () => {
  it("is every tie without figures and every measure without a mean in the others, and nothing else", () => {
    fc.assert(
      fc.property(populationPlans({ largest: 14 }), (plan) => {
        eachAnalysis(plan, (analysis, place) => {
          const at = { wave: place.wave, ...(place.site === null ? {} : { site: place.site }) };
          const expected = analysis.ties.flatMap((tie): Suppression[] => {
            const { from, to } = tie;
            const why = (rows: number[]) =>
              place.site === null && rows.length < 5 ? ("tooFewRaters" as const) : ("complementary" as const);
            const raters = rowsOf(place, from, to);
            if (tie.mean === null) return [{ path: "ties", from, to, why: why(raters), ...at }];
            const scores = {
              ...tie,
              ...Object.fromEntries(Object.entries(tie.items).map(([a, b]) => [`items.${a}`, b])),
            };
            return MEASURES.flatMap((measure) => {
              if ((scores as unknown as Record<string, { mean: number | null }>)[measure]!.mean !== null) return [];
              const items = { communication: ["a", "b"], relationship: ["c", "d"] }[measure as string] ?? [
                measure.at(-1)!,
              ];
              const own = raters.filter((row) =>
                items.some((item) => !Number.isNaN(place.table.answers["abcd".indexOf(item)]![row]!)),
              );
              return [{ path: `ties.${measure}`, from, to, why: why(own), ...at }];
            });
          });
          expect(analysis.suppressed.filter(({ path }) => path.startsWith("ties"))).toStrictEqual(expected);
        });
      }),
      { numRuns: 10, seed: 4 },
    );
  });

  it("are the counts and what tells them, exactly where they are left out", () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(populationPlans({ largest: 16 }), (plan) => {
        eachAnalysis(plan, ({ suppressed, input, ties, icc }, { table, wave, site, isOfPlace }) => {
          const hidden = input.respondents === null;
          if (ties.some(({ mean }) => mean !== null)) seen.add(hidden);
          const why = { why: "complementary", wave, ...(site === null ? {} : { site }) };
          const paths = ["input.rows", "input.respondents", "input.excluded", "icc.respondent"];
          expect(suppressed.filter(({ path }) => !path.startsWith("ties"))).toEqual(
            hidden ? paths.map((path) => ({ path, ...why })) : [],
          );
          expect(input.used).toBe(ties.reduce((sum, { n }) => sum + (n ?? 0), 0));
          if (hidden) {
            expect(icc.respondent?.df1 ?? null).toBeNull();
            expect([input.rows, ...Object.values(input.excluded)]).toEqual([null, null]);
          } else {
            const rows = [...table.from.keys()].filter(isOfPlace);
            expect(input.respondents).toBe(new Set(rows.map((row) => table.respondent[row])).size);
          }
        });
      }),
      { numRuns: 12, seed: 4 },
    );
    expect(seen.size).toBe(2);
  });

  it("is nothing without protection", () => {
    const table = randomPopulation({ ...PLAN, size: 6 });
    const { waves } = analyzeFamily(table, { ...options, minRaters: 1 });
    expect(waves.flatMap(({ all, sites }) => [all, ...Object.values(sites)].flatMap((one) => one!.suppressed))).toEqual(
      [],
    );
  });
});

const PLAN: PopulationPlan = {
  seed: 1,
  groups: 3,
  sites: 2,
  waves: 2,
  size: 12,
  skipping: 0.05,
  notWorkingWith: 0.1,
  missingWave: 0.1,
  withoutSite: 0.1,
  centre: 3,
};
