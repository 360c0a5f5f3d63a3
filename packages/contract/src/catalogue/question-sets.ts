import type { QuestionSet } from "../question-sets.ts";
import { LEADING_AMONG } from "./question-sets/leading-among.ts";
import { OBSTACLES } from "./question-sets/obstacles.ts";

/** The sets of questions that can be added to a wave as they are. */
export const QUESTION_SETS: readonly QuestionSet[] = [OBSTACLES, LEADING_AMONG];

/** The set that a question with this id belongs to; undefined for a question of one's own. */
export function questionSetOf(questionId: string): QuestionSet | undefined {
  return QUESTION_SETS.find(({ topics }) =>
    topics.some(({ questions }) => questions.some(({ id }) => id === questionId)),
  );
}
