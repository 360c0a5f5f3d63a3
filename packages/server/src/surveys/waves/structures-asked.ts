import { type FurtherQuestion, nameAskedBy, structureAskedBy } from "@interrelate/contract";

/** A structure that can be asked about. */
export type NamedStructure = { readonly id: string; readonly name: string };

/** Why these questions about structures cannot be asked, as a sentence; undefined when they can. */
export function refuseStructures(
  questions: readonly FurtherQuestion[],
  { asked, structures }: { readonly asked: readonly FurtherQuestion[]; readonly structures: readonly NamedStructure[] },
): string | undefined {
  // What a draft asks already may be taken off, and keeps nobody from changing its other questions.
  const stands = new Set(asked.map(standing));
  const stale = staleStructures(questions, structures).find((question) => !stands.has(standing(question)));
  return (
    stale &&
    `There is no structure called “${nameOf(stale)}” any more: it was renamed or removed. Please look at the structures again.`
  );
}

/** The questions about structures that are called something else by now, or were removed. */
export function staleStructures(
  questions: readonly FurtherQuestion[],
  structures: readonly NamedStructure[],
): FurtherQuestion[] {
  return questions.filter((question) => {
    const structureId = structureAskedBy(question.id);
    if (structureId === undefined) return false;
    return structures.find(({ id }) => id === structureId)?.name !== nameOf(question);
  });
}

/** What a structure is called in the question about it. */
export function nameOf(question: FurtherQuestion): string {
  return nameAskedBy(question) ?? "";
}

function standing(question: FurtherQuestion): string {
  return `${question.id} ${nameOf(question)}`;
}
