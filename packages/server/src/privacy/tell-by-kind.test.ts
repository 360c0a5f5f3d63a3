import { type AnswersOfKind, type ChoiceQuestion, QUESTION_SETS, type WorkgroupKind } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type KindCount, tellByKind, tellCounts } from "./tell-by-kind.ts";

const [set] = QUESTION_SETS;
const partings = set?.partings ?? [];
const [question] = set?.topics[0]?.questions ?? [];

describe("what is told of one kind", () => {
  // Partings are tried in the order of the set: single choices, little/middle/much, much or not, little or not.
  test.each([
    [[5, 6, 7, 8, 9], 35, "5 | 6 | 7 | 8 | 9"],
    [[2, 3, 5, 7, 3], 20, "5 | 5 | 10"],
    [[0, 3, 4, 6, 7], 20, "7 | 13"],
    [[8, 6, 5, 2, 1], 22, "14 | 8"],
    [[0, 0, 1, 9, 10], 20, ""],
    [[1, 1, 1, 1, 1], 5, ""],
    [[1, 1, 1, 1, 0], null, ""],
  ])("%j is %s people: %s", (chosen, people, counts) => {
    const told = tellCounts(chosen, partings, 5);
    expect(told.people).toBe(people);
    expect(told.counts.map((part) => part.people).join(" | ")).toBe(counts);
  });

  test.each(QUESTION_SETS)("every parting of $name holds every choice once", ({ partings, topics }) => {
    for (const { questions } of topics)
      for (const { choices } of questions)
        for (const parting of partings) {
          const all = parting.flat().toSorted((one, other) => one - other);
          expect(all).toEqual(choices.en?.map((_, place) => place + 1));
        }
  });

  test.each([3, 4, 5])(
    "lets nobody who knows the rules determine a hidden count, with a threshold of %s",
    (threshold) => {
      // Every way in which up to 15 people can have answered, told together with all those that are told the same.
      const alike = new Map<string, number[][]>();
      for (let people = 0; people <= 15; people += 1)
        for (const chosen of waysToChoose(people, 5)) {
          const told = JSON.stringify(tellCounts(chosen, partings, threshold));
          alike.set(told, [...(alike.get(told) ?? []), chosen]);
        }
      expect(alike.size).toBeGreaterThan(10);
      for (const [told, sets] of alike) {
        const { people, counts } = JSON.parse(told) as Pick<AnswersOfKind, "people" | "counts">;
        if (people === null) expect(valuesOf(sets, (chosen) => chosen.reduce((a, b) => a + b, 0))).toBe(threshold);
        const single = new Set(counts.flatMap(({ choices }) => (choices.length === 1 ? choices : [])));
        for (const choice of [1, 2, 3, 4, 5].filter((each) => !single.has(each)))
          expect(
            valuesOf(sets, (chosen) => chosen[choice - 1]),
            `${told}, choice ${choice}`,
          ).toBeGreaterThanOrEqual(threshold);
      }
    },
  );
});

test("nothing is told of a question whose choices are not those of the set", () => {
  const asked = question as ChoiceQuestion;
  const longer = { ...asked, choices: { en: [...(asked.choices.en ?? []), "One more"] } };
  const shorter = { ...asked, choices: { en: (asked.choices.en ?? []).slice(0, 4) } };
  for (const changed of [longer, shorter]) {
    const told = tellByKind(changed, ["worker"], countsOf(asked.id, [[6, 6, 6, 6, 6, 1]]), partings, 5);
    expect(told).toEqual([{ kind: "worker", people: null, counts: [] }]);
  }
});

describe("what is told of several kinds", () => {
  const KINDS: readonly WorkgroupKind[] = ["worker", "leader", "client"];
  const asked = question as ChoiceQuestion;
  const small = fc.array(fc.nat(3), { minLength: 5, maxLength: 5 });
  const tell = (chosen: readonly (readonly number[])[]) =>
    tellByKind(asked, KINDS, countsOf(asked.id, chosen), partings, 3);

  test("an attacker who tries every other answer of a hidden kind is told the same", () => {
    fc.assert(
      fc.property(small, small, fc.constantFrom(0, 1, 2), (one, other, hidden) => {
        // Two kinds that answered somehow, and every way in which the third can be too small to be told.
        const all = [0, 1, 2].flatMap((people) => waysToChoose(people, 5));
        const told = all.map((chosen) => JSON.stringify(tell([one, other].toSpliced(hidden, 0, chosen))));
        expect(new Set(told).size).toBe(1);
        expect(JSON.parse(told[0] ?? "")[hidden]).toEqual({ kind: KINDS[hidden], people: null, counts: [] });
      }),
    );
  });

  test("nothing is told of fewer people than the threshold, and everything told is true", () => {
    fc.assert(
      fc.property(small, small, small, (...chosen) => {
        for (const [place, { people, counts }] of tell(chosen).entries()) {
          const own = chosen[place] ?? [];
          const together = own.reduce((sum, each) => sum + each, 0);
          expect(people).toBe(together < 3 ? null : together);
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

function valuesOf(sets: readonly number[][], of: (chosen: number[]) => number | undefined): number {
  return new Set(sets.map(of)).size;
}

function countsOf(questionId: string, chosen: readonly (readonly number[])[]): KindCount[] {
  const kinds: readonly WorkgroupKind[] = ["worker", "leader", "client"];
  return chosen.flatMap((counts, place) =>
    counts.map((people, choice) => ({ questionId, kind: kinds[place] ?? "worker", choice: choice + 1, people })),
  );
}
