import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * Finds the organisation behind a survey link by the sha256 of its token; undefined when no wave has that link. It is
 * the only question that can be asked across organisations: a survey page knows nothing but its link.
 */
export function organizationOfLink(db: Kysely<Tables>, tokenHash: Buffer): Promise<string | undefined> {
  return db.transaction().execute(async (open) => {
    await sql`select set_config('role', 'ir_survey', true)`.execute(open);
    const found = await sql<{ id: string | null }>`select work.organization_of_link(${tokenHash}) as id`.execute(open);
    return found.rows[0]?.id ?? undefined;
  });
}
