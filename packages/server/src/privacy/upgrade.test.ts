import { INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Insert, upgradedDatabase } from "../../../../tests/older-database.ts";
import { asRole } from "../database/index.ts";
import { countByWorkgroup, readFurtherAnswers } from "./store.ts";

/** The migrations of the version that told choices over all respondents only. */
const BEFORE = [
  "0001-first-tables.sql",
  "0002-fieldwork.sql",
  "0003-processes.sql",
  "0004-structures.sql",
  "0005-where-to-act.sql",
];
const organizationId = "10000000-0000-4000-8000-000000000000";
const effortId = "20000000-0000-4000-8000-000000000000";
const workProcessId = "30000000-0000-4000-8000-000000000000";
const workgroupId = "40000000-0000-4000-8000-000000000000";
const waveId = "50000000-0000-4000-8000-000000000000";
const KEY = Buffer.alloc(32, 9);

let database: Awaited<ReturnType<typeof upgradedDatabase>>;

beforeAll(async () => {
  database = await upgradedDatabase(BEFORE, fill);
});
afterAll(() => database.drop());

/** A wave of that version in which somebody answered two further questions. */
async function fill(insert: Insert): Promise<void> {
  const began = new Date(0);
  const cutoffs = JSON.stringify({ between: [3.5, 4], within: [4.1, 4.6] });
  const instrument = JSON.stringify(INTERRELATE_RC_ITEMS);
  await insert("work.organization (organization_id, name, created_at)", [organizationId, "Ours", began]);
  await insert("work.effort (organization_id, effort_id, name, cutoffs, created_at)", [
    ...[organizationId, effortId, "Discharge", cutoffs, began],
  ]);
  await insert("work.work_process", [organizationId, workProcessId, effortId, "Discharge"]);
  await insert("work.workgroup (organization_id, workgroup_id, work_process_id, name, kind, position)", [
    ...[organizationId, workgroupId, workProcessId, "Families", "client", 0],
  ]);
  await insert("work.wave (organization_id, wave_id, work_process_id, name, position, status, instrument, min_items)", [
    ...[organizationId, waveId, workProcessId, "Wave 1", 0, "closed", instrument, 4],
  ]);
  await insert("answers.respondent (organization_id, wave_id, respondent_key, rater_group_id, origin)", [
    ...[organizationId, waveId, KEY, workgroupId, "link"],
  ]);
  const answer =
    "answers.further_answer (organization_id, wave_id, respondent_key, question_id, answer_id, choice, words, answered_on)";
  await insert(answer, [organizationId, waveId, KEY, "years", effortId, 2, null, "2026-03-09"]);
  await insert(answer, [organizationId, waveId, KEY, "better", waveId, null, "More time", "2026-03-09"]);
}

test("answers of the version before are there as they were, and choices can be counted by workgroup", async () => {
  const review = { organizationId, role: "ir_review" } as const;
  const answers = await asRole(database.db, review, (open) => readFurtherAnswers(open, waveId));
  expect(new Set(answers.map(({ choice, words }) => choice ?? words))).toEqual(new Set([2, "More time"]));
  const analysis = { organizationId, role: "ir_analysis" } as const;
  const counts = await asRole(database.db, analysis, (open) => countByWorkgroup(open, waveId));
  expect(counts).toEqual([{ questionId: "years", workgroupId, choice: 2, people: 1 }]);
});
