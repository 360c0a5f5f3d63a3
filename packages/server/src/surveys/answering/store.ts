import { type Instrument, instrument, type SheetAnswers } from "@interrelate/contract";
import { type Kysely, sql, type Transaction } from "kysely";
import pg from "pg";
import { asRole, linkOf, type Tables } from "../../database/index.ts";
import { tokenHash } from "../keys.ts";
import { holdWave } from "../waves/store.ts";
import type { Sheet, Survey } from "./survey.ts";
import { SurveyUnknown } from "./survey-unavailable.ts";

/**
 * The survey behind an open link, whatever its state; undefined when no wave has that link.
 *
 * @param link the link's token as it stands in the address.
 */
export async function findSurvey(db: Kysely<Tables>, link: string): Promise<Survey | undefined> {
  const hash = tokenHash(link);
  const organizationId = (await linkOf(db, hash))?.organizationId;
  if (organizationId === undefined) return undefined;
  return asRole(db, { organizationId, role: "ir_survey" }, async (open) => {
    const found = await open
      .selectFrom("work.open_link")
      .select(["wave_id", "workgroup_id"])
      .where("token_hash", "=", hash)
      .executeTakeFirst();
    return found && readSurvey(open, found.wave_id, found.workgroup_id);
  });
}

/**
 * The survey of a wave as one workgroup meets it; undefined when the organisation has no such wave or workgroup.
 *
 * @param raterId the workgroup that answers; left out, the first one.
 */
export async function readSurvey(
  open: Transaction<Tables>,
  waveId: string,
  raterId?: string,
): Promise<Survey | undefined> {
  const wave = await readWave(open, waveId);
  if (wave === undefined) return undefined;
  const workgroups = await open
    .selectFrom("work.workgroup")
    .select(["workgroup_id as id", "name"])
    .where("work_process_id", "=", wave.workProcessId)
    .orderBy("position")
    .execute();
  const rater = raterId === undefined ? workgroups[0] : workgroups.find(({ id }) => id === raterId);
  if (rater === undefined) return undefined;
  const sites = await open
    .selectFrom("work.site")
    .select(["site_id as id", "name"])
    .where("effort_id", "=", wave.effortId)
    .orderBy("position")
    .execute();
  const { effortId: _, workProcessId: __, ...shown } = wave;
  return { ...shown, rater, workgroups, sites };
}

async function readWave(open: Transaction<Tables>, waveId: string) {
  const found = await open
    .selectFrom("work.wave as wave")
    .innerJoin("work.organization as organization", "organization.organization_id", "wave.organization_id")
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
    .select([
      "wave.organization_id as organizationId",
      "organization.name as organization",
      "wave.wave_id as waveId",
      "wave.status",
      "wave.closed_on as closedOn",
      "process.name as process",
      "effort.threshold",
      "wave.instrument",
      "effort.effort_id as effortId",
      "process.work_process_id as workProcessId",
    ])
    .where("wave.wave_id", "=", waveId)
    .executeTakeFirst();
  return found && { ...found, instrument: instrument.parse(found.instrument) satisfies Instrument };
}

/**
 * Begins a sheet in an open wave. Nothing about the person is stored but workgroup and site.
 *
 * @param key the sheet's key, from `respondentKey`.
 */
export async function beginSheet(
  db: Kysely<Tables>,
  survey: Survey,
  key: Buffer,
  siteId: string | null,
): Promise<void> {
  await onSheet(db, survey.organizationId, key, (open) =>
    open
      .insertInto("answers.respondent")
      .values({
        organization_id: survey.organizationId,
        wave_id: survey.waveId,
        respondent_key: key,
        rater_group_id: survey.rater.id,
        site_id: siteId,
        origin: "link",
        finished_on: null,
      })
      .execute(),
  );
}

/** One sheet of the survey; undefined when no sheet with this key was begun by this link. */
export function readSheet(db: Kysely<Tables>, survey: Survey, key: Buffer): Promise<Sheet | undefined> {
  return onSheet(db, survey.organizationId, key, async (open) => {
    const respondent = await open
      .selectFrom("answers.respondent")
      .select("finished_on")
      .where("wave_id", "=", survey.waveId)
      .where("respondent_key", "=", key)
      .where("rater_group_id", "=", survey.rater.id)
      .executeTakeFirst();
    if (respondent === undefined) return undefined;
    const ratings = await open
      .selectFrom("answers.rating")
      .select(["rated_group_id", "works_with", "answers"])
      .where("wave_id", "=", survey.waveId)
      .where("respondent_key", "=", key)
      .execute();
    const answers = ratings.map(
      ({ rated_group_id, works_with, answers }) => [rated_group_id, { worksWith: works_with, answers }] as const,
    );
    return { finished: respondent.finished_on !== null, answers: new Map(answers) };
  });
}

