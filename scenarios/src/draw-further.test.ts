import { QUESTION_SETS } from "@interrelate/contract";
import { describe, expect, test } from "vitest";
import { PRAIRIE_CLINIC } from "./prairie-clinic.ts";
import { tellStory } from "./tell-story.ts";

const clinic = tellStory(PRAIRIE_CLINIC);
const [first, second] = clinic.waves;
const asked = QUESTION_SETS.flatMap(({ topics }) => topics.flatMap(({ questions }) => questions));

describe("answers to ready-made questions in Prairie Clinic", () => {
  test("change no rating by being there", () => {
    const waves = PRAIRIE_CLINIC.waves.map(({ further, ...wave }) => wave);
    const without = tellStory({ ...PRAIRIE_CLINIC, waves });
    expect(without.waves.map(({ sheets }) => sheets.map(({ ratings, finishedOn }) => [finishedOn, ratings]))).toEqual(
      clinic.waves.map(({ sheets }) => sheets.map(({ ratings, finishedOn }) => [finishedOn, ratings])),
    );
  });

  test("are given in the second wave, to both sets, nearly always", () => {
    expect(first?.questionSets).toEqual([]);
    expect(first?.sheets.every(({ further }) => Object.keys(further).length === 0)).toBe(true);
    expect(second?.questionSets).toEqual(["obstacles", "leading-among"]);
    const given = second?.sheets.flatMap(({ further }) => Object.keys(further)) ?? [];
    expect(new Set(given)).toEqual(new Set(asked.map(({ id }) => id)));
    const share = given.length / ((second?.sheets.length ?? 0) * asked.length);
    expect(share).toBeGreaterThan(0.95);
    expect(share).toBeLessThan(1);
  });

  test("name choices that the questions have, and no question has one answer only", () => {
    for (const { id, choices } of asked) {
      const given = new Set(second?.sheets.flatMap(({ further }) => further[id] ?? []));
      expect(Math.min(...given)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...given)).toBeLessThanOrEqual(choices.en?.length ?? 0);
      expect(given.size).toBeGreaterThan(2);
    }
  });

  test("differ by kind: families say more often than staff that what they know is left out", () => {
    const mean = (kind: string) => {
      const own = second?.sheets.filter(
        ({ person }) => clinic.effort.workgroups[clinic.people[person]?.workgroup ?? -1]?.kind === kind,
      );
      const given = own?.flatMap(({ further }) => further["obstacles.knowledge.1"] ?? []) ?? [];
      return given.reduce((sum, choice) => sum + choice, 0) / given.length;
    };
    expect(mean("client") - mean("worker")).toBeGreaterThan(0.5);
  });

  test("have to be told of for every question that is asked", () => {
    const [wave] = PRAIRIE_CLINIC.waves;
    if (wave === undefined) throw new Error("Prairie Clinic has no wave");
    const further = { sets: ["obstacles" as const], around: {} };
    expect(() => tellStory({ ...PRAIRIE_CLINIC, waves: [{ ...wave, further }] })).toThrow(/obstacles/);
  });
});
