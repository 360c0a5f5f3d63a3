import { createHmac } from "node:crypto";
import { CONVENTIONAL_CUTOFFS } from "@interrelate/analysis";
import { type Kysely, sql, type Transaction } from "kysely";
import { asRole, changeRole, derivedKey, type Tables } from "../database/index.ts";
import { IMPORTED_INSTRUMENT } from "./imported-instrument.ts";
import type { RatingsToImport } from "./ratings-to-import.ts";

/** Where ratings go, and what their rows are stamped with. */
export interface ImportTarget {
  readonly organizationId: string;
  /** Name of the work process, and of the effort made for it. */
  readonly workProcess: string;
  /** The day of the import: the file knows no day of answering. */
  readonly day: string;
  /** The server's secret. */
  readonly secret: Buffer;
}

/** What an import made. `waves` are in the order of the file. */
export interface StoredImport {
  readonly effortId: string;
  readonly waves: readonly string[];
}

/** Waves are shown to nobody with fewer raters than this in a tie. */
const THRESHOLD = 5;
/** Answered items a rating needs to count. */
const MIN_ITEMS = 4;
const BATCH = 5000;

/**
 * Stores the valid rows of an import as a new effort with closed waves, in one transaction: all of them or nothing.
 *
 * The labels of respondents are not stored. A keyed hash of effort and label stands in for them, so that the same
 * label is the same respondent in every wave of this effort and nobody's in any other.
 */
export function storeImport(db: Kysely<Tables>, target: ImportTarget, ratings: RatingsToImport): Promise<StoredImport> {
  return asRole(db, { organizationId: target.organizationId, role: "ir_app" }, async (open) => {
    const made = await storeEffort(open, target, ratings);
    await changeRole(open, "ir_survey");
    const keys = respondentKeys(target.secret, made.effortId, ratings.respondents);
    await inBatches(ratings.sheets.length, (from, to) => storeSheets(open, target, ratings, made, keys, from, to));
    await inBatches(ratings.sheet.length, (from, to) => storeRatings(open, target, ratings, made, keys, from, to));
    return { effortId: made.effortId, waves: made.waves };
  });
}

interface MadeEffort {
  readonly effortId: string;
  readonly workgroups: readonly string[];
  readonly sites: readonly string[];
  readonly waves: readonly string[];
}

async function storeEffort(
  open: Transaction<Tables>,
  target: ImportTarget,
  ratings: RatingsToImport,
): Promise<MadeEffort> {
  const organization_id = target.organizationId;
  const effort_id = crypto.randomUUID();
  const work_process_id = crypto.randomUUID();
  const cutoffs = JSON.stringify(CONVENTIONAL_CUTOFFS);
  const name = target.workProcess;
  await open
    .insertInto("work.effort")
    .values({ organization_id, effort_id, name, threshold: THRESHOLD, cutoffs, created_at: `${target.day}T00:00:00Z` })
    .execute();
  await open.insertInto("work.work_process").values({ organization_id, work_process_id, effort_id, name }).execute();

  const workgroups = ratings.workgroups.map((label, position) => ({
    organization_id,
    work_process_id,
    workgroup_id: crypto.randomUUID(),
    name: label,
    kind: "worker" as const,
    position,
  }));
  await open.insertInto("work.workgroup").values(workgroups).execute();
  const sites = ratings.sites.map((label, position) => ({
    organization_id,
    effort_id,
    site_id: crypto.randomUUID(),
    name: label,
    position,
  }));
  if (sites.length > 0) await open.insertInto("work.site").values(sites).execute();
  const waves = ratings.waves.map((label, position) => ({
    organization_id,
    work_process_id,
    wave_id: crypto.randomUUID(),
    name: label,
    position,
    status: "closed" as const,
    instrument: JSON.stringify(IMPORTED_INSTRUMENT),
    min_items: MIN_ITEMS,
  }));
  await open.insertInto("work.wave").values(waves).execute();
  return {
    effortId: effort_id,
    workgroups: workgroups.map((each) => each.workgroup_id),
    sites: sites.map((each) => each.site_id),
    waves: waves.map((each) => each.wave_id),
  };
}

function respondentKeys(secret: Buffer, effortId: string, labels: readonly string[]): Buffer[] {
  const key = derivedKey(secret, "imported respondents");
  return labels.map((label) => createHmac("sha256", key).update(`${effortId}|${label}`).digest());
}

async function storeSheets(
  open: Transaction<Tables>,
  target: ImportTarget,
  ratings: RatingsToImport,
  made: MadeEffort,
  keys: readonly Buffer[],
  from: number,
  to: number,
): Promise<void> {
  const sheets = ratings.sheets.slice(from, to);
  const waves = sheets.map((sheet) => made.waves[sheet.wave]);
  const respondents = sheets.map((sheet) => keys[sheet.respondent]);
  const groups = sheets.map((sheet) => made.workgroups[sheet.group]);
  const sites = sheets.map((sheet) => made.sites[sheet.site] ?? null);
  await sql`
    insert into answers.respondent (organization_id, wave_id, respondent_key, rater_group_id, site_id, origin, finished_on)
    select ${target.organizationId}, wave, respondent, rater, site, 'import', ${target.day}::date
    from unnest(${waves}::uuid[], ${respondents}::bytea[], ${groups}::uuid[], ${sites}::uuid[]) as sheet (wave, respondent, rater, site)
  `.execute(open);
}

async function storeRatings(
  open: Transaction<Tables>,
  target: ImportTarget,
  ratings: RatingsToImport,
  made: MadeEffort,
  keys: readonly Buffer[],
  from: number,
  to: number,
): Promise<void> {
  const sheets = ratings.sheet.slice(from, to).map((sheet) => ratings.sheets[sheet]);
  const waves = sheets.map((sheet) => made.waves[sheet?.wave ?? -1]);
  const respondents = sheets.map((sheet) => keys[sheet?.respondent ?? -1]);
  const raters = sheets.map((sheet) => made.workgroups[sheet?.group ?? -1]);
  const rated = ratings.rated.slice(from, to).map((group) => made.workgroups[group]);
  const worksWith = ratings.worksWith.slice(from, to);
  const item = (index: number) => sheets.map((_, row) => ratings.answers[7 * (from + row) + index] || null);
  await sql`
    insert into answers.rating
      (organization_id, wave_id, respondent_key, rater_group_id, rated_group_id, works_with, answers, answered_on)
    select ${target.organizationId}, wave, respondent, rater, rated, works_with, array[a1, a2, a3, a4, a5, a6, a7], ${target.day}::date
    from unnest(
      ${waves}::uuid[], ${respondents}::bytea[], ${raters}::uuid[], ${rated}::uuid[], ${worksWith}::boolean[],
      ${item(0)}::smallint[], ${item(1)}::smallint[], ${item(2)}::smallint[], ${item(3)}::smallint[],
      ${item(4)}::smallint[], ${item(5)}::smallint[], ${item(6)}::smallint[]
    ) as rating (wave, respondent, rater, rated, works_with, a1, a2, a3, a4, a5, a6, a7)
  `.execute(open);
}

async function inBatches(count: number, store: (from: number, to: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += BATCH) await store(from, Math.min(from + BATCH, count));
}
