import type { FurtherQuestion, QuestionSet } from "@interrelate/contract";

/** The questions of a set in their order. */
export function questionsOf({ topics }: QuestionSet): FurtherQuestion[] {
  return topics.flatMap(({ questions }) => questions);
}

/** The set that a question belongs to; undefined for a question of one's own. */
export function setOf(sets: readonly QuestionSet[], { id }: Pick<FurtherQuestion, "id">): QuestionSet | undefined {
  return sets.find((set) => questionsOf(set).some((question) => question.id === id));
}

/** The questions of a wave with those of a set, all of them or none; the ones of one's own come last. */
export function withSet(
  sets: readonly QuestionSet[],
  asked: readonly FurtherQuestion[],
  set: QuestionSet,
  wanted: boolean,
): FurtherQuestion[] {
  const own = asked.filter((question) => setOf(sets, question) === undefined);
  const others = asked.filter((question) => ![undefined, set].includes(setOf(sets, question)));
  return [...others, ...(wanted ? questionsOf(set) : []), ...own];
}

/** The most further questions that a wave may ask. */
export const MOST_QUESTIONS = 12;
