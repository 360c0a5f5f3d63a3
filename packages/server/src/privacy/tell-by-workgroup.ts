import { type AnswersOfWorkgroup, SURVEYED_ANSWERS, type SurveyedLevel } from "@interrelate/contract";
import { sumOf, tellCounts } from "./tell-by-kind.ts";

/** How many people of a workgroup chose a choice. */
export type WorkgroupCount = {
  readonly questionId: string;
  readonly workgroupId: string;
  /** The position of the choice, from 1. */
  readonly choice: number;
  readonly people: number;
};

type Parting = readonly (readonly number[])[];

/**
 * Which answers about a structure may be counted together, the finest first: each by itself; those it does not reach, or
 * not fully, as one; one answer against all others.
 */
const PARTINGS: readonly Parting[] = [
  [[1], [2], [3], [4]],
  [[1, 4], [2], [3]],
  [[1, 2], [3], [4]],
  [[1, 2, 4], [3]],
  [[1, 3, 4], [2]],
  [[1], [2, 3, 4]],
  [[1, 2, 3], [4]],
];

/**
 * What may be told of the answers to a question about a structure, workgroup by workgroup; those that are reported together
 * are told as one, since how many of the whole answered is told elsewhere. Each is decided by its own answers alone, and no
 * other count of them is told beside, so nothing that is told depends on the answers of a workgroup that is hidden.
 * See `docs/methods/further-answers.md`.
 *
 * @param wholes the workgroups of the work process, those reported together in one list; also when nobody of them answered.
 * @param threshold the fewest people in anything that is told.
 */
export function tellByWorkgroup(
  questionId: string,
  wholes: readonly (readonly string[])[],
  counts: readonly WorkgroupCount[],
  threshold: number,
): AnswersOfWorkgroup[] {
  return wholes.flatMap((whole) => {
    const own = counts.filter((each) => each.questionId === questionId && whole.includes(each.workgroupId));
    const chosen = SURVEYED_ANSWERS.map((_, place) =>
      sumOf(own.filter(({ choice }) => choice === place + 1).map(({ people }) => people)),
    );
    const told = tellInclusion(chosen, threshold);
    return whole.map((workgroupId) => ({
      workgroupId,
      togetherWith: whole.filter((each) => each !== workgroupId),
      ...told,
    }));
  });
}

/**
 * What may be told of one workgroup's answers: nothing below the threshold; below twice the threshold only how many there
 * are. From there on the level, with the finest counts that settle it by themselves and hold the threshold in every part:
 * counts that left it open would say, together with it, more than either.
 *
 * @param chosen the number of people by choice, in the order of the choices.
 */
export function tellInclusion(
  chosen: readonly number[],
  threshold: number,
): Pick<AnswersOfWorkgroup, "people" | "counts" | "level"> {
  const people = sumOf(chosen);
  if (people < 2 * threshold) return { people: people < threshold ? null : people, counts: [], level: null };
  const settling = PARTINGS.filter((parting) => settles(parting, chosen));
  return { ...tellCounts(chosen, settling, threshold), level: surveyedLevel(chosen) };
}

/**
 * How far a structure takes people in as they say: the level that at least half of those who know it reach at most, so the
 * lower one where they are halved; unknown where more than half of all do not know it.
 *
 * @param chosen the number of people by choice, in the order of the choices.
 */
export function surveyedLevel(chosen: readonly number[]): SurveyedLevel {
  const [none = 0, partial = 0, full = 0, unknown = 0] = chosen;
  const knowing = none + partial + full;
  if (unknown > knowing) return "unknown";
  if (2 * none >= knowing) return "none";
  return 2 * (none + partial) >= knowing ? "partial" : "full";
}

/**
 * Whether the level follows from how many chose each part, whatever they chose in it. The answers that give a level are a
 * convex set, so it is enough to look at the ends: everybody of a part in one of its choices.
 */
function settles(parting: Parting, chosen: readonly number[]): boolean {
  let ends: number[][] = [chosen.map(() => 0)];
  for (const part of parting) {
    const people = sumOf(part.map((choice) => chosen[choice - 1] ?? 0));
    ends = ends.flatMap((end) => part.map((choice) => end.with(choice - 1, people)));
  }
  return new Set(ends.map(surveyedLevel)).size === 1;
}
