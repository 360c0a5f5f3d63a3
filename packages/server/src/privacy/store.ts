import {
  type FurtherQuestion,
  furtherQuestion,
  type Keeping,
  type WorkgroupKind,
  workgroupKind,
} from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import * as z from "zod";
import { changeRole, type Tables } from "../database/index.ts";
import type { StoredAnswer } from "./rules.ts";
import type { WorkgroupCount } from "./tell-by-workgroup.ts";

type Open = Transaction<Tables>;

/** How long an effort keeps people and answers; undefined when the organisation has no such effort. */
export function readKeeping(open: Open, effortId: string): Promise<Keeping | undefined> {
  return open
    .selectFrom("work.effort")
    .select(["keep_until as keepUntil", "deleted_on as deletedOn"])
    .where("effort_id", "=", effortId)
    .executeTakeFirst();
}

/** Sets the last day on which people and answers are kept. */
export async function writeKeepUntil(open: Open, effortId: string, keepUntil: string | null): Promise<void> {
  await open.updateTable("work.effort").set({ keep_until: keepUntil }).where("effort_id", "=", effortId).execute();
}

/** The organisation's efforts with how long they keep things. */
export function readAllKeeping(open: Open): Promise<(Keeping & { readonly effortId: string })[]> {
  return open
    .selectFrom("work.effort")
    .select(["effort_id as effortId", "keep_until as keepUntil", "deleted_on as deletedOn"])
    .execute();
}

/** Whether an effort has people, or answers in these waves; the transaction is in the role `ir_app` before and after. */
export async function holdsAnybody(open: Open, effortId: string, waveIds: readonly string[]): Promise<boolean> {
  await changeRole(open, "ir_identity");
  const person = open.selectFrom("identity.participant").select("effort_id").where("effort_id", "=", effortId);
  const people = await person.limit(1).execute();
  await changeRole(open, "ir_retention");
  const sheet = open.selectFrom("answers.respondent").select("wave_id").where("wave_id", "in", waveIds);
  const sheets = waveIds.length === 0 ? [] : await sheet.limit(1).execute();
  await changeRole(open, "ir_app");
  return people.length + sheets.length > 0;
}

/**
 * Deletes all answers and all people of an effort, without reading any; what was published stays. The transaction is
 * in the role `ir_app` before and after.
 */
export async function deleteEverybody(open: Open, effortId: string, waveIds: readonly string[], day: string) {
  await changeRole(open, "ir_retention");
  if (waveIds.length > 0) await open.deleteFrom("answers.respondent").where("wave_id", "in", waveIds).execute();
  await changeRole(open, "ir_identity");
  await open.deleteFrom("identity.participant").where("effort_id", "=", effortId).execute();
  await changeRole(open, "ir_app");
  await open.updateTable("work.effort").set({ deleted_on: day }).where("effort_id", "=", effortId).execute();
}

/**
 * Waits for answers to open waves that are just being saved, and keeps others waiting until the transaction ends: a sheet
 * begun at this moment would stay behind.
 */
