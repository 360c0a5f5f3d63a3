import type { ChoiceQuestion, FurtherQuestion } from "@interrelate/contract";

/** Whether a question asks how far a structure takes people in. */
export function isAboutStructure({ id }: Pick<FurtherQuestion, "id">): boolean {
  return /^structure\.[0-9a-f-]{36}$/.test(id);
}

/** The questions of a wave with these about structures in the place of those it had, before questions of one's own. */
export function withStructures(
  asked: readonly FurtherQuestion[],
  chosen: readonly ChoiceQuestion[],
  isOwn: (question: FurtherQuestion) => boolean,
): FurtherQuestion[] {
  const others = asked.filter((question) => !isAboutStructure(question));
  return [...others.filter((question) => !isOwn(question)), ...chosen, ...others.filter(isOwn)];
}

/** The questions about structures that a wave asks, in the order of the structures; those that are stale come last. */
export function structuresAsked(
  asked: readonly FurtherQuestion[],
  offered: readonly ChoiceQuestion[],
): { readonly ids: readonly string[]; readonly stale: readonly FurtherQuestion[] } {
  const about = asked.filter(isAboutStructure);
  const ids = offered.filter(({ id }) => about.some((question) => question.id === id)).map(({ id }) => id);
  const stale = about.filter(
    (question) => offered.find(({ id }) => id === question.id)?.prompt.en !== question.prompt.en,
  );
  return { ids, stale };
}
