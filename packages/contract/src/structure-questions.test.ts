import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_FURTHER_QUESTIONS } from "./further-questions.ts";
import { nameAskedBy, SURVEYED_ANSWERS, structureAskedBy, structureQuestion } from "./structure-questions.ts";
import { waveSettings } from "./surveys.ts";
import { name } from "./words.ts";

const ID = "2b0c4a1e-7f54-4d0e-9d54-0c9a5a0f7b11";
const ROUNDS = structureQuestion({ id: ID, name: "Rounds" });
const isTaken = (questions: object[]) => waveSettings.safeParse({ questions }).success;

test("a structure's question is worded in the languages of the sets, with a choice for each level", () => {
  const languages = ["ar", "da", "de", "en", "es"];
  expect(Object.keys(ROUNDS.prompt).toSorted()).toEqual(languages);
  expect(new Set(Object.values(ROUNDS.prompt)).size).toBe(languages.length);
  for (const words of Object.values(ROUNDS.prompt)) expect(words).toMatch(/Rounds.*[?؟]$/);
  expect(Object.keys(ROUNDS.choices).toSorted()).toEqual(languages);
  for (const choices of Object.values(ROUNDS.choices)) expect(choices).toHaveLength(SURVEYED_ANSWERS.length);
});

test("whatever a structure is called, its question is taken as it stands and says which it is about", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.string({ minLength: 1, maxLength: 120, unit: "grapheme" }), (id, words) => {
      const named = name.safeParse(words);
      fc.pre(named.success);
      const question = structureQuestion({ id, name: named.data ?? "" });
      expect(structureAskedBy(question.id)).toBe(id);
      expect(nameAskedBy(question)).toBe(named.data);
      expect(isTaken([question])).toBe(true);
    }),
  );
});

test("edited wording is refused, in one language as in all, and so are other choices", () => {
  expect(isTaken([{ ...ROUNDS, prompt: { ...ROUNDS.prompt, en: "Are the rounds good?" } }])).toBe(false);
  expect(isTaken([{ ...ROUNDS, prompt: { ...ROUNDS.prompt, da: "Hvad med Rounds?" } }])).toBe(false);
  expect(isTaken([{ ...ROUNDS, prompt: { en: ROUNDS.prompt.en } }])).toBe(false);
  expect(isTaken([{ ...ROUNDS, choices: { ...ROUNDS.choices, en: ROUNDS.choices.en?.toReversed() } }])).toBe(false);
  expect(isTaken([{ id: ROUNDS.id, kind: "words", prompt: ROUNDS.prompt }])).toBe(false);
});

test("a wave asks about no more structures than it has room for questions", () => {
  const questions = Array.from({ length: MOST_FURTHER_QUESTIONS + 1 }, (_, place) =>
    structureQuestion({ id: ID.replace(/^../, String(10 + place)), name: `Structure ${place}` }),
  );
  expect(isTaken(questions.slice(1))).toBe(true);
  expect(isTaken(questions)).toBe(false);
});

test("a question of one's own is about no structure", () => {
  expect(structureAskedBy("structure.rounds")).toBeUndefined();
  expect(structureAskedBy("obstacles.knowledge.1")).toBeUndefined();
  expect(nameAskedBy({ prompt: { en: "How long?" } })).toBeUndefined();
});
