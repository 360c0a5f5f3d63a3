import { analyzeFamily, createRandom, type Family, type RatingTable } from "@interrelate/analysis";
import { auditFamily } from "@interrelate/analysis/auditor";
import { DIMENSIONS, type Effort, INTERRELATE_RC_ITEMS, INTERRELATE_RC_SHORT } from "@interrelate/contract";
import { describe, expect, test } from "vitest";
import { analyzeForms } from "./analyze-forms.ts";
import { type ClosedWave, familyOptions, formsOf, ratingTableOf, type StoredRating } from "./rules.ts";

const GROUPS = ["nurses", "physicians", "pharmacists"];
const SITES = ["north", "south"];
const WAVES: ClosedWave[] = [
  { id: "first", minItems: 4, instrument: INTERRELATE_RC_ITEMS },
  { id: "short", minItems: 3, instrument: INTERRELATE_RC_SHORT },
  { id: "last", minItems: 5, instrument: INTERRELATE_RC_ITEMS },
];

const named = (id: string) => ({ id, name: id });
const effort = {
  threshold: 5,
  cutoffs: { between: [3.5, 4], within: [4.1, 4.6] },
  workProcess: { workgroups: GROUPS.map((id) => ({ ...named(id), kind: "worker" })) },
  sites: SITES.map(named),
} as Effort;

/** People of three groups at two sites, 4 to 9 a group and site, who answer in every wave and skip a little. */
function ratingsOf(seed: number): StoredRating[] {
  const random = createRandom(seed);
  let respondent = 0;
  return GROUPS.flatMap((raterGroupId) =>
    SITES.flatMap((siteId) =>
      Array.from({ length: 4 + random.below(6) }, () => {
        respondent += 1;
        return WAVES.flatMap(({ id: waveId, instrument }) =>
          GROUPS.map((ratedGroupId) => ({
            waveId,
            respondent,
            raterGroupId,
            ratedGroupId,
            siteId,
            answers: instrument.items.map(() => (random.uniform() < 0.02 ? null : 1 + random.below(5))),
          })),
        );
      }).flat(),
    ),
  );
}

function published(seed: number): { family: Family; forms: { table: RatingTable; family: Family }[] } {
  const ratings = ratingsOf(seed);
  const forms: { table: RatingTable; family: Family }[] = [];
  const family = analyzeForms(WAVES, GROUPS, (form) => {
    const table = ratingTableOf(effort, form, ratings);
    const own = analyzeFamily(table, familyOptions(effort, form));
    forms.push({ table, family: own });
    return own;
  });
  return { family, forms };
}

describe("waves of two forms", () => {
  test("are analysed form by form, and told in their own order", () => {
    expect(formsOf(WAVES).map((form) => form.map(({ id }) => id))).toEqual([["first", "last"], ["short"]]);
    const { family } = published(1);
    expect(family.waves.map(({ wave }) => wave)).toEqual(["first", "short", "last"]);
    expect(family.change.map(({ before, after }) => [before, after])).toEqual([
      ["first", "short"],
      ["first", "last"],
      ["short", "last"],
    ]);
  });

  test("need the answered items of their own form", () => {
    const [long = [], short = []] = formsOf(WAVES);
    expect(familyOptions(effort, long).scoring).toEqual({
      communication: [0, 1, 2, 3],
      relationship: [4, 5, 6],
      frequency: 0,
      minItems: 5,
    });
    expect(familyOptions(effort, short).scoring).toEqual({
      communication: [0, 1],
      relationship: [2, 3],
      frequency: null,
      minItems: 3,
    });
  });

  test("have null for every dimension that was not asked, and never list it as hidden", () => {
    const short = published(2).family.waves[1]!.all;
    const asked = INTERRELATE_RC_SHORT.items.map(({ dimension }) => dimension);
    expect(Object.keys(short.items)).toEqual([...DIMENSIONS]);
    for (const dimension of DIMENSIONS) {
      const isAsked = asked.includes(dimension);
      expect(short.items[dimension]?.n !== null, dimension).toBe(isAsked);
      expect(short.reliability.itemRest[dimension] !== null, dimension).toBe(isAsked);
      const paths = short.suppressed.map(({ path }) => path);
      if (!isAsked) expect(paths).not.toContain(`ties.items.${dimension}`);
    }
    expect(short.ties.every(({ frequency, items }) => frequency === null && items.frequent?.mean === null)).toBe(true);
  });

  test("are contrasted within a form only", () => {
    const [across, within] = published(3).family.change;
    expect(within?.ties.some(({ difference }) => difference !== null)).toBe(true);
    expect(across?.ties).toHaveLength(GROUPS.length ** 2);
    for (const { from, to, ...figures } of across?.ties ?? []) {
      expect([from, to].every((group) => GROUPS.includes(group))).toBe(true);
      expect(new Set(Object.values(figures))).toEqual(new Set([null]));
    }
  });

  test("give away nothing hidden, each form being a family of its own", () => {
    let hidden = 0;
    for (const seed of [4, 5, 6, 7]) {
      for (const { table, family } of published(seed).forms) {
        const form = formsOf(WAVES).find((each) => each[0]?.id === table.waves[0]) ?? [];
        const options = { threshold: effort.threshold, scoring: familyOptions(effort, form).scoring };
        expect(auditFamily(table, family, options)).toEqual([]);
        hidden += family.waves.reduce((sum, { all }) => sum + all.suppressed.length, 0);
      }
    }
    // There was something to hide, so the auditor had something to attack.
    expect(hidden).toBeGreaterThan(0);
  });

  test("come out as if each form were alone", () => {
    const { family, forms } = published(8);
    const [short] = forms.filter(({ table }) => table.waves.includes("short"));
    const alone = short?.family.waves[0]?.all;
    const together = family.waves[1]?.all;
    expect(together?.index).toEqual(alone?.index);
    expect(together?.suppressed).toEqual(alone?.suppressed);
    expect(together?.ties.map(({ items: _, ...tie }) => tie)).toEqual(alone?.ties.map(({ items: _, ...tie }) => tie));
  });
});
