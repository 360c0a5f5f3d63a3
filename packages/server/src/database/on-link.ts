import { type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** What is behind a survey link: a wave, and who answers by it. */
export type LinkTarget = {
  readonly organizationId: string;
  readonly waveId: string;
  /** The workgroups one may answer for: one behind an open link, a person's own behind a personal one, home first. */
  readonly workgroupIds: readonly string[];
  /** The person a personal link or a code was made for; null behind an open link. */
  readonly participantId: string | null;
  /** The person's site and language, where known. */
  readonly siteId: string | null;
  readonly language: string | null;
};

/** Which link is followed, and how. */
export type Following = {
  /** The hash of the link's token or code. */
  readonly hash: Buffer;
  /** The sheet that may be read and written; left out, none, until `bindSheet` names one. */
  readonly respondentKey?: Buffer | undefined;
  /** True keeps the wave from being closed until the transaction ends, and waits while it is just being closed. */
  readonly holdWave?: boolean;
};

/**
 * Does what a respondent asks for by a link in one transaction of the survey pages' role, which sees the link's
 * organisation: a survey page knows nothing but its link, and finding out what is behind it is the only question that can
 * be asked across organisations. Names and addresses are not in the answer, and the role that asks could not read them.
 * It takes as few questions to the database as that can, because every answer comes this way. Everything is undone when
 * `work` throws.
 *
 * @returns undefined, without doing the work, when nothing is behind the link.
 */
export function onLink<Result>(
  db: Kysely<Tables>,
  { hash, respondentKey, holdWave = false }: Following,
  work: (open: Transaction<Tables>, target: LinkTarget) => Promise<Result>,
): Promise<Result | undefined> {
  return db.transaction().execute(async (open) => {
    await sql`select set_config('role', 'ir_survey', true)`.execute(open);
    const found = await sql<LinkTarget>`
      select organization_id as "organizationId", wave_id as "waveId", workgroup_ids as "workgroupIds",
        participant_id as "participantId", site_id as "siteId", language,
        set_config('app.organization_id', organization_id::text, true),
        set_config('app.wave_id', wave_id::text, true),
        set_config('app.respondent_key', ${respondentKey?.toString("hex") ?? ""}, true),
        case when ${holdWave} then pg_advisory_xact_lock_shared(hashtextextended(wave_id::text, 0)) end
      from work.link_of(${hash})`.execute(open);
    const target = found.rows[0];
    return target && work(open, target);
  });
}

/** Names the one sheet that may be read and written from here on in the transaction. */
export async function bindSheet(open: Transaction<Tables>, respondentKey: Buffer): Promise<void> {
  await sql`select set_config('app.respondent_key', ${respondentKey.toString("hex")}, true)`.execute(open);
}
