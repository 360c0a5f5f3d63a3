import {
  type AnswersOfWorkgroup,
  type Effort,
  nameAskedBy,
  type Structure,
  type StructureSurvey,
  structureAskedBy,
} from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { holdQuestions, publishFurther } from "../privacy/index.ts";
import { isPublished } from "../surveys/index.ts";

type Open = Transaction<Tables>;

/**
 * What those concerned said of each structure in the last closed wave that asked about it; structures that no closed wave
 * asked about are not in it. Looking at a list of structures publishes nothing of a wave that nobody has looked at: it would
 * keep the wave from being opened again. Once anything of the wave was published, its counts are, and stay.
 */
export async function readSurvey(
  open: Open,
  { organizationId, workProcess }: Effort,
  structures: readonly Structure[],
): Promise<StructureSurvey[]> {
  const found = new Map<string, StructureSurvey>();
  for (const { id: waveId, status } of workProcess.waves.toReversed()) {
    if (status !== "closed" || structures.every(({ id }) => found.has(id))) continue;
    const wave = await holdQuestions(open, waveId);
    const asked = wave?.status === "closed" ? wave.questions.filter(({ id }) => structureAskedBy(id)) : [];
    if (wave === undefined || asked.length === 0) continue;
    const told = await isPublished(open, waveId);
    const answers = told ? await publishFurther(open, { ...wave, organizationId, waveId }) : [];
    for (const question of asked) {
      const structureId = structureAskedBy(question.id) ?? "";
      if (found.has(structureId)) continue;
      const workgroups = answers.find(({ questionId }) => questionId === question.id)?.workgroups ?? [];
      const survey = { structureId, waveId, waveName: wave.name, asked: nameAskedBy(question) ?? "", told };
      found.set(structureId, { ...survey, workgroups: inOrder(workgroups, workProcess) });
    }
  }
  return structures.flatMap(({ id }) => found.get(id) ?? []);
}

/** Those that are still there, in their order of today. */
function inOrder(answers: readonly AnswersOfWorkgroup[], { workgroups }: Effort["workProcess"]): AnswersOfWorkgroup[] {
  return workgroups.flatMap(({ id }) => answers.find(({ workgroupId }) => workgroupId === id) ?? []);
}
