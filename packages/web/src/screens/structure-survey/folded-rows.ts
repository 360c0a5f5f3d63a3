import { comparedWith, isDiffering } from "./said.ts";
import type { SurveyRow } from "./survey-rows.ts";

/** The rows of one structure as they are shown: those that are told one by one, and the hidden ones as one line. */
export interface FoldedRows {
  readonly told: readonly SurveyRow[];
  readonly hidden: readonly SurveyRow[];
}

/** Folds what is hidden away from what is told. Where people say something else than was judged, by `first`, comes first. */
export function foldedRows(rows: readonly SurveyRow[], first: ReadonlySet<string>): FoldedRows {
  const told = rows.filter(({ answers }) => answers.level !== null);
  const isFirst = (row: SurveyRow) => first.has(rowKey(row));
  return {
    told: [...told.filter(isFirst), ...told.filter((row) => !isFirst(row))],
    hidden: rows.filter(({ answers }) => answers.level === null),
  };
}

/** The rows in which people say something else than was judged, by their keys. */
export function differingRows(rows: readonly SurveyRow[]): ReadonlySet<string> {
  return new Set(rows.filter(({ answers, inclusion }) => isDiffering(comparedWith(answers, inclusion))).map(rowKey));
}

function rowKey({ structure, workgroup }: Pick<SurveyRow, "structure" | "workgroup">): string {
  return `${structure.id} ${workgroup.id}`;
}
