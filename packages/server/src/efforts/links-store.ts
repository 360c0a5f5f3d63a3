import type { EffortLink, EffortLinkDetails, WorkgroupPair } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";

type Open = Transaction<Tables>;

/** The links that an effort is an end of, earliest first. */
export async function readLinksOf(open: Open, effortId: string): Promise<EffortLink[]> {
  const rows = await selectLinks(open)
    .where((where) =>
      where.or([where("leadership_effort_id", "=", effortId), where("front_line_effort_id", "=", effortId)]),
    )
    .execute();
  return withPairs(open, rows);
}

/** One link; undefined when the open organisation has no such one. Nobody else changes it until the transaction ends. */
export async function holdLink(open: Open, linkId: string): Promise<EffortLink | undefined> {
  const rows = await selectLinks(open).where("link_id", "=", linkId).forUpdate().execute();
  const [link] = await withPairs(open, rows);
  return link;
}

/** Adds a link with its paired workgroups. */
export async function insertLink(open: Open, organizationId: string, link: EffortLink, now: Date): Promise<void> {
  await open
    .insertInto("work.effort_link")
    .values({
      organization_id: organizationId,
      link_id: link.id,
      leadership_effort_id: link.leadershipEffortId,
      front_line_effort_id: link.frontLineEffortId,
      note: link.note,
      created_at: now,
    })
    .execute();
  await insertPairs(open, organizationId, link.id, link.pairs);
}

/** Gives a link another note and other pairs. */
export async function changeLink(
  open: Open,
  organizationId: string,
  linkId: string,
  { note, pairs }: EffortLinkDetails,
): Promise<void> {
  await open.updateTable("work.effort_link").set({ note }).where("link_id", "=", linkId).execute();
  await open.deleteFrom("work.effort_link_pair").where("link_id", "=", linkId).execute();
  await insertPairs(open, organizationId, linkId, pairs);
}

/** Takes a link away; false when there is none. */
export async function deleteLink(open: Open, linkId: string): Promise<boolean> {
  const deleted = await open.deleteFrom("work.effort_link").where("link_id", "=", linkId).executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

type LinkRow = Omit<EffortLink, "pairs">;

function selectLinks(open: Open) {
  return open
    .selectFrom("work.effort_link")
    .select(["link_id as id", "note"])
    .select(["leadership_effort_id as leadershipEffortId", "front_line_effort_id as frontLineEffortId"])
    .orderBy("created_at")
    .orderBy("link_id");
}

async function withPairs(open: Open, links: readonly LinkRow[]): Promise<EffortLink[]> {
  if (links.length === 0) return [];
  const pairs = await open
    .selectFrom("work.effort_link_pair as pair")
    .innerJoin("work.workgroup as workgroup", (join) =>
      join
        .onRef("workgroup.organization_id", "=", "pair.organization_id")
        .onRef("workgroup.workgroup_id", "=", "pair.leadership_workgroup_id"),
    )
    .select(["pair.link_id as linkId", "pair.leadership_workgroup_id as leadershipWorkgroupId"])
    .select("pair.front_line_workgroup_id as frontLineWorkgroupId")
    .where(
      "pair.link_id",
      "in",
      links.map(({ id }) => id),
    )
    .orderBy("workgroup.position")
    .execute();
  return links.map((link) => ({
    ...link,
    pairs: pairs.filter(({ linkId }) => linkId === link.id).map(({ linkId: _, ...pair }) => pair),
  }));
}

async function insertPairs(
  open: Open,
  organizationId: string,
  linkId: string,
  pairs: readonly WorkgroupPair[],
): Promise<void> {
  const rows = pairs.map(({ leadershipWorkgroupId, frontLineWorkgroupId }) => ({
    organization_id: organizationId,
    link_id: linkId,
    leadership_workgroup_id: leadershipWorkgroupId,
    front_line_workgroup_id: frontLineWorkgroupId,
  }));
  if (rows.length > 0) await open.insertInto("work.effort_link_pair").values(rows).execute();
}
