import { type Kysely, sql } from "kysely";
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

/**
 * Finds what is behind a survey link by the hash of its token or code; undefined when there is none. It is the only
 * question that can be asked across organisations: a survey page knows nothing but its link. Names and addresses are
 * not in the answer, and the role that asks could not read them.
 */
export function linkOf(db: Kysely<Tables>, hash: Buffer): Promise<LinkTarget | undefined> {
  return db.transaction().execute(async (open) => {
    await sql`select set_config('role', 'ir_survey', true)`.execute(open);
    const found = await sql<LinkTarget>`
      select organization_id as "organizationId", wave_id as "waveId", workgroup_ids as "workgroupIds",
        participant_id as "participantId", site_id as "siteId", language
      from work.link_of(${hash})`.execute(open);
    return found.rows[0];
  });
}
