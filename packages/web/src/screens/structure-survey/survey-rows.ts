import type {
  AnswersOfWorkgroup,
  Effort,
  Structure,
  StructureInclusion,
  StructureSurvey,
  Workgroup,
} from "@interrelate/contract";
import { surveyTexts as texts } from "./texts.ts";

/** What one workgroup says of a structure, and what was judged about it. */
export interface SurveyRow {
  structure: Structure;
  workgroup: Workgroup;
  waveName: string;
  /** The names of the workgroups that are reported together with it. */
  together: readonly string[];
  answers: AnswersOfWorkgroup;
  inclusion: StructureInclusion | undefined;
}

/** A structure that people were asked about, with a row for each workgroup. */
export interface AskedStructure {
  structure: Structure;
  /** In which wave it was asked, and as what if it is called something else by now. */
  asked: string;
  rows: readonly SurveyRow[];
}

/** What was told of each structure beside what was judged, in the order of the structures and of the workgroups. */
export function rowsOf(
  survey: readonly StructureSurvey[],
  structures: readonly Structure[],
  { workProcess }: Effort,
): AskedStructure[] {
  return structures.flatMap((structure) => {
    const of = survey.find(({ structureId }) => structureId === structure.id);
    if (of === undefined) return [];
    const { waveName } = of;
    const asked = of.asked === structure.name ? texts.asked(waveName) : texts.askedAs(of.asked, waveName);
    const rows = workProcess.workgroups.flatMap((workgroup) => {
      const answers = of.workgroups.find(({ workgroupId }) => workgroupId === workgroup.id);
      const inclusion = structure.inclusions.find(({ workgroupId }) => workgroupId === workgroup.id);
      if (answers === undefined) return [];
      const together = workProcess.workgroups.filter(({ id }) => answers.togetherWith.includes(id));
      return [{ structure, workgroup, waveName, together: together.map(({ name }) => name), answers, inclusion }];
    });
    return [{ structure, asked, rows }];
  });
}