export async function holdAnswering(open: Open, waveIds: readonly string[]): Promise<void> {
  for (const waveId of waveIds.toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${waveId}, 0))`.execute(open);
}

/** The waves in which a person was asked; the transaction is in the role `ir_identity`. */
export async function readAskedIn(open: Open, participantId: string): Promise<string[]> {
  const asked = await open
    .selectFrom("identity.participation")
    .select("wave_id as waveId")
    .where("participant_id", "=", participantId)
    .execute();
  return asked.map(({ waveId }) => waveId);
}

/** Removes a person with their links and mails; the transaction is in the role `ir_identity`. @returns false for nobody. */
export async function deletePerson(open: Open, effortId: string, participantId: string): Promise<boolean> {
  const deleted = await open
    .deleteFrom("identity.participant")
    .where("effort_id", "=", effortId)
    .where("participant_id", "=", participantId)
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

/**
 * Deletes the sheets of one key in every wave.
 *
 * @returns the waves they were in. The transaction goes on in the role `ir_survey`.
 */
export async function deleteSheets(open: Open, key: Buffer): Promise<string[]> {
  await changeRole(open, "ir_survey", key);
  const deleted = await open
    .deleteFrom("answers.respondent")
    .where("respondent_key", "=", key)
    .returning("wave_id as waveId")
    .execute();
  return deleted.map(({ waveId }) => waveId);
}

/** Remembers that something of a closed wave was erased on a day; the transaction is in the role `ir_app`. */
export async function countErasure(open: Open, organizationId: string, waveId: string, day: string): Promise<void> {
  await sql`
    insert into work.erasure (organization_id, wave_id, erased_on, sheets)
    select organization_id, wave_id, ${day}::date, 1 from work.wave
    where organization_id = ${organizationId} and wave_id = ${waveId} and status = 'closed'
    on conflict (organization_id, wave_id, erased_on) do update set sheets = erasure.sheets + 1`.execute(open);
}

/**
 * A wave's further questions, its threshold and state, which nobody changes until the transaction ends; undefined when
 * there is no such wave, or it is that of a case, which has none.
 */
export async function holdQuestions(open: Open, waveId: string) {
  const found = await open
    .selectFrom("work.wave as wave")
    .innerJoin("work.work_process as process", (join) =>
      join
        .onRef("process.organization_id", "=", "wave.organization_id")
        .onRef("process.work_process_id", "=", "wave.work_process_id"),
    )
    .innerJoin("work.effort as effort", (join) =>
      join
        .onRef("effort.organization_id", "=", "process.organization_id")
        .onRef("effort.effort_id", "=", "process.effort_id"),
    )
    .select(["wave.questions", "wave.status", "wave.name", "wave.work_process_id as workProcessId", "effort.threshold"])
    .where("wave.wave_id", "=", waveId)
    .where("wave.case_id", "is", null)
    .forShare("wave")
    .executeTakeFirst();
  return found && { ...found, questions: z.array(furtherQuestion).parse(found.questions) satisfies FurtherQuestion[] };
}

/** Answers to a wave's further questions, of which nobody can tell who gave them; in the role `ir_review`. */
export function readFurtherAnswers(open: Open, waveId: string): Promise<StoredAnswer[]> {
  return open
    .selectFrom("answers.further_answer")
    .select(["answer_id as id", "question_id as questionId", "choice", "words", "released"])
    .where("wave_id", "=", waveId)
    .execute();
}

/** The workgroups of a work process in their order. */
export async function readWorkgroupKinds(
  open: Open,
  workProcessId: string,
): Promise<{ readonly id: string; readonly kind: WorkgroupKind }[]> {
  const found = await open
    .selectFrom("work.workgroup")
    .select(["workgroup_id as id", "kind"])
    .where("work_process_id", "=", workProcessId)
    .orderBy("position")
    .execute();
  return found.map(({ id, kind }) => ({ id, kind: workgroupKind.parse(kind) }));
}

/**
 * How many people of each workgroup chose what in a wave's further questions; in the role `ir_analysis`, which may not
 * read what people wrote.
 */
export async function countByWorkgroup(open: Open, waveId: string): Promise<WorkgroupCount[]> {
  const found = await open
    .selectFrom("answers.further_answer as answer")
    .innerJoin("answers.respondent as sheet", (join) =>
      join
        .onRef("sheet.organization_id", "=", "answer.organization_id")
        .onRef("sheet.wave_id", "=", "answer.wave_id")
        .onRef("sheet.respondent_key", "=", "answer.respondent_key"),
    )
    .select(["answer.question_id as questionId", "sheet.rater_group_id as workgroupId", "answer.choice"])
    .select(sql<number>`count(*)::int`.as("people"))
    .where("answer.wave_id", "=", waveId)
    .where("answer.choice", "is not", null)
    .groupBy(["answer.question_id", "sheet.rater_group_id", "answer.choice"])
    .execute();
  return found.map(({ choice, ...each }) => ({ ...each, choice: choice ?? 0 }));
}

/** Releases what somebody wrote, or holds it back; in the role `ir_review`. @returns false when there is no such answer. */
export async function writeReleased(open: Open, waveId: string, answerId: string, released: boolean): Promise<boolean> {
  const updated = await open
    .updateTable("answers.further_answer")
    .set({ released })
    .where("wave_id", "=", waveId)
    .where("answer_id", "=", answerId)
    .where("words", "is not", null)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}
