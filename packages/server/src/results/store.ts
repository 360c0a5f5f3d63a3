import { instrument } from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import { NO_CASE, type Tables } from "../database/index.ts";
import type { ProxyCount } from "./proxies.ts";
import type { ClosedWave, StoredRating } from "./rules.ts";

type Open = Transaction<Tables>;

/**
 * Where a wave of a work process belongs, and the name of the organisation; undefined when the organisation has no such
 * wave.
 */
export function readPlace(
  open: Open,
  waveId: string,
): Promise<{ effortId: string; workProcessId: string; organization: string } | undefined> {
  return open
    .selectFrom("work.wave as wave")
    .innerJoin("work.work_process as process", "process.work_process_id", "wave.work_process_id")
    .innerJoin("work.organization as organization", "organization.organization_id", "wave.organization_id")
    .select(["process.effort_id as effortId", "process.work_process_id as workProcessId"])
    .select("organization.name as organization")
    .where("wave.wave_id", "=", waveId)
    .where("wave.case_id", "is", null)
    .executeTakeFirst();
}

/** Keeps the closed waves of a work process from being opened again until the transaction ends. */
export async function holdClosedWaves(open: Open, workProcessId: string): Promise<void> {
  await open
    .selectFrom("work.wave")
    .select("wave_id")
    .where("work_process_id", "=", workProcessId)
    .where("case_id", "is", null)
    .where("status", "=", "closed")
    .forShare()
    .execute();
}

/** The closed waves of a work process, earliest first. */
export async function readClosedWaves(open: Open, workProcessId: string): Promise<ClosedWave[]> {
  const waves = await open
    .selectFrom("work.wave")
    .select(["wave_id as id", "min_items as minItems", "instrument"])
    .where("work_process_id", "=", workProcessId)
    .where("case_id", "is", null)
    .where("status", "=", "closed")
    .orderBy("position")
    .execute();
  return waves.map((wave) => ({ ...wave, instrument: instrument.parse(wave.instrument) }));
}

/**
 * The snapshot under which counts of answers to further questions are kept. They are no part of a family of results, but
 * they too stay as they were told first.
 */
export const FURTHER_ANSWERS = "further answers";

/** What has been published under a snapshot and a query, as JSON text; undefined when nothing has. */
export async function readPublished(
  open: Open,
  workProcessId: string,
  snapshot: string,
  query: string,
): Promise<string | undefined> {
  const found = await open
    .selectFrom("work.published_result")
    .select("result")
    .where("work_process_id", "=", workProcessId)
    .where("snapshot", "=", snapshot)
    .where("query", "=", query)
    .executeTakeFirst();
  return found && String(found.result);
}

/**
 * What was published about a part of a wave under any earlier snapshot in which the wave was marked; undefined when nothing.
 * Whatever was published about a wave once stays, so all of them say the same.
 *
 * @param mark the query under which the wave's mark is kept.
 */
export async function readEarlier(
  open: Open,
  workProcessId: string,
  mark: string,
  query: string,
): Promise<string | undefined> {
  const found = await open
    .selectFrom("work.published_result as part")
    .select("part.result")
    .where("part.work_process_id", "=", workProcessId)
    .where("part.query", "=", query)
    .where("part.snapshot", "in", (marked) =>
      marked
        .selectFrom("work.published_result as mark")
        .select("mark.snapshot")
        .where("mark.work_process_id", "=", workProcessId)
        .where("mark.query", "=", mark),
    )
    .orderBy("part.snapshot")
    .limit(1)
    .executeTakeFirst();
  return found && String(found.result);
}

/**
 * What tells of a closed wave's answers whether some were erased meanwhile: how many erasures were noted, and the day
 * on which all answers of its effort were deleted.
 */
