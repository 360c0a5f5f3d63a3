import type { AnswersOfKind, ChoiceQuestion, QuestionSet, WorkgroupKind } from "@interrelate/contract";

/** How many people of a kind chose a choice. */
export type KindCount = {
  readonly questionId: string;
  readonly kind: WorkgroupKind;
  /** The position of the choice, from 1. */
  readonly choice: number;
  readonly people: number;
};

/**
 * What may be told of the answers to a question of a set, kind of workgroup by kind. Each kind is decided by its own
 * answers alone, and no count over several kinds is told beside them, so nothing that is told depends on the answers of
 * a kind that is hidden. See `docs/methods/further-answers.md`.
 *
 * @param kinds those that were asked, also when nobody of them answered.
 * @param partings which choices may be counted together, the finest first. One that does not hold every choice of the
 *   question once is not told: the people of a choice that is left over could be subtracted.
 * @param threshold the fewest people in anything that is told.
 */
export function tellByKind(
  question: ChoiceQuestion,
  kinds: readonly WorkgroupKind[],
  counts: readonly KindCount[],
  partings: QuestionSet["partings"],
  threshold: number,
): AnswersOfKind[] {
  const length = Math.max(0, ...Object.values(question.choices).map((choices) => choices.length));
  const whole = partings.filter((parting) => holdsEachOnce(parting, length));
  return kinds.map((kind) => {
    const own = counts.filter((each) => each.questionId === question.id && each.kind === kind);
    const chosen = Array.from({ length }, (_, place) => own.find(({ choice }) => choice === place + 1)?.people ?? 0);
    return { kind, ...(whole.length === 0 ? NOTHING : tellCounts(chosen, whole, threshold)) };
  });
}

const NOTHING = { people: null, counts: [] };

function holdsEachOnce(parting: QuestionSet["partings"][number], length: number): boolean {
  const places = parting.flat().toSorted((one, other) => one - other);
  return places.length === length && places.every((choice, place) => choice === place + 1);
}

/**
 * Counts of people by what they chose, as finely as may be told: in the first parting of which every part holds at
 * least the threshold of people. With fewer people than the threshold nothing is told; where no parting fits, only how
 * many there are.
 *
 * @param chosen the number of people by choice, in the order of the choices.
 */
export function tellCounts(
  chosen: readonly number[],
  partings: readonly (readonly (readonly number[])[])[],
  threshold: number,
): Pick<AnswersOfKind, "people" | "counts"> {
  const people = sumOf(chosen);
  if (people < threshold) return { people: null, counts: [] };
  for (const parting of partings) {
    const counts = parting.map((choices) => ({
      choices: [...choices],
      people: sumOf(choices.map((choice) => chosen[choice - 1] ?? 0)),
    }));
    if (counts.every((part) => part.people >= threshold)) return { people, counts };
  }
  return { people, counts: [] };
}

/** How many people there are in all of some counts. */
export function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, each) => sum + each, 0);
}
