import type { SheetAnswers } from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import { NO_CASE, type Tables } from "../../database/index.ts";
import type { SheetPlace } from "./sheet-store.ts";
import type { FurtherGiven } from "./survey.ts";

type Open = Transaction<Tables>;

/** What is saved at once of one sheet, on one day. */
export type Writing = SheetPlace & {
  /** The answers about each workgroup, by its id. */
  readonly ratings: ReadonlyMap<string, SheetAnswers>;
  /** The number of the one question, from 1, that the answers are about; undefined when they are about all of them. */
  readonly item?: number | undefined;
  /** The day in UTC, and nothing finer. */
  readonly day: string;
  /** True when the sheet is finished by this. */
  readonly finishes: boolean;
  readonly now: Date;
};

/**
 * Writes answers in the place of what the sheet said before, with one question to the database however many workgroups
 * they are about. Writing the same again changes nothing. Where only one question is answered, "I do not work with
 * them" stands unless there is an answer. In a case, the roles around the client are rated, about the work for them, but
 * not the own one by whoever is alone in it. The wave must be held.
 *
 * @returns false when not everything could be written: the wave is not open (any more), there is no such sheet, a
 *   workgroup is not rated in this wave, or there are more or fewer answers than questions. The caller then has to
 *   undo its transaction.
 */
export async function writeRatings(open: Open, writing: Writing): Promise<boolean> {
  const { waveId, key, raterId, ratings, day, finishes, now } = writing;
  const item = writing.item ?? null;
  const given = [...ratings].map(([rated, { worksWith, answers }]) => ({ rated, works_with: worksWith, answers }));
  const result = await sql<{ sheets: number; written: number }>`
    with sheet as (
      select sheet.*, wave.work_process_id, jsonb_array_length(wave.instrument -> 'items') as items,
        wave.case_id, about.workgroup_ids as around, about.lone_workgroup_ids as lone
      from answers.respondent sheet join work.wave wave using (organization_id, wave_id)
      left join work.client_case about using (organization_id, case_id)
      where sheet.wave_id = ${waveId} and sheet.respondent_key = ${key} and sheet.rater_group_id = ${raterId}
        and wave.status = 'open' and (wave.closes_at is null or wave.closes_at > ${now})
    ), finished as (
      update answers.respondent set finished_on = ${day}
      where ${finishes} and wave_id = ${waveId} and respondent_key = ${key} and finished_on is null
        and exists (select from sheet)
    ), written as (
      insert into answers.rating as rating
        (organization_id, wave_id, respondent_key, rater_group_id, rated_group_id, case_id, works_with, answers,
         answered_on)
      select sheet.organization_id, sheet.wave_id, sheet.respondent_key, sheet.rater_group_id, rated.workgroup_id,
        coalesce(sheet.case_id, ${NO_CASE}::uuid), given.works_with, given.answers, ${day}::date
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as given(rated uuid, works_with boolean, answers smallint[])
      cross join sheet
      join work.workgroup rated on rated.organization_id = sheet.organization_id
        and rated.work_process_id = sheet.work_process_id and rated.workgroup_id = given.rated
      where cardinality(given.answers) = sheet.items
        and (sheet.case_id is null or rated.workgroup_id = any(sheet.around)
          and (rated.workgroup_id <> sheet.rater_group_id or rated.workgroup_id <> all(sheet.lone)))
      on conflict (organization_id, wave_id, respondent_key, rater_group_id, rated_group_id, case_id)
        do update set answered_on = excluded.answered_on,
          works_with = excluded.works_with
            and (${item}::int is null or rating.works_with or excluded.answers[${item}::int] is not null),
          answers = case when ${item}::int is null then excluded.answers
            else array_append(rating.answers[:${item}::int - 1], excluded.answers[${item}::int])
              || rating.answers[${item}::int + 1:] end
      returning 1
    )
    select (select count(*) from sheet) as sheets, (select count(*) from written) as written`.execute(open);
  const { sheets = 0, written = 0 } = result.rows[0] ?? {};
  return sheets === 1 && written === ratings.size;
}

/** Answers to further questions to be stored, by the question's id; null takes away what was answered. */
export type FurtherWriting = Pick<SheetPlace, "waveId" | "key"> & {
  readonly organizationId: string;
  readonly given: ReadonlyMap<string, FurtherGiven | null>;
  readonly day: string;
};

/**
 * Writes answers to further questions in the place of what was there. The caller has seen in the same transaction that
 * the sheet is there, that its wave is open, and that they fit the questions. Words that change have to be reviewed
 * again, under another name: whoever is just reviewing the old ones must not release the new ones.
 */
export async function writeFurther(open: Open, { organizationId, waveId, key, given, day }: FurtherWriting) {
  const removed = [...given].flatMap(([id, answer]) => (answer === null ? [id] : []));
  if (removed.length > 0)
    await open
      .deleteFrom("answers.further_answer")
      .where("wave_id", "=", waveId)
      .where("respondent_key", "=", key)
      .where("question_id", "in", removed)
      .execute();
  const rows = [...given].flatMap(([id, answer]) => {
    const choice = typeof answer === "number" ? answer : null;
    const words = typeof answer === "string" ? answer : null;
    return answer === null ? [] : [{ id, choice, words, answer_id: crypto.randomUUID() }];
  });
  if (rows.length === 0) return;
  // The same again changes nothing, and a review of it stands.
  await sql`
    insert into answers.further_answer as stored
      (organization_id, wave_id, respondent_key, question_id, answer_id, choice, words, answered_on)
    select ${organizationId}::uuid, ${waveId}::uuid, ${key}::bytea, id, answer_id, choice, words, ${day}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given(id text, answer_id uuid, choice smallint, words text)
    on conflict (organization_id, wave_id, respondent_key, question_id)
      do update set choice = excluded.choice, words = excluded.words, answer_id = excluded.answer_id,
        released = null, answered_on = excluded.answered_on
      where (stored.choice, stored.words) is distinct from (excluded.choice, excluded.words)`.execute(open);
}