export async function readErasureMark(open: Open, waveId: string): Promise<string> {
  const found = await open
    .selectFrom("work.wave as wave")
    .innerJoin("work.work_process as process", "process.work_process_id", "wave.work_process_id")
    .innerJoin("work.effort as effort", "effort.effort_id", "process.effort_id")
    .leftJoin("work.erasure as erasure", "erasure.wave_id", "wave.wave_id")
    .select(["effort.deleted_on as deletedOn", sql<number>`coalesce(sum(erasure.sheets), 0)`.as("sheets")])
    .where("wave.wave_id", "=", waveId)
    .groupBy("effort.deleted_on")
    .executeTakeFirst();
  return `${found?.sheets ?? 0} ${found?.deletedOn ?? "kept"}`;
}

/** Keeps results, as JSON texts by query, as they are published. Ones that are there already stay. */
export async function keepPublished(
  open: Open,
  organizationId: string,
  workProcessId: string,
  snapshot: string,
  results: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [query, text] of results) {
    await open
      .insertInto("work.published_result")
      .values({
        organization_id: organizationId,
        work_process_id: workProcessId,
        snapshot,
        query,
        // As one text: as an object it would come back with its keys in another order.
        result: JSON.stringify(text),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Until the transaction ends, nobody else publishes results of this work process. */
export async function holdPublication(open: Open, workProcessId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('interrelate/publish'), hashtext(${workProcessId}))`.execute(open);
}

/**
 * Ratings in some waves; only the analysis role may read them. Keys stay in the database.
 *
 * @param about the work process itself, or cases; one is never read together with the other.
 */
export async function readRatings(
  open: Open,
  waveIds: readonly string[],
  about: "process" | "cases" = "process",
): Promise<StoredRating[]> {
  // A large import has no statistics yet, and without them PostgreSQL may compare every rating with every sheet.
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(open);
  const ratings = await open
    .selectFrom("answers.rating as rating")
    .innerJoin("answers.respondent as sheet", (join) =>
      join
        .onRef("sheet.organization_id", "=", "rating.organization_id")
        .onRef("sheet.wave_id", "=", "rating.wave_id")
        .onRef("sheet.respondent_key", "=", "rating.respondent_key"),
    )
    .select([
      "rating.wave_id as waveId",
      sql<number>`dense_rank() over (order by rating.respondent_key)`.as("respondent"),
      "rating.rater_group_id as raterGroupId",
      "rating.rated_group_id as ratedGroupId",
      "sheet.site_id as siteId",
      "rating.answers",
    ])
    .where("rating.wave_id", "in", waveIds)
    .where("rating.case_id", about === "process" ? "=" : "<>", NO_CASE)
    .where("rating.works_with", "=", true)
    .execute();
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(open);
  return ratings;
}

/** How many ratings of each wave say "I do not work with this group". */
export function countNotWorkingWith(
  open: Open,
  waveIds: readonly string[],
): Promise<{ waveId: string; ratings: number }[]> {
  return open
    .selectFrom("answers.rating")
    .select(["wave_id as waveId", sql<number>`count(*)`.as("ratings")])
    .where("wave_id", "in", waveIds)
    .where("case_id", "=", NO_CASE)
    .where("works_with", "=", false)
    .groupBy("wave_id")
    .execute();
}

/** How many people of each workgroup rated others in a wave, and how many of them somebody else spoke for. */
export function countProxies(open: Open, waveId: string): Promise<ProxyCount[]> {
  return open
    .selectFrom("answers.respondent as sheet")
    .select([
      "rater_group_id as workgroupId",
      sql<number>`count(*)`.as("people"),
      sql<number>`count(*) filter (where proxy)`.as("proxies"),
    ])
    .where("wave_id", "=", waveId)
    .where((is) =>
      is.exists(
        is
          .selectFrom("answers.rating as rating")
          .select(sql`1`.as("one"))
          .whereRef("rating.wave_id", "=", "sheet.wave_id")
          .whereRef("rating.respondent_key", "=", "sheet.respondent_key"),
      ),
    )
    .groupBy("rater_group_id")
    .execute();
}
