import type { InclusionJudgement, Structure } from "@interrelate/contract";

/** A judgement as it is sent. */
export type SentJudgement = Omit<InclusionJudgement, "evidence"> & { readonly evidence?: string | undefined };

/** A structure as it is once a judgement about it is saved; who judged and when is known only then. */
export function withJudgement(structure: Structure, judgement: SentJudgement): Structure {
  const { structureId, workgroupId, level, evidence = "" } = judgement;
  if (structureId !== structure.id) return structure;
  const before = structure.inclusions.find((each) => each.workgroupId === workgroupId);
  const others = structure.inclusions.filter((each) => each.workgroupId !== workgroupId);
  if (level === null) return { ...structure, inclusions: others };
  const judged = { judgedBy: before?.judgedBy ?? "", judgedOn: before?.judgedOn ?? "" };
  return { ...structure, inclusions: [...others, { ...judged, workgroupId, level, evidence }] };
}
