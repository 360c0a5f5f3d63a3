import type { AnswersOfKind, FurtherAnswers, QuestionSet, WorkgroupKind } from "@interrelate/contract";

/** An obstacle to coproduction that many of a kind of workgroup feel, by the question most of them said so to. */
export interface FeltObstacle {
  topic: ObstacleTopic;
  questionId: string;
  /** Who said so: those who do the work, or those it is for. */
  kind: "worker" | "client";
  /** How many of that kind answered, and how many of them said much. */
  people: number;
  much: number;
}

/** What the questions about obstacles are about. */
export type ObstacleTopic = "accountability" | "knowledge" | "autonomy";

const TOPICS: readonly ObstacleTopic[] = ["accountability", "knowledge", "autonomy"];
const KINDS: readonly WorkgroupKind[] = ["worker", "client"];
/** The choices that say much: "a lot" and "completely". */
const MUCH = 4;
/** The share of a kind that has to say much for an obstacle to count as felt. */
const FELT = 0.5;

/**
 * The obstacles that at least half of the workers, or of the clients, said stand much in the way, the one with the
 * greatest share first, at most one question for each topic. Only what is told by kind is read (docs/methods/further-answers.md):
 * where "a lot" and "completely" are told together with less, nothing is known of them.
 *
 * @param answers the published answers to a wave's further questions
 * @param set the ready-made set about obstacles
 */
export function feltObstacles(answers: readonly FurtherAnswers[], set: QuestionSet): FeltObstacle[] {
  const felt = TOPICS.flatMap((topic) => {
    const ids = set.topics.filter(({ id }) => id === topic).flatMap(({ questions }) => questions.map(({ id }) => id));
    const told = answers.filter(({ questionId }) => ids.includes(questionId));
    return (
      told
        .flatMap(({ questionId, kinds }) => kinds.flatMap((each) => feltBy(topic, questionId, each)))
        .sort(byShare)[0] ?? []
    );
  });
  return felt.sort(byShare);
}

function feltBy(topic: ObstacleTopic, questionId: string, { kind, people, counts }: AnswersOfKind): FeltObstacle[] {
  if (people === null || !KINDS.includes(kind)) return [];
  const parts = counts.filter(({ choices }) => choices.some((choice) => choice >= MUCH));
  if (parts.length === 0 || parts.some(({ choices }) => choices.some((choice) => choice < MUCH))) return [];
  const much = parts.reduce((sum, part) => sum + part.people, 0);
  return much / people < FELT ? [] : [{ topic, questionId, kind: kind as FeltObstacle["kind"], people, much }];
}

/** The greatest share first; where shares are equal, the order of topics, questions and kinds stays. */
function byShare(one: FeltObstacle, other: FeltObstacle): number {
  return other.much / other.people - one.much / one.people;
}
