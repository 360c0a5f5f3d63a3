import type { Effort, InclusionJudgement, Structure } from "@interrelate/contract";

/** More would not fit beside each other, and nobody could judge them. */
const MOST = 100;

/** Why a structure cannot be called so, or cannot be added, as a sentence; undefined when it can. */
export function refuseName(others: readonly Pick<Structure, "name">[], name: string): string | undefined {
  if (others.length >= MOST)
    return `There are ${MOST} structures already, and more could not be looked at together. Nothing was added; please remove one first.`;
  const taken = others.some((other) => other.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  return taken
    ? `There is a structure called “${name}” already. Nothing was changed; please use another name.`
    : undefined;
}

/** Why structures cannot be judged like this, as a sentence; undefined when they can. */
export function refuseJudgements(
  judgements: readonly InclusionJudgement[],
  structures: readonly Structure[],
  { workProcess }: Effort,
): string | undefined {
  if (judgements.some(({ structureId }) => !structures.some(({ id }) => id === structureId)))
    return "One of these structures is not there any more. Nothing was changed; please look again.";
  if (judgements.some(({ workgroupId }) => !workProcess.workgroups.some(({ id }) => id === workgroupId)))
    return "One of these workgroups does not belong to this work process. Nothing was changed.";
  const cells = new Set(judgements.map(cellOf));
  return cells.size < judgements.length
    ? "The same workgroup is judged twice for one structure. Nothing was changed; please send one judgement of each."
    : undefined;
}

/** Judgements in one order for everybody, so that two who save at once never wait for each other. */
export function inOrder(judgements: readonly InclusionJudgement[]): InclusionJudgement[] {
  return judgements.toSorted((one, other) => (cellOf(one) < cellOf(other) ? -1 : 1));
}

function cellOf({ structureId, workgroupId }: InclusionJudgement): string {
  return `${structureId} ${workgroupId}`;
}
