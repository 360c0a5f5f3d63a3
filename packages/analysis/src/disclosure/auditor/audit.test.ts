import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Family } from "../../analysis.ts";
import { analyzeFamily } from "../../analyze-family.ts";
import type { RatingTable, Scoring } from "../../rating-table.ts";
import { rowsWhere } from "../../rows.ts";
import { publishableCounts, type ResponseCount } from "../publishable-counts.ts";
import { type AuditOptions, audit, auditFamily, type Finding, type PublishedTable, tablesOf } from "./index.ts";
import { populationPlans } from "./population-plans.ts";
import { FOUR_ITEMS, type PopulationPlan, randomPopulation } from "./random-population.ts";
import { ONE_ITEM, tieOfSites } from "./tie-of-sites.ts";

function holds(plans: fc.Arbitrary<PopulationPlan>, numRuns: number, pooled: boolean): void {
  fc.assert(
    fc.property(plans, fc.integer({ min: 3, max: 8 }), (plan, threshold) => {
      const table = randomPopulation(plan);
      const family = analyzeFamily(table, { minRaters: threshold, scoring: FOUR_ITEMS });
      expect(auditFamily(table, family, { threshold, scoring: FOUR_ITEMS, pooled })).toEqual([]);
    }),
    { numRuns, seed: 20_261, endOnFailure: true },
  );
}

