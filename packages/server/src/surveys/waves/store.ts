import {
  type FurtherQuestion,
  furtherQuestion,
  type Instrument,
  instrument,
  type SurveyLayout,
} from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import { changeRole, type Tables } from "../../database/index.ts";
import { NO_SITE } from "../../efforts/index.ts";

/** What is stored about a wave beyond its summary. */
export type StoredWave = {
  readonly effortId: string;
  readonly minItems: number;
  /** The instrument as it was when the wave took it; frozen from its opening on. */
  readonly instrument: Instrument;
  readonly layout: SurveyLayout;
  readonly target: number | null;
  readonly openLinks: boolean;
  readonly dailyLimit: number | null;
  readonly questions: FurtherQuestion[];
};

/** A wave of a work process; undefined when the organisation has none with this id, or it is that of a case. */
export async function readWave(open: Transaction<Tables>, waveId: string): Promise<StoredWave | undefined> {
  const found = await open
    .selectFrom("work.wave as wave")
    .innerJoin("work.work_process as process", (join) =>
      join
        .onRef("process.organization_id", "=", "wave.organization_id")
        .onRef("process.work_process_id", "=", "wave.work_process_id"),
    )
    .select(["process.effort_id as effortId", "wave.min_items as minItems", "wave.instrument", "wave.layout"])
    .select(["wave.target", "wave.open_links as openLinks", "wave.daily_limit as dailyLimit", "wave.questions"])
    .where("wave.wave_id", "=", waveId)
    .where("wave.case_id", "is", null)
    .executeTakeFirst();
  return (
    found && {
      ...found,
      instrument: instrument.parse(found.instrument),
      questions: furtherQuestion.array().parse(found.questions),
    }
  );
}

/** A wave to be made as a draft. */
export type NewWave = {
  readonly organizationId: string;
  readonly workProcessId: string;
  readonly waveId: string;
  readonly name: string;
  readonly position: number;
  /** The case that it asks about; left out, it is one of the work process. */
  readonly caseId?: string;
  readonly settings: Omit<StoredWave, "effortId">;
};

/** Makes a draft wave without dates. */
export async function insertWave(open: Transaction<Tables>, wave: NewWave): Promise<void> {
  const { settings } = wave;
  await open
    .insertInto("work.wave")
    .values({
      organization_id: wave.organizationId,
      wave_id: wave.waveId,
      work_process_id: wave.workProcessId,
      name: wave.name,
      position: wave.position,
      status: "draft",
      case_id: wave.caseId ?? null,
      instrument: JSON.stringify(settings.instrument),
      min_items: settings.minItems,
      layout: settings.layout,
      target: settings.target,
      open_links: settings.openLinks,
      daily_limit: settings.dailyLimit,
      questions: JSON.stringify(settings.questions),
    })
    .execute();
}

/** Expects the same numbers of people in a wave as in an earlier one. */
export async function copyHeadcount(open: Transaction<Tables>, fromWaveId: string, toWaveId: string): Promise<void> {
  await open
    .insertInto("work.headcount")
    .columns(["organization_id", "wave_id", "workgroup_id", "site_id", "people"])
    .expression((build) =>
      build
        .selectFrom("work.headcount")
        .select(["organization_id", sql<string>`${toWaveId}::uuid`.as("wave_id"), "workgroup_id", "site_id", "people"])
        .where("wave_id", "=", fromWaveId),
    )
    .execute();
}

/** Opens a draft, or a closed wave again. */
export async function openWave(open: Transaction<Tables>, waveId: string, openedOn: string): Promise<void> {
  await open
    .updateTable("work.wave")
    .set({ status: "open", opened_on: sql`coalesce(opened_on, ${openedOn}::date)`, closed_on: null })
    .where("wave_id", "=", waveId)
    .execute();
}

/** Remembers the hashes of a wave's open links, one a workgroup; those that are there stay. */
export async function keepLinks(
  open: Transaction<Tables>,
  wave: { readonly organizationId: string; readonly waveId: string },
  links: readonly { readonly workgroupId: string; readonly hash: Buffer }[],
): Promise<void> {
  const rows = links.map(({ workgroupId, hash }) => ({
    organization_id: wave.organizationId,
    wave_id: wave.waveId,
    workgroup_id: workgroupId,
    token_hash: hash,
  }));
  await open
    .insertInto("work.open_link")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Closes a wave once every answer that is just being saved is in; answers that come later find it closed. */
export async function closeWave(open: Transaction<Tables>, waveId: string, day: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${waveId}, 0))`.execute(open);
  await open.updateTable("work.wave").set({ status: "closed", closed_on: day }).where("wave_id", "=", waveId).execute();
}

/** People of one workgroup at one site; the site is null where there is none or none was told. */
export type PeopleCount = { readonly workgroupId: string; readonly siteId: string | null; readonly people: number };

/** The last day on which an effort keeps people and answers; null while nobody has set one. */
export async function readKeepUntil(open: Transaction<Tables>, effortId: string): Promise<string | null> {
  const found = await open
    .selectFrom("work.effort")
    .select("keep_until as keepUntil")
    .where("effort_id", "=", effortId)
    .executeTakeFirst();
  return found?.keepUntil ?? null;
}

/** How many people were asked, where somebody said so, by workgroup and site. */
export async function readInvited(open: Transaction<Tables>, waveId: string): Promise<PeopleCount[]> {
  const rows = await open
    .selectFrom("work.headcount")
    .select(["workgroup_id as workgroupId", "site_id as siteId", "people"])
    .where("wave_id", "=", waveId)
    .execute();
  return rows.map((row) => ({ ...row, siteId: row.siteId === NO_SITE ? null : row.siteId }));
}

/**
 * How many people answered, by workgroup and site: sheets that were finished or hold an answer, "I do not work with
 * them" being one. The numbers have passed no disclosure rule yet. The transaction goes on as the analysis role.
 */
export async function countAnswered(open: Transaction<Tables>, waveId: string): Promise<PeopleCount[]> {
  await changeRole(open, "ir_analysis");
  return open
    .selectFrom("answers.respondent as sheet")
    .select(["rater_group_id as workgroupId", "site_id as siteId", sql<number>`count(*)`.as("people")])
    .where("wave_id", "=", waveId)
    .where((is) =>
      is.or([
        is("finished_on", "is not", null),
        is.exists(
          is
            .selectFrom("answers.rating as rating")
            .select(sql`1`.as("one"))
            .whereRef("rating.wave_id", "=", "sheet.wave_id")
            .whereRef("rating.respondent_key", "=", "sheet.respondent_key")
            .where(sql<boolean>`(not rating.works_with or array_remove(rating.answers, null) <> '{}')`),
        ),
      ]),
    )
    .groupBy(["rater_group_id", "site_id"])
    .execute();
}
