import type { FurtherAnswers, FurtherQuestion } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import { readReportingGroups } from "../efforts/index.ts";
import { FURTHER_ANSWERS, keepPublished, readPublished } from "../results/index.ts";
import { tellFurtherAnswers } from "./rules.ts";
import { countByWorkgroup, readFurtherAnswers, readWorkgroupKinds } from "./store.ts";

/** A closed wave, which nobody opens again until the transaction ends. */
export type AskedFurther = {
  readonly organizationId: string;
  readonly workProcessId: string;
  readonly waveId: string;
  readonly questions: readonly FurtherQuestion[];
  readonly threshold: number;
};

/**
 * What may be told of the answers to a closed wave's further questions. Counts are kept when they are told first and stay
 * as they were: counted anew after somebody was erased, they would tell what that person had chosen. That they are kept
 * also keeps the wave closed, so that nobody sees one more person answer. Texts are read anew: an erased one is gone.
 *
 * The transaction is in the role `ir_app` before and after.
 */
export async function publishFurther(open: Transaction<Tables>, wave: AskedFurther): Promise<FurtherAnswers[]> {
  const { organizationId, workProcessId, waveId, questions, threshold } = wave;
  const workgroups = await readWorkgroupKinds(open, workProcessId);
  const together = (await readReportingGroups(open, workProcessId)).map(({ workgroupIds }) => workgroupIds);
  await changeRole(open, "ir_analysis");
  const byWorkgroup = { workgroups, together, counts: await countByWorkgroup(open, waveId) };
  await changeRole(open, "ir_review");
  const now = tellFurtherAnswers(questions, await readFurtherAnswers(open, waveId), byWorkgroup, threshold);
  await changeRole(open, "ir_app");
  const query = `further ${waveId}`;
  const counts = JSON.stringify(now.map((each) => ({ ...each, words: [] })));
  await keepPublished(open, organizationId, workProcessId, FURTHER_ANSWERS, new Map([[query, counts]]));
  const kept = await readPublished(open, workProcessId, FURTHER_ANSWERS, query);
  // What was kept before there were ready-made questions tells nothing by kind or workgroup.
  const told = (JSON.parse(kept ?? counts) as FurtherAnswers[]).map((each) => ({
    ...each,
    kinds: each.kinds ?? [],
    workgroups: each.workgroups ?? [],
  }));
  return told.map((first) => {
    const { kind } = questions.find(({ id }) => id === first.questionId) ?? {};
    const latest = now.find(({ questionId }) => questionId === first.questionId);
    if (kind !== "words" || latest === undefined || first.hidden) return first;
    return { ...first, hidden: latest.hidden, words: latest.words };
  });
}
