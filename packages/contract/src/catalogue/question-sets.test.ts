import { expect, test } from "vitest";
import { MOST_FURTHER_QUESTIONS } from "../further-questions.ts";
import { questionSet } from "../question-sets.ts";
import { waveSettings } from "../surveys.ts";
import { QUESTION_SETS, questionSetOf } from "./question-sets.ts";

const LANGUAGES = ["ar", "da", "de", "en", "es"];
const questionsOf = ({ topics }: (typeof QUESTION_SETS)[number]) => topics.flatMap(({ questions }) => questions);

test.each(QUESTION_SETS)("$name can be asked as it is, in every language", (set) => {
  expect(questionSet.parse(set)).toEqual(set);
  const questions = questionsOf(set);
  expect(waveSettings.safeParse({ questions }).success).toBe(true);
  for (const { prompt, choices } of questions) {
    expect(Object.keys(prompt).toSorted()).toEqual(LANGUAGES);
    expect(Object.keys(choices).toSorted()).toEqual(LANGUAGES);
    expect(new Set(Object.values(prompt)).size).toBe(LANGUAGES.length);
    for (const words of Object.values(prompt)) expect(words).toMatch(/[?؟]$/);
  }
});

test.each(QUESTION_SETS)("every question of $name is found by its id, which begins with the set's", (set) => {
  for (const topic of set.topics)
    for (const { id } of topic.questions) {
      expect(id.startsWith(`${set.id}.${topic.id}.`)).toBe(true);
      expect(questionSetOf(id)).toBe(set);
    }
  expect(questionSetOf("years")).toBeUndefined();
  expect(questionSetOf(`${set.id}.`)).toBeUndefined();
});

test("all sets together leave room in a wave", () => {
  const questions = QUESTION_SETS.flatMap(questionsOf);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(questions.length).toBeLessThan(MOST_FURTHER_QUESTIONS);
});

test("a question of a set is taken to the letter, in whatever order its languages stand, or not at all", () => {
  const [first] = QUESTION_SETS.flatMap(questionsOf);
  if (first === undefined) throw new Error("There are no sets.");
  const isTaken = (change: object) => waveSettings.safeParse({ questions: [{ ...first, ...change }] }).success;
  const turned = <Texts>(texts: Record<string, Texts>) => Object.fromEntries(Object.entries(texts).toReversed());
  expect(isTaken({ prompt: turned(first.prompt), choices: turned(first.choices) })).toBe(true);
  expect(isTaken({ choices: { en: [...(first.choices.en ?? []), "One more"] } })).toBe(false);
  expect(isTaken({ choices: { ...first.choices, en: first.choices.en?.toReversed() } })).toBe(false);
  expect(isTaken({ prompt: { en: "Something else?" } })).toBe(false);
  expect(isTaken({ kind: "words" })).toBe(false);
});
