import type { Effort, PeopleImport, PeopleMapping, PeoplePreview, Person } from "@interrelate/contract";
import { folded } from "./name-book.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";
import { type Proposal, proposeMapping } from "./propose-mapping.ts";
import { readRow, shortened } from "./read-row.ts";
import type { Table } from "./table.ts";

/** Rows shown beside the choice of columns. */
const SHOWN_ROWS = 3;

/** An import looked at: what the facilitator sees, and what would be done; null while columns are in question. */
export type LookedAt = { readonly preview: PeoplePreview; readonly plan: ImportPlan | null };

/** Looks at a table as an import would, storing nothing: with the columns given, or with those proposed. */
export function lookAt(
  table: Table,
  request: Omit<PeopleImport, "file">,
  effort: Effort,
  people: readonly Person[],
  newId: () => string,
): LookedAt {
  const proposal = proposeMapping(table.rows, effort);
  const mapping = request.mapping ?? proposal.mapping;
  const questions = questionsAbout(proposal, mapping, request);
  const plan =
    questions.length > 0
      ? null
      : planImport(rowsOf(proposal, mapping, effort), { effort, people, decisions: request, newId });
  const sample = proposal.rows
    .slice(0, SHOWN_ROWS)
    .map(({ cells }) => proposal.columns.map((_, position) => shortened(cells[position]?.trim() ?? "")));
  return {
    plan,
    preview: {
      columns: proposal.columns.map(shortened),
      sample,
      hasHeader: proposal.hasHeader,
      mapping,
      notes: [...table.notes],
      questions,
      rows: plan?.rows ?? [],
      counts: plan?.counts ?? { new: 0, known: 0, changed: 0, problem: 0, leftOut: 0 },
      unknownWorkgroups: plan?.unknownWorkgroups ?? [],
      unknownSites: plan?.unknownSites ?? [],
      refusal: plan === null ? questions.map(({ sentence }) => sentence).join(" ") : plan.refusal,
    },
  };
}

function rowsOf({ rows }: Proposal, mapping: PeopleMapping, { workProcess }: Effort) {
  const names = new Set(workProcess.workgroups.map(({ name }) => folded(name)));
  return rows.map((row) => readRow(row, mapping, (name) => names.has(folded(name))));
}

function questionsAbout(
  { columns, rows }: Proposal,
  mapping: PeopleMapping,
  { workgroupId }: Omit<PeopleImport, "file">,
): PeoplePreview["questions"] {
  const questions: PeoplePreview["questions"] = [];
  const used = [mapping.email, mapping.workgroup, mapping.further, mapping.site, mapping.language, mapping.channel];
  const all = [...mapping.name, ...used.filter((position) => position !== null)];
  if (rows.length === 0)
    questions.push({ field: "rows", sentence: "There is a header in this file and nobody below it." });
  if (all.some((position) => position >= columns.length))
    questions.push({ field: "columns", sentence: "This file has fewer columns than that. Which column means what?" });
  if (new Set(all).size < all.length)
    questions.push({ field: "columns", sentence: "One column cannot mean two things. Which column means what?" });
  if (mapping.name.length === 0 && mapping.email === null)
    questions.push({ field: "name", sentence: "Which column holds the name, or the e-mail address?" });
  if (mapping.workgroup === null && workgroupId === null)
    questions.push({
      field: "workgroup",
      sentence: "Which column holds the workgroup? If none does, choose the one that everybody belongs to.",
    });
  return questions;
}
