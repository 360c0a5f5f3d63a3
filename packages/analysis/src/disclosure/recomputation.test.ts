import fc from "fast-check";
import { describe, expect, it } from "vitest";
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

/** A person's ratings: site, wave and the answer about each group. */
interface Person {
  readonly site: string;
  readonly group?: string;
  readonly about: Readonly<Record<string, number>>;
  readonly wave?: string;
}

/** A table of people of the group G, labels in the order given. */
function tableOf(people: Readonly<Record<string, Person>>, sites = ["S", "T"], groups = ["G", "H"]): RatingTable {
  const respondents = Object.keys(people);
  const rows = Object.values(people).flatMap(({ site, about, wave = "W" }, respondent) =>
    Object.entries(about).map(([to, answer]) => ({ respondent, to, answer, site, wave })),
  );
  const waves = [...new Set(rows.map(({ wave }) => wave))];
  return {
    respondents,
    groups,
    sites,
    waves,
    items: ["a"],
    respondent: Int32Array.from(rows, ({ respondent }) => respondent),
    from: new Int32Array(rows.length).fill(groups.indexOf("G")),
    to: Int32Array.from(rows, ({ to }) => groups.indexOf(to)),
    site: Int32Array.from(rows, ({ site }) => sites.indexOf(site)),
    wave: Int32Array.from(rows, ({ wave }) => waves.indexOf(wave)),
    answers: [Float64Array.from(rows, ({ answer }) => answer)],
  };
}

/** People p0, p1, ... with their ratings. */
function people(count: number, of: (person: number) => Person): Record<string, Person> {
  return Object.fromEntries(Array.from({ length: count }, (_, person) => [`p${person}`, of(person)]));
}

describe("changed answers", () => {
  const may = (before: RatingTable, after: RatingTable) =>
    mayRecompute(before, after, { communication: [0], relationship: [], frequency: null, minItems: 1 }, 5);
  const middling = (person: number) => 2 + (person % 3);
  /** Ten at each site rate G and H; of those with a `change` the answers about G differ. */
  const rated = (change: (person: number) => boolean, changeH: (person: number) => boolean = () => false) =>
    people(20, (person) => ({
      site: person < 10 ? "S" : "T",
      about: {
        G: change(person) ? 1 : middling(person),
        H: changeH(person) ? 1 : middling(person),
      },
    }));
  const before = tableOf(rated(() => false));

  it("count as those of people who came or went do", () => {
    expect(may(before, tableOf(rated((person) => person < 4)))).toBe(false);
    expect(may(before, tableOf(rated((person) => person < 5)))).toBe(true);
  });

  it("count for each tie", () => {
    const few = (person: number) => person < 3;
    expect(may(before, tableOf(rated(few, (person) => person > 2 && person < 6)))).toBe(false);
    const five = (person: number) => person < 5;
    expect(may(before, tableOf(rated(five, few)))).toBe(false);
    expect(may(before, tableOf(rated(five, five)))).toBe(true);
  });

  it("count at each site that is shown, and at the others together", () => {
    expect(may(before, tableOf(rated((person) => person >= 7 && person < 12)))).toBe(false);
    expect(may(before, tableOf(rated((person) => person >= 5 && person < 15)))).toBe(true);
    const ofBoth = (person: number) => person >= 7 && person < 12;
    expect(may(before, tableOf(rated(() => false, ofBoth)))).toBe(false);
    // Three at one site and four at another are hidden sites, whose people are told apart from nobody.
    const small = (change: (person: number) => boolean) =>
      tableOf(
        people(7, (person) => ({ site: person < 3 ? "S" : "T", about: { G: change(person) ? 1 : middling(person) } })),
      );
    const calm = small(() => false);
    expect(
      may(
        calm,
        small((person) => person < 5),
      ),
    ).toBe(true);
    expect(
      may(
        calm,
        small((person) => person < 4),
      ),
    ).toBe(false);
  });

  it("are found by the names of people, groups, sites and waves, in whatever order they are listed", () => {
    const other = Object.fromEntries(Object.entries(rated(() => false)).reverse());
    expect(may(before, tableOf(other, ["T", "S"], ["H", "G"]))).toBe(true);
  });

  it("are not those of another wave", () => {
    const later = (answer: (person: number) => number) => ({
      ...rated(() => false),
      ...Object.fromEntries(
        Object.entries(people(20, (person) => ({ site: "S", wave: "X", about: { G: answer(person) } }))).map(
          ([name, person]) => [`x${name}`, person],
        ),
      ),
    });
    expect(may(before, tableOf(later(middling)))).toBe(true);
    expect(may(tableOf(later(middling)), tableOf(later((person) => (person < 4 ? 1 : middling(person)))))).toBe(false);
  });

  it("are the site of a person as well", () => {
    const moved = (count: number) =>
      tableOf(
        people(20, (person) => ({
          site: person < 10 - count ? "S" : "T",
          about: { G: middling(person), H: middling(person) },
        })),
      );
    expect(may(before, moved(0))).toBe(true);
    expect(may(before, moved(4))).toBe(false);
    expect(may(before, moved(5))).toBe(true);
  });
});
