import { type FurtherQuestion, MOST_FURTHER_QUESTIONS, QUESTION_SETS } from "@interrelate/contract";
import { expect, test } from "vitest";
import { MOST_QUESTIONS, questionsOf, setOf, withSet } from "./question-sets.ts";

const own: FurtherQuestion = { id: "more", kind: "words", prompt: { en: "Anything else?" } };
const [obstacles, leading] = QUESTION_SETS;

test("a set is added whole, before questions of one's own, and taken off whole", () => {
  if (obstacles === undefined || leading === undefined) throw new Error("There are two sets.");
  const one = withSet(QUESTION_SETS, [own], obstacles, true);
  expect(one).toEqual([...questionsOf(obstacles), own]);
  const both = withSet(QUESTION_SETS, one, leading, true);
  expect(both).toEqual([...questionsOf(obstacles), ...questionsOf(leading), own]);
  expect(withSet(QUESTION_SETS, both, leading, true)).toEqual(both);
  expect(withSet(QUESTION_SETS, both, obstacles, false)).toEqual([...questionsOf(leading), own]);
});

test("a question of one's own belongs to no set", () => {
  expect(setOf(QUESTION_SETS, own)).toBeUndefined();
  expect(setOf(QUESTION_SETS, { id: "obstacles.knowledge.2" })).toBe(obstacles);
});

test("as many questions are offered as a wave takes", () => expect(MOST_QUESTIONS).toBe(MOST_FURTHER_QUESTIONS));
