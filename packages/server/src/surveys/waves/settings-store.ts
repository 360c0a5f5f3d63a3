import type { FurtherQuestion, Instrument, SurveyLayout } from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import type { Tables } from "../../database/index.ts";
import type { NamedStructure } from "./structures-asked.ts";

type Open = Transaction<Tables>;

/** What is changed about a wave; what is left out stays. */
export type WaveChanges = {
  readonly name?: string | undefined;
  readonly opensAt?: Date | null | undefined;
  readonly closesAt?: Date | null | undefined;
  readonly layout?: SurveyLayout | undefined;
  readonly target?: number | null | undefined;
  readonly openLinks?: boolean | undefined;
  readonly dailyLimit?: number | null | undefined;
  readonly minItems?: number | undefined;
  readonly questions?: readonly FurtherQuestion[] | undefined;
  readonly instrument?: Instrument | undefined;
};

/** Changes how a wave is run. */
export async function changeWave(open: Open, waveId: string, changes: WaveChanges): Promise<void> {
  const columns = {
    name: changes.name,
    opens_at: changes.opensAt,
    closes_at: changes.closesAt,
    layout: changes.layout,
    target: changes.target,
    open_links: changes.openLinks,
    daily_limit: changes.dailyLimit,
    min_items: changes.minItems,
    questions: changes.questions && JSON.stringify(changes.questions),
    instrument: changes.instrument && JSON.stringify(changes.instrument),
  };
  const set = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
  if (Object.keys(set).length === 0) return;
  await open.updateTable("work.wave").set(set).where("wave_id", "=", waveId).execute();
}

/** Removes a wave with everything that belongs to it. */
export async function deleteWave(open: Open, waveId: string): Promise<void> {
  await open.deleteFrom("work.wave").where("wave_id", "=", waveId).execute();
}

/** What stands in the way of rating a very small workgroup, or not. */
export type SmallGroupRow = {
  readonly workgroupId: string;
  /** Its people agreed to be rated. */
  readonly consent: boolean;
  /** The group it is reported in together with others; null when it stands alone. */
  readonly together: string | null;
};

/** Which workgroups consent to being rated though they are small, and which are reported together. */
export function readSmallGroups(open: Open, workProcessId: string): Promise<SmallGroupRow[]> {
  return open
    .selectFrom("work.workgroup")
    .select(["workgroup_id as workgroupId", "small_group_consent as consent", "reporting_group_id as together"])
    .where("work_process_id", "=", workProcessId)
    .execute();
}

/**
 * Whether no results of a wave have been published yet. Until the transaction ends nobody publishes any, because
 * whoever is about to holds the wave as well.
 */
export async function holdUnpublished(open: Open, waveId: string): Promise<boolean> {
  await open.selectFrom("work.wave").select("wave_id").where("wave_id", "=", waveId).forNoKeyUpdate().execute();
  return !(await isPublished(open, waveId));
}

/** Whether anything that people answered in a wave has been published. */
export async function isPublished(open: Open, waveId: string): Promise<boolean> {
  const published = await open
    .selectFrom("work.published_result")
    .select("snapshot")
    .where(sql<boolean>`strpos(query, ${waveId}) > 0`)
    .limit(1)
    .execute();
  return published.length > 0;
}

/** The structures of a work process that were not removed. */
export function readNamedStructures(open: Open, workProcessId: string): Promise<NamedStructure[]> {
  return open
    .selectFrom("work.structure")
    .select(["structure_id as id", "name"])
    .where("work_process_id", "=", workProcessId)
    .where("removed_at", "is", null)
    .execute();
}