/** What is saved at once: the answers about one workgroup, by one sheet, on one day. */
export type Saving = {
  /** The link's token as it stands in the address. */
  readonly link: string;
  readonly key: Buffer;
  readonly ratedId: string;
  readonly given: SheetAnswers;
  /** The day in UTC, and nothing finer. */
  readonly day: string;
  /** True when the sheet is finished by this. */
  readonly finishes: boolean;
};

/**
 * Saves one page of a sheet in the place of what it said before. When this returns `true` the answers are committed;
 * saving the same again changes nothing.
 *
 * @returns false when nothing was saved: the wave is not open any more, the link has no such sheet, the workgroup is
 *   not rated in this wave, or there are more or fewer answers than questions.
 */
export async function saveAnswers(db: Kysely<Tables>, saving: Saving): Promise<boolean> {
  const hash = tokenHash(saving.link);
  const organizationId = (await linkOf(db, hash))?.organizationId;
  if (organizationId === undefined) return false;
  return onSheet(db, organizationId, saving.key, async (open) => {
    const waveId = await holdWave(open, hash);
    const saved = waveId !== undefined && (await writeRating(open, hash, saving));
    if (saved && saving.finishes) await finishSheet(open, waveId, saving.key, saving.day);
    return saved;
  });
}

async function writeRating(open: Transaction<Tables>, hash: Buffer, saving: Saving): Promise<boolean> {
  const { key, ratedId, given, day } = saving;
  const written = await sql`
    insert into answers.rating
      (organization_id, wave_id, respondent_key, rater_group_id, rated_group_id, works_with, answers, answered_on)
    select organization_id, wave_id, sheet.respondent_key, sheet.rater_group_id, rated.workgroup_id,
      ${given.worksWith}, ${given.answers}::smallint[], ${day}::date
    from work.open_link link
    join answers.respondent sheet using (organization_id, wave_id)
    join work.wave wave using (organization_id, wave_id)
    join work.workgroup rated using (organization_id, work_process_id)
    where link.token_hash = ${hash} and sheet.respondent_key = ${key} and sheet.rater_group_id = link.workgroup_id
      and rated.workgroup_id = ${ratedId} and wave.status = 'open'
      and jsonb_array_length(wave.instrument -> 'items') = ${given.answers.length}
    on conflict (organization_id, wave_id, respondent_key, rater_group_id, rated_group_id, case_id)
      do update set works_with = excluded.works_with, answers = excluded.answers, answered_on = excluded.answered_on
    returning 1`.execute(open);
  return written.rows.length > 0;
}

async function finishSheet(open: Transaction<Tables>, waveId: string, key: Buffer, day: string): Promise<void> {
  await open
    .updateTable("answers.respondent")
    .set({ finished_on: day })
    .where("wave_id", "=", waveId)
    .where("respondent_key", "=", key)
    .where("finished_on", "is", null)
    .execute();
}

/**
 * Deletes a sheet with its answers while its wave is open.
 *
 * @param link the link's token as it stands in the address.
 * @returns false when nothing was deleted: the wave is not open any more, or the link has no such sheet.
 */
export async function deleteSheet(db: Kysely<Tables>, link: string, key: Buffer): Promise<boolean> {
  const hash = tokenHash(link);
  const organizationId = (await linkOf(db, hash))?.organizationId;
  if (organizationId === undefined) return false;
  return onSheet(db, organizationId, key, async (open) => {
    await holdWave(open, hash);
    const deleted = await sql`
      delete from answers.respondent sheet using work.open_link link, work.wave wave
      where link.token_hash = ${hash} and sheet.organization_id = link.organization_id
        and sheet.wave_id = link.wave_id and sheet.rater_group_id = link.workgroup_id
        and sheet.respondent_key = ${key}
        and wave.organization_id = link.organization_id and wave.wave_id = link.wave_id and wave.status = 'open'
      returning 1`.execute(open);
    return deleted.rows.length > 0;
  });
}

/**
 * Sheets are read and written in this narrow role only: it can enter no table of people, and no other sheet.
 *
 * @throws SurveyUnknown when the effort was deleted at the same moment.
 */
async function onSheet<Result>(
  db: Kysely<Tables>,
  organizationId: string,
  respondentKey: Buffer,
  work: (open: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  try {
    return await asRole(db, { organizationId, role: "ir_survey", respondentKey }, work);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === REFERENCE_GONE) throw new SurveyUnknown();
    throw error;
  }
}

/** PostgreSQL's `foreign_key_violation`. */
const REFERENCE_GONE = "23503";
