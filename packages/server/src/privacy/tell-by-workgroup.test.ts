import type { AnswersOfWorkgroup } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { surveyedLevel, tellByWorkgroup, tellInclusion, type WorkgroupCount } from "./tell-by-workgroup.ts";

// Answers by choice: not at all, partly, fully, do not know it.
describe("the level that people say", () => {
  test.each([
    // The middle of those who know it; of an even number, the lower of the two in the middle.
    [[2, 3, 7, 0], "full"],
    [[2, 4, 6, 0], "partial"],
    [[6, 0, 6, 0], "none"],
    [[5, 1, 5, 0], "partial"],
    // Half of all do not know it: the others still say. More than half: they do not.
    [[0, 0, 5, 5], "full"],
    [[0, 0, 5, 6], "unknown"],
  ] as const)("%j is %s", (chosen, level) => expect(surveyedLevel(chosen)).toBe(level));

  test("is the lower median of those who know it", () => {
    const table = fc.array(fc.nat(9), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(table, ([none = 0, partial = 0, full = 0, unknown = 0]) => {
        fc.pre(unknown <= none + partial + full && none + partial + full > 0);
        const inRow = [...Array(none).fill("none"), ...Array(partial).fill("partial"), ...Array(full).fill("full")];
        const middle = inRow[Math.ceil(inRow.length / 2) - 1];
        expect(surveyedLevel([none, partial, full, unknown])).toBe(middle);
      }),
    );
  });
});

describe("what is told of one workgroup, with a threshold of 5", () => {
  test.each([
    [[1, 1, 2, 0], null, null, ""],
    [[0, 0, 9, 0], 9, null, ""],
    // Too few in every part beside the largest: the level alone.
    [[1, 1, 10, 0], 12, "full", ""],
    [[0, 0, 10, 0], 10, "full", ""],
    [[2, 3, 7, 0], 12, "full", "1,2,4: 5 | 3: 7"],
    // Fewer than half say fully, so this count alone would leave the level open.
    [[3, 4, 5, 0], 12, "partial", ""],
    [[1, 9, 3, 2], 15, "partial", "1,3,4: 6 | 2: 9"],
    [[8, 2, 2, 1], 13, "none", "1: 8 | 2,3,4: 5"],
    [[1, 1, 3, 7], 12, "unknown", "1,2,3: 5 | 4: 7"],
    [[1, 6, 12, 4], 23, "full", "1,4: 5 | 2: 6 | 3: 12"],
    // Whether those who say "not at all" or do not know it are one or the other would change the level.
    [[2, 5, 9, 3], 19, "full", ""],
    [[5, 6, 7, 8], 26, "partial", "1: 5 | 2: 6 | 3: 7 | 4: 8"],
  ] as const)("%j is %s people, %s: %s", (chosen, people, level, counts) => {
    const told = tellInclusion(chosen, 5);
    expect(told.people).toBe(people);
    expect(told.level).toBe(level);
    expect(told.counts.map((part) => `${part.choices}: ${part.people}`).join(" | ")).toBe(counts);
  });

  test.each([3, 4, 5])(
    "lets nobody who knows the rules determine a hidden count, with a threshold of %s",
    (threshold) => {
      // Every way in which up to 20 people can have answered, told together with all those that are told the same.
      const alike = new Map<string, number[][]>();
      for (let people = 0; people <= 20; people += 1)
        for (const chosen of waysToChoose(people, 4)) {
          const told = JSON.stringify(tellInclusion(chosen, threshold));
          alike.set(told, [...(alike.get(told) ?? []), chosen]);
        }
      expect(alike.size).toBeGreaterThan(100);
      for (const [told, tables] of alike) {
        const { people, counts } = JSON.parse(told) as AnswersOfWorkgroup;
        if (people === null) expect(valuesOf(tables, (chosen) => chosen.reduce((a, b) => a + b, 0))).toBe(threshold);
        const single = new Set(counts.flatMap(({ choices }) => (choices.length === 1 ? choices : [])));
        for (const choice of [1, 2, 3, 4].filter((each) => !single.has(each)))
          expect(
            valuesOf(tables, (chosen) => chosen[choice - 1]),
            `${told}, choice ${choice}`,
          ).toBeGreaterThanOrEqual(threshold);
      }
    },
  );
});

describe("what is told of several workgroups", () => {
  const WARDS = ["nurses", "physicians", "families"];
  const table = fc.array(fc.nat(6), { minLength: 4, maxLength: 4 });
  const tell = (chosen: readonly (readonly number[])[]) =>
    tellByWorkgroup(
      "asked",
      WARDS.map((ward) => [ward]),
      countsOf(chosen),
      3,
    );

  test("an attacker who tries every other answer of a hidden workgroup is told the same", () => {
    fc.assert(
      fc.property(table, table, fc.constantFrom(0, 1, 2), (one, other, hidden) => {
        const all = [0, 1, 2].flatMap((people) => waysToChoose(people, 4));
        const told = all.map((chosen) => JSON.stringify(tell([one, other].toSpliced(hidden, 0, chosen))));
        expect(new Set(told).size).toBe(1);
        const nothing = { workgroupId: WARDS[hidden], togetherWith: [], people: null, counts: [], level: null };
        expect(JSON.parse(told[0] ?? "")[hidden]).toEqual(nothing);
      }),
    );
  });

  test("those reported together are told as one, whoever of them answered", () => {
    fc.assert(
      fc.property(table, table, (one, other) => {
        const counts = countsOf([one, other]);
        const whole = one.map((people, place) => people + (other[place] ?? 0));
        const told = tellByWorkgroup("asked", [["nurses", "physicians"], ["families"]], counts, 3);
        expect(told.map(({ togetherWith }) => togetherWith)).toEqual([["physicians"], ["nurses"], []]);
        for (const each of told.slice(0, 2)) expect(each).toMatchObject(tellInclusion(whole, 3));
      }),
    );
  });

  test("nothing is told of fewer people than the threshold, and everything told is true", () => {
    fc.assert(
      fc.property(table, table, table, (...chosen) => {
        for (const [place, { people, counts, level }] of tell(chosen).entries()) {
          const own = chosen[place] ?? [];
          const together = own.reduce((sum, each) => sum + each, 0);
          expect(people).toBe(together < 3 ? null : together);
          expect(level).toBe(together < 6 ? null : surveyedLevel(own));
          for (const part of counts) {
            expect(part.people).toBeGreaterThanOrEqual(3);
            expect(part.people).toBe(part.choices.reduce((sum, choice) => sum + (own[choice - 1] ?? 0), 0));
          }
        }
      }),
    );
  });
});

/** Every way in which so many people can choose among so many choices, as counts by choice. */
function waysToChoose(people: number, choices: number): number[][] {
  if (choices === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) =>
    waysToChoose(people - first, choices - 1).map((others) => [first, ...others]),
  ).flat();
}

function valuesOf(tables: readonly number[][], of: (chosen: number[]) => number | undefined): number {
  return new Set(tables.map(of)).size;
}

function countsOf(chosen: readonly (readonly number[])[]): WorkgroupCount[] {
  const ids = ["nurses", "physicians", "families"];
  return chosen.flatMap((counts, place) =>
    counts.map((people, choice) => ({
      questionId: "asked",
      workgroupId: ids[place] ?? "",
      choice: choice + 1,
      people,
    })),
  );
}
