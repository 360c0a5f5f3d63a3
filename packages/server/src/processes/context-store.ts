import type { ContextRating } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { NO_SITE } from "../efforts/index.ts";

type Open = Transaction<Tables>;

/** The work process that is judged. */
export type JudgedWork = { readonly organizationId: string; readonly workProcessId: string };

/** How the work was judged: over all first, then by site. */
export async function readContext(open: Open, workProcessId: string): Promise<ContextRating[]> {
  const rows = await open
    .selectFrom("work.context_rating as rating")
    .leftJoin("work.site as site", "site.site_id", "rating.site_id")
    .select(["rating.site_id as siteId", "uncertainty", "interdependence", "time_constraint as timeConstraint"])
    .select(["evidence", "judged_by as judgedBy", "judged_on as judgedOn"])
    .where("rating.work_process_id", "=", workProcessId)
    // A site may have gone since.
    .where((is) => is.or([is("rating.site_id", "=", NO_SITE), is("site.site_id", "is not", null)]))
    .orderBy("site.position", (order) => order.asc().nullsFirst())
    .execute();
  return rows.map((row) => ({ ...row, siteId: row.siteId === NO_SITE ? null : row.siteId }));
}

/** Keeps a judgement in place of an earlier one about the same. */
export async function writeContext(open: Open, work: JudgedWork, rating: ContextRating): Promise<void> {
  const judged = {
    uncertainty: rating.uncertainty,
    interdependence: rating.interdependence,
    time_constraint: rating.timeConstraint,
    evidence: rating.evidence,
    judged_by: rating.judgedBy,
    judged_on: rating.judgedOn,
  };
  await open
    .insertInto("work.context_rating")
    .values({
      organization_id: work.organizationId,
      work_process_id: work.workProcessId,
      site_id: rating.siteId ?? NO_SITE,
      ...judged,
    })
    .onConflict((conflict) => conflict.columns(["organization_id", "work_process_id", "site_id"]).doUpdateSet(judged))
    .execute();
}

/** Takes a judgement back. */
export async function deleteContext(open: Open, workProcessId: string, siteId: string | null): Promise<void> {
  await open
    .deleteFrom("work.context_rating")
    .where("work_process_id", "=", workProcessId)
    .where("site_id", "=", siteId ?? NO_SITE)
    .execute();
}
