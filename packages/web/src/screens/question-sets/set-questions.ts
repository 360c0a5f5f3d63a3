import type { FurtherAnswers, QuestionSet, WorkgroupKind } from "@interrelate/contract";
import type { ChoiceQuestion } from "@interrelate/pictures";

/**
 * What may be told of the answers to a set, question by question, with a row for each kind of workgroup in the order
 * given and by the name given. Empty when the wave asked none of the set.
 */
export function setQuestions(
  answers: readonly FurtherAnswers[],
  set: QuestionSet,
  kinds: readonly { kind: WorkgroupKind; name: string }[],
): ChoiceQuestion[] {
  const ids = set.topics.flatMap(({ questions }) => questions.map(({ id }) => id));
  return answers
    .filter(({ questionId, kinds: told }) => ids.includes(questionId) && told.length > 0)
    .map(({ prompt, choices, kinds: told }) => ({
      question: inEnglish(prompt),
      choices: choices.map(({ choice }) => inEnglish(choice)),
      rows: kinds.flatMap(({ kind, name }) => {
        const of = told.find((each) => each.kind === kind);
        return of === undefined ? [] : [{ label: name, people: of.people, parts: of.counts }];
      }),
    }));
}

function inEnglish(wording: Readonly<Record<string, string>>): string {
  return wording.en ?? Object.values(wording)[0] ?? "";
}
