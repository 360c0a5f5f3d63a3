import { expect, test } from "vitest";
import { INTERRELATE_RC_ITEMS } from "./interrelate-rc-items.ts";

const { items, languages } = INTERRELATE_RC_ITEMS;
const inEnglish = (from: Readonly<Record<string, unknown>>) => from.en;

test("it is offered in five languages and in plain variants of all of them", () => {
  expect(languages.filter((each) => !each.includes("-"))).toEqual(["en", "da", "de", "es", "ar"]);
  expect(languages.filter((each) => each.includes("-"))).toEqual(
    ["en", "da", "de", "es", "ar"].map((each) => `${each}-x-plain`),
  );
});

test.each(languages)(
  "%s has every question, names the work process in it, and has five different answers",
  (language) => {
    for (const { question, answers } of items) {
      expect(question[language]).toContain("{process}");
      expect(new Set(answers[language]).size).toBe(5);
    }
  },
);

test.each(languages.filter((each) => each !== "en"))("%s repeats no English question or answer", (language) => {
  for (const { question, answers } of items) {
    expect(question[language]).not.toBe(inEnglish(question));
    if (!language.startsWith("en"))
      for (const answer of answers[language] ?? []) expect(answers.en).not.toContain(answer);
  }
});

test.each(["ar", "ar-x-plain"])("%s is written in Arabic letters", (language) => {
  const words = items.flatMap(({ question, answers }) => [question[language] ?? "", ...(answers[language] ?? [])]);
  for (const each of words) expect(each.replace("{process}", "")).toMatch(/^[\p{Script=Arabic}\p{P}\p{M}\s]+$/u);
});

// Recorded from version 1: whoever compares waves of both versions compares the same English questions.
test("version 2 asks in English what version 1 asked", () => {
  expect(items.map(({ question }) => inEnglish(question))).toEqual([
    "How often do they get in touch with you about {process}?",
    "Do they tell you what you need for {process} soon enough to act on it?",
    "Is what they tell you about {process} correct?",
    "When something goes wrong in {process}, do they blame others or help to solve it?",
    "How far do they share your goals for {process}?",
    "How much do they know about the work you do in {process}?",
    "How far do they respect the work you do in {process}?",
  ]);
  expect(items.map(({ answers }) => answers.en?.at(-1))).toEqual([
    "Much too often",
    "Always",
    "Always",
    "Always help to solve it",
    "Completely",
    "Everything",
    "Completely",
  ]);
  expect(items.map(({ scores }) => scores)).toEqual([[1, 3, 5, 4, 2], ...Array(6).fill([1, 2, 3, 4, 5])]);
});

test.each(["en", "da", "de", "es", "ar"])("plain %s has shorter sentences in its questions", (language) => {
  const plain = items.map(({ question }) => question[`${language}-x-plain`] ?? "");
  const usual = items.map(({ question }) => question[language] ?? "");
  expect(wordsPerSentence(plain)).toBeLessThan(wordsPerSentence(usual));
});

function wordsPerSentence(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(/[.?!؟:]\s*/)).filter((each) => each !== "");
  return sentences.flatMap((sentence) => sentence.split(/\s+/)).length / sentences.length;
}