describe("what is published", () => {
  it("leaves every hidden mean a range of 1 and every hidden count open", () => {
    holds(populationPlans({ largest: 25 }), 16, false);
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

function shown(table: RatingTable, threshold = 5, scoring: Scoring = ONE_ITEM): Family {
  return analyzeFamily(table, { minRaters: threshold, scoring });
}

function attack(table: RatingTable, tables: readonly PublishedTable[], options: Partial<AuditOptions> = {}): Finding[] {
  return audit([{ ratings: table, scoring: ONE_ITEM, tables }], { threshold: 5, ...options });
}

const ONE_GROUP = { groups: 1, sites: 0, skipping: 0, notWorkingWith: 0, withoutSite: 0, centre: 3 };

describe("the auditor", () => {
  const answers = [[2, 3, 3, 4], [1, 2, 3, 4, 5, 3, 3], Array.from({ length: 12 }, (_, rater) => 2 + (rater % 3))];
  const table = tieOfSites(answers);

  it("finds a hidden site that is a total less the other sites", () => {
    const found = attack(table, tablesOf(withoutComplementaryHiding(table, ONE_ITEM, 5)));
    const [mean] = found.filter(({ what }) => what === "mean");
    expect(mean).toMatchObject({ who: "site S0", measure: "index", n: 4 });
    // 69 / 23 of all less 21 / 7 and 36 / 12 of the others, each within its rounding: (69 - 57 -+ 42 * 0.005) / 4.
    expect(mean).toMatchObject({ low: expect.closeTo(2.9475, 4), high: expect.closeTo(3.0525, 4) });
    expect(found).toContainEqual({
      what: "number",
      ...{ snapshot: 0, wave: null, from: "G", to: "G", who: "site S0", n: 4 },
    });
  });

  it("finds nothing once the rule is on", () => {
    const family = shown(table);
    expect(family.waves[0]!.all.ties[0]!.n).toBe(23);
    expect(attack(table, tablesOf(family))).toEqual([]);
  });

  it("finds a site that follows from answers to several questions, none of which gives it away", () => {
    const family = shown(table);
    const [all] = tablesOf(family);
    const [site] = tablesOf(withoutComplementaryHiding(table, ONE_ITEM, 5)).filter(
      (one) => one.kind === "analysis" && one.site === "S1",
    );
    const [other] = tablesOf(family).filter((one) => one.kind === "analysis" && one.site === "S2");
    const means = (tables: PublishedTable[]) => attack(table, tables).filter(({ what }) => what === "mean");
    expect(means([all!, other!])).toEqual([]);
    expect(means([site!, other!])).toEqual([]);
    expect(means([all!, site!, other!])).toMatchObject([{ who: "site S0" }, { who: "site S0" }, { who: "site S0" }]);
  });

  it("finds a total that was not rounded, and what it says about a few skippers", () => {
    const people = randomPopulation({ ...ONE_GROUP, waves: 1, size: 40, missingWave: 0, seed: 1 });
    people.answers[2]![0] = Number.NaN;
    const rounded = shown(people, 5, FOUR_ITEMS);
    const [tie] = rounded.waves[0]!.all.ties;
    const [exact] = analyzeFamily(people, { minRaters: 1, scoring: FOUR_ITEMS }).waves[0]!.all.ties;
    expect(tie!.items.c).toMatchObject({ n: null });
    expect(auditFamily(people, rounded, { threshold: 5, scoring: FOUR_ITEMS })).toEqual([]);
    tie!.items.c!.mean = exact!.items.c!.mean;
    const found = auditFamily(people, rounded, { threshold: 5, scoring: FOUR_ITEMS });
    const place = { snapshot: 0, wave: "W0", site: null, value: exact!.items.c!.mean };
    expect(found).toContainEqual({ what: "precision", ...place, path: "ties G0 > G0 c mean" });
    expect(found).toContainEqual({ what: "precision", ...place, path: "ties.0.items.c.mean" });
  });

  it("finds a margin over all ratings in place of those of shown ties", () => {
    // Seven of one group, four of the other; the ties of the four are hidden.
    const two = {
      ...tieOfSites([[1, 2, 3, 4, 5, 3, 3, 2, 2, 3, 4]]),
      groups: ["G", "H"],
      sites: [],
      site: new Int32Array(11).fill(-1),
      from: Int32Array.from({ length: 11 }, (_, row) => (row < 7 ? 0 : 1)),
      to: new Int32Array(11),
    };
    const family = shown(two);
    expect(attack(two, tablesOf(family))).toEqual([]);
    // 32 / 11 of all; 21 of the seven leave 11 of the four.
    family.waves[0]!.all.index = { n: 11, mean: 2.91, sd: null };
    const found = attack(two, tablesOf(family));
    const four = { snapshot: 0, wave: null, from: "H", to: "G", who: "the tie", n: 4 };
    expect(found).toContainEqual({ what: "number", ...four });
    const mean = found.find(({ what }) => what === "mean");
    expect(mean).toMatchObject({ ...four, measure: "index" });
    // (11 * 2.905 - 7 * 3.005) / 4 and (11 * 2.915 - 7 * 2.995) / 4
    expect(mean).toMatchObject({ low: expect.closeTo(2.73, 4), high: expect.closeTo(2.775, 4) });
  });

  it("finds the one person who left between two snapshots", () => {
    const twelve = tieOfSites([Array.from({ length: 12 }, (_, rater) => 2 + (rater % 3))]);
    const eleven = {
      ...twelve,
      ...Object.fromEntries(
        (["respondent", "from", "to", "site", "wave"] as const).map((key) => [key, twelve[key].slice(1)]),
      ),
      answers: twelve.answers.map((own) => own.slice(1)),
    };
    const snapshots = [twelve, eleven].map((ratings) => ({
      ratings,
      scoring: ONE_ITEM,
      tables: tablesOf(shown(ratings)),
    }));
    for (const one of snapshots) expect(audit([one], { threshold: 5 })).toEqual([]);
    const found = audit(snapshots, { threshold: 5 });
    const one = { snapshot: 0, who: "not in snapshot 1", n: 1 };
    expect(found).toContainEqual({ what: "number", ...one, wave: null, from: "G", to: "G" });
    expect(found).toContainEqual(expect.objectContaining({ what: "mean", ...one }));
    expect(audit([snapshots[0]!, snapshots[0]!], { threshold: 5 })).toEqual([]);
    // A new snapshot may come once enough have left.
    const five = rowsWhere(twelve, (row) => row >= 5);
    const rest = {
      ...twelve,
      ...Object.fromEntries(
        (["respondent", "from", "to", "site", "wave"] as const).map((key) => [
          key,
          Int32Array.from(five, (row) => twelve[key][row]!),
        ]),
      ),
      answers: twelve.answers.map((own) => own.slice(5)),
    };
    const later = { ratings: rest, scoring: ONE_ITEM, tables: tablesOf(shown(rest)) };
    expect(audit([snapshots[0]!, later], { threshold: 5 })).toEqual([]);
  });

  it("finds a few people who count under one of two rules of missing answers", () => {
    const people = randomPopulation({ ...ONE_GROUP, waves: 1, size: 40, missingWave: 0, seed: 1 });
    people.answers[2]![0] = Number.NaN;
    const [three, four] = [FOUR_ITEMS, { ...FOUR_ITEMS, minItems: 4 }].map((scoring) => {
      return { ratings: people, scoring, tables: tablesOf(shown(people, 5, scoring)) };
    });
    for (const one of [three!, four!]) expect(audit([one], { threshold: 5 })).toEqual([]);
    const found = audit([three!, four!], { threshold: 5 });
    expect(found).toContainEqual(expect.objectContaining({ what: "number", who: "not in snapshot 1", n: 1 }));
    expect(found).toContainEqual(
      expect.objectContaining({ what: "mean", n: 1, who: expect.stringMatching(/skip|not/) }),
    );
  });

  it("finds the one rater who skipped an item in exact figures of all items", () => {
    const people = randomPopulation({ ...ONE_GROUP, waves: 1, size: 12, missingWave: 0, seed: 2 });
    people.answers[2]![0] = Number.NaN;
    const open = analyzeFamily(people, { minRaters: 1, scoring: FOUR_ITEMS });
    const found = auditFamily(people, open, { threshold: 5, scoring: FOUR_ITEMS });
    expect(found).toContainEqual(expect.objectContaining({ what: "mean", who: "skipped something", n: 1 }));
    expect(auditFamily(people, shown(people, 5, FOUR_ITEMS), { threshold: 5, scoring: FOUR_ITEMS })).toEqual([]);
  });

  it("finds raters left out of a linked contrast", () => {
    const people = randomPopulation({ ...ONE_GROUP, size: 40, waves: 2, missingWave: 0.05, seed: 3 });
    const open = analyzeFamily(people, { minRaters: 1, scoring: FOUR_ITEMS });
    const found = auditFamily(people, open, { threshold: 5, scoring: FOUR_ITEMS });
    const who = "outside the contrast of W0 and W1";
    expect(found).toContainEqual(expect.objectContaining({ what: "number", who }));
    const family = shown(people, 5, FOUR_ITEMS);
    expect(family.change[0]!.ties[0]!.paired).toBe(false);
  });

  it("finds a group of people who answered by subtraction, within counts and from the raters of ties", () => {
    const people: ResponseCount[] = answers.map((own, site) => ({
      group: "G",
      site: `S${site}`,
      invited: own.length + 2,
      answered: own.length,
    }));
    const family = tablesOf(shown(table));
    const told = publishableCounts(people, { threshold: 5, isPublished: (_, site) => site === null || site === "S2" });
    const safe: PublishedTable = { kind: "counts", wave: null, counts: told, people };
    expect(attack(table, [...family, safe])).toEqual([]);
    const site = { invited: 9, answered: 7 };
    const faulty: PublishedTable = { ...safe, counts: { ...told, sites: { ...told.sites, S1: site } } };
    const four = { what: "number", snapshot: 0, wave: null, from: "G", n: 4 };
    // 23 answered, 7 and 12 at the others; 23 rated the tie, and nobody rated without answering.
    expect(attack(table, [...family, faulty])).toEqual([
      { ...four, to: "G", who: "site S0" },
      { ...four, to: null, who: "people at S0" },
    ]);
    expect(attack(table, [...family, { ...faulty, inSteps: true }])).toEqual([]);
  });

  it("refuses tables that cannot come from these ratings", () => {
    const family = shown(table);
    family.waves[0]!.sites.S2!.ties[0]!.mean = 5;
    expect(() => attack(table, tablesOf(family))).toThrow("contradict");
  });
});
