import type { FurtherQuestion, QuestionSet } from "@interrelate/contract";
import { setOf } from "../surveys/question-sets.ts";
import { isAboutStructure } from "./asked-structures.ts";

/** What else takes places among the further questions of a wave, and where on its page it can be taken off. */
export interface TakenPlaces {
  /** The name of a ready-made set; null for all questions of one's own. */
  readonly name: string | null;
  readonly questions: number;
  /** The section of the page. */
  readonly section: "ready" | "further";
}

/** What fills places beside questions about structures: ready-made sets in their order, then questions of one's own. */
export function takenPlaces(sets: readonly QuestionSet[], asked: readonly FurtherQuestion[]): TakenPlaces[] {
  const others = asked.filter((question) => !isAboutStructure(question));
  const count = (set: QuestionSet | undefined) => others.filter((question) => setOf(sets, question) === set).length;
  const ready = sets.map((set) => ({ name: set.name, questions: count(set), section: "ready" as const }));
  const own = { name: null, questions: count(undefined), section: "further" as const };
  return [...ready, own].filter(({ questions }) => questions > 0);
}
