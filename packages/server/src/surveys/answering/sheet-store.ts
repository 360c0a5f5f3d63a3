import type { SheetAnswers } from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import pg from "pg";
import type { Tables } from "../../database/index.ts";
import type { FurtherGiven, Sheet } from "./survey.ts";
import { SurveyUnknown } from "./survey-unavailable.ts";

type Open = Transaction<Tables>;

/** Where a sheet lies: in a wave, under a key, filled in by members of one workgroup. */
export type SheetPlace = { readonly waveId: string; readonly key: Buffer; readonly raterId: string };

/** A sheet to be begun. */
export type Beginning = SheetPlace & {
  /** The site that was chosen or is known; null where none is, and then the effort's only one is taken. */
  readonly siteId: string | null;
  readonly origin: "link" | "person";
  /** Filled in on behalf of somebody else; heeded where the workgroup is one of clients. */
  readonly proxy: boolean;
  readonly now: Date;
};

/** What became of beginning a sheet. */
export type Begun = {
  /** False when it had been begun before; then it is as it was. */
  readonly isNew: boolean;
  readonly dailyLimit: number | null;
  readonly timeZone: string;
};

/**
 * Begins a sheet, or leaves the one that is there. Nothing about the person is stored but workgroup and site. The wave
 * must be held.
 *
 * @returns undefined when nothing may be begun: the wave is not open (any more), its open links are switched off, or
 *   it has no such workgroup or site.
 */
export async function beginSheet(open: Open, beginning: Beginning): Promise<Begun | undefined> {
  const { waveId, key, raterId, siteId, origin, proxy, now } = beginning;
  const begun = await sql<Begun>`
    with target as (
      select wave.organization_id, wave.wave_id, wave.daily_limit, effort.time_zone, rater.workgroup_id, rater.kind,
        case when ${siteId}::uuid is null
          then (select (array_agg(site_id))[1] from work.site where site.organization_id = effort.organization_id
            and site.effort_id = effort.effort_id having count(*) = 1)
          else (select site_id from work.site where site.organization_id = effort.organization_id
            and site.effort_id = effort.effort_id and site.site_id = ${siteId}::uuid)
        end as site_id
      from work.wave wave
      join work.work_process process using (organization_id, work_process_id)
      join work.effort effort using (organization_id, effort_id)
      join work.workgroup rater using (organization_id, work_process_id)
      where wave.wave_id = ${waveId} and rater.workgroup_id = ${raterId}
        and wave.status = 'open' and (wave.closes_at is null or wave.closes_at > ${now})
        and (wave.open_links or ${origin} = 'person')
    ), begun as (
      insert into answers.respondent
        (organization_id, wave_id, respondent_key, rater_group_id, site_id, origin, proxy)
      select organization_id, wave_id, ${key}, workgroup_id, site_id, ${origin}, ${proxy} and kind = 'client'
      from target where ${siteId}::uuid is null or site_id is not null
      on conflict (organization_id, wave_id, respondent_key) do nothing
      returning 1
    )
    select daily_limit as "dailyLimit", time_zone as "timeZone", exists (select from begun) as "isNew"
    from target where ${siteId}::uuid is null or site_id is not null`.execute(open);
  return begun.rows[0];
}

/**
 * Counts one more sheet begun by a workgroup's open link on a day.
 *
 * @param day the calendar day where the effort is.
 * @returns false when as many as `limit` have been begun; then it is not counted.
 */
export async function countBegun(
  open: Open,
  { waveId, raterId }: SheetPlace,
  organizationId: string,
  day: string,
  limit: number,
): Promise<boolean> {
  const counted = await sql`
    insert into work.open_link_use as use (organization_id, wave_id, workgroup_id, day, begun)
    values (${organizationId}, ${waveId}, ${raterId}, ${day}, 1)
    on conflict (organization_id, wave_id, workgroup_id, day)
      do update set begun = use.begun + 1 where use.begun < ${limit}
    returning 1`.execute(open);
  return counted.rows.length > 0;
}

/** One sheet; undefined when none with this key was begun in the wave by a member of the workgroup. */
export async function readSheet(open: Open, { waveId, key, raterId }: SheetPlace): Promise<Sheet | undefined> {
  const found = await open
    .selectFrom("answers.respondent as sheet")
    .select([
      "finished_on",
      "proxy",
      sql<StoredRating[]>`array(
        select json_build_object('rated', rated_group_id, 'worksWith', works_with, 'answers', answers)
        from answers.rating where rating.organization_id = sheet.organization_id and rating.wave_id = sheet.wave_id
          and rating.respondent_key = sheet.respondent_key)`.as("ratings"),
      sql<StoredFurther[]>`array(
        select json_build_object('id', question_id, 'choice', choice, 'words', words)
        from answers.further_answer further where further.organization_id = sheet.organization_id
          and further.wave_id = sheet.wave_id and further.respondent_key = sheet.respondent_key)`.as("further"),
    ])
    .where("wave_id", "=", waveId)
    .where("respondent_key", "=", key)
    .where("rater_group_id", "=", raterId)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const further = found.further.flatMap(({ id, choice, words }) => {
    const given = choice ?? words;
    return given === null ? [] : [[id, given] as const];
  });
  return {
    finished: found.finished_on !== null,
    proxy: found.proxy,
    answers: new Map(found.ratings.map(({ rated, worksWith, answers }) => [rated, { worksWith, answers }])),
    further: new Map<string, FurtherGiven>(further),
  };
}

type StoredRating = SheetAnswers & { readonly rated: string };
type StoredFurther = { readonly id: string; readonly choice: number | null; readonly words: string | null };

/**
 * Deletes a sheet with all its answers while its wave is open. The wave must be held.
 *
 * @returns false when nothing was deleted: the wave is not open (any more), or there is no such sheet.
 */
export async function deleteSheet(open: Open, { waveId, key, raterId }: SheetPlace, now: Date): Promise<boolean> {
  const deleted = await sql`
    delete from answers.respondent sheet using work.wave wave
    where sheet.wave_id = ${waveId} and sheet.respondent_key = ${key} and sheet.rater_group_id = ${raterId}
      and wave.organization_id = sheet.organization_id and wave.wave_id = sheet.wave_id
      and wave.status = 'open' and (wave.closes_at is null or wave.closes_at > ${now})
    returning 1`.execute(open);
  return deleted.rows.length > 0;
}

/** What a wave is about, as far as its sheets' keys depend on it: its effort, and the round where it asks about a case. */
export type Asked = { readonly effortId: string; readonly caseRoundId: string | null };

/**
 * What a wave is about in which a link still leads somewhere; undefined when it does not. Whoever waited for the wave may
 * have waited for the person to be erased, and a sheet begun after that would belong to nobody.
 */
export async function askedBehind(open: Open, hash: Buffer, waveId: string): Promise<Asked | undefined> {
  const found = await sql<Asked>`
    select process.effort_id as "effortId", about.case_round_id as "caseRoundId"
    from work.wave wave join work.work_process process using (organization_id, work_process_id)
    left join work.client_case about using (organization_id, case_id)
    where wave.wave_id = ${waveId} and exists (select from work.link_of(${hash}))`.execute(open);
  return found.rows[0];
}

/**
 * Does work on a sheet while its effort is there.
 *
 * @throws SurveyUnknown when the effort was deleted at the same moment.
 */
export async function whileThere<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === REFERENCE_GONE) throw new SurveyUnknown();
    throw error;
  }
}

/** PostgreSQL's `foreign_key_violation`. */
const REFERENCE_GONE = "23503";
