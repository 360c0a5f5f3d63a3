import type { AnswersOfWorkgroup, StructureInclusion } from "@interrelate/contract";
import { expect, test } from "vitest";
import { comparedWith, evidenceOf, saidWords } from "./said.ts";

const answers = (part: Partial<AnswersOfWorkgroup>): AnswersOfWorkgroup => ({
  workgroupId: "nurses",
  togetherWith: [],
  people: 12,
  counts: [],
  level: "full",
  ...part,
});

const judged = (level: StructureInclusion["level"]): StructureInclusion => ({
  workgroupId: "nurses",
  level,
  evidence: "",
  judgedBy: "Somebody",
  judgedOn: "2026-03-09",
});

const COUNTS = [
  { choices: [1, 2, 4], people: 5 },
  { choices: [3], people: 7 },
];

test.each([
  [{ people: null, level: null }, "Hidden, fewer than 5 answered"],
  [{ people: 9, level: null }, "Hidden, 9 answered and what they say is told from 10"],
  [{}, "Of 12 who answered; how many chose what is hidden, since it could give single answers away"],
  [{ counts: COUNTS }, "7 of 12 fully, 5 not at all, partly or do not know it"],
])("%j: %s", (part, words) => expect(saidWords(answers(part), 5)).toBe(words));

test.each([
  [{ people: null, level: null }, ""],
  [{ people: 9, level: null }, ""],
  [{}, "Survey “Wave 2”: the middle one of 12 who answered says fully; how many chose what is hidden."],
  [{ counts: COUNTS }, "Survey “Wave 2”: 7 of 12 fully, 5 not at all, partly or do not know it."],
])("%j is evidence: %s", (part, words) =>
  expect(evidenceOf({ waveName: "Wave 2", together: [], answers: answers(part) })).toBe(words),
);

test("evidence says with whom a workgroup is reported", () => {
  const row = { waveName: "Wave 2", together: ["Porters"], answers: answers({ counts: COUNTS }) };
  expect(evidenceOf(row)).toMatch(/^Survey “Wave 2”, together with porters: 7 of 12 fully/);
});

test.each([
  ["full", "full", "alike"],
  ["full", "partial", "more"],
  ["none", "partial", "less"],
  ["full", undefined, "unjudged"],
  ["unknown", "full", "unknown"],
  ["unknown", "none", "outside"],
  ["unknown", undefined, "unheard"],
  [null, "full", "nothing"],
] as const)("they say %s, judged %s: %s", (level, before, compared) => {
  expect(comparedWith(answers({ level }), before && judged(before))).toBe(compared);
});
