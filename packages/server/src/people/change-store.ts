import type { Person, PersonChange, WorkgroupKind } from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import { NO_SITE } from "../efforts/index.ts";
import { countPeople } from "./store.ts";

type Open = Transaction<Tables>;

/** The effort whose people are changed. */
export type Place = { readonly organizationId: string; readonly effortId: string };

/**
 * Keeps everybody else from changing people of an effort, and from opening or closing its waves, until the transaction
 * ends. Needs the role of the application.
 */
export async function holdPeople(open: Open, effortId: string): Promise<void> {
  await open
    .selectFrom("work.work_process")
    .select("work_process_id")
    .where("effort_id", "=", effortId)
    .forUpdate()
    .execute();
}

/**
 * Stores changes that were found to be possible. Whoever goes loses their links at once. The transaction goes on as the
 * identity role.
 *
 * @returns false when an id belongs to somebody in another effort; the caller undoes everything by throwing.
 */
export async function storeChanges(open: Open, place: Place, changes: readonly PersonChange[]): Promise<boolean> {
  await changeRole(open, "ir_identity");
  const gone = changes.flatMap(({ before, after }) => (before !== null && after === null ? [before.id] : []));
  const put = changes.flatMap(({ after }) => after ?? []);
  const ids = put.map(({ id }) => id);
  await sql`delete from identity.participant where effort_id = ${place.effortId} and participant_id = any(${gone}::uuid[])`.execute(
    open,
  );
  // Two people may exchange their addresses, and no two may have the same even for a moment.
  await sql`update identity.participant set email = null, channel = 'none'
    where effort_id = ${place.effortId} and participant_id = any(${ids}::uuid[])`.execute(open);
  const stored = await putPeople(open, place, put);
  await sql`delete from identity.membership where participant_id = any(${ids}::uuid[])`.execute(open);
  const further = put.flatMap((person) => person.furtherWorkgroupIds.map((group) => ({ id: person.id, group })));
  await sql`insert into identity.membership (organization_id, participant_id, workgroup_id)
    select ${place.organizationId}, person, workgroup
    from unnest(${further.map(({ id }) => id)}::uuid[], ${further.map(({ group }) => group)}::uuid[])
      as further (person, workgroup)`.execute(open);
  return stored === put.length;
}

async function putPeople(open: Open, { organizationId, effortId }: Place, people: readonly Person[]): Promise<number> {
  const column = <Name extends keyof Person>(name: Name) => people.map((each) => each[name]);
  const stored = await sql`
    insert into identity.participant as there
      (organization_id, participant_id, effort_id, workgroup_id, site_id, name, email, language, channel)
    select ${organizationId}, id, ${effortId}, workgroup, site, name, email, language, channel
    from unnest(${column("id")}::uuid[], ${column("workgroupId")}::uuid[], ${column("siteId")}::uuid[],
      ${column("name")}::text[], ${column("email")}::text[], ${column("language")}::text[], ${column("channel")}::text[])
      as person (id, workgroup, site, name, email, language, channel)
    on conflict (organization_id, participant_id) do update
      set workgroup_id = excluded.workgroup_id, site_id = excluded.site_id, name = excluded.name,
        email = excluded.email, language = excluded.language, channel = excluded.channel
      where there.effort_id = excluded.effort_id`.execute(open);
  return Number(stored.numAffectedRows ?? 0);
}

/**
 * Makes the numbers of people asked in a wave follow the list, for every workgroup that has people in it; numbers that
 * somebody gave for other workgroups stay. The transaction goes on as the application's role.
 *
 * @param emptied workgroups that had people before and may have none now.
 */
export async function takeHeadcount(
  open: Open,
  { organizationId, effortId, waveId }: Place & { readonly waveId: string },
  emptied: readonly string[] = [],
): Promise<void> {
  const counts = await countPeople(open, effortId);
  await changeRole(open, "ir_app");
  const counted = new Set([...emptied, ...counts.map(({ workgroupId }) => workgroupId)]);
  if (counted.size === 0) return;
  await open
    .deleteFrom("work.headcount")
    .where("wave_id", "=", waveId)
    .where("workgroup_id", "in", [...counted])
    .execute();
  const asked = new Map(counts.map((each) => [`${each.workgroupId} ${each.siteId ?? NO_SITE}`, each.people]));
  const places = await open.selectFrom("work.site").select("site_id as id").where("effort_id", "=", effortId).execute();
  // Nobody at a site is a number too, not a number that is not known.
  const rows = [...new Set(counts.map(({ workgroupId }) => workgroupId))].flatMap((workgroup_id) =>
    [...places.map(({ id }) => id), NO_SITE].map((site_id) => ({
      organization_id: organizationId,
      wave_id: waveId,
      workgroup_id,
      site_id,
      people: asked.get(`${workgroup_id} ${site_id}`) ?? 0,
    })),
  );
  if (rows.length > 0) await open.insertInto("work.headcount").values(rows).execute();
}

/** A workgroup or a site that is not there yet. */
export type NewWorkgroup = { readonly id: string; readonly name: string; readonly kind: WorkgroupKind };
export type NewSite = { readonly id: string; readonly name: string };

/** Adds workgroups after those that are there. Needs the role of the application. */
export async function addWorkgroups(
  open: Open,
  organizationId: string,
  workProcessId: string,
  groups: readonly NewWorkgroup[],
): Promise<void> {
  if (groups.length === 0) return;
  const last = await open
    .selectFrom("work.workgroup")
    .select(({ fn }) => fn.max("position").as("position"))
    .where("work_process_id", "=", workProcessId)
    .executeTakeFirst();
  const rows = groups.map(({ id, name, kind }, index) => ({
    organization_id: organizationId,
    work_process_id: workProcessId,
    workgroup_id: id,
    name,
    kind,
    position: (last?.position ?? -1) + 1 + index,
  }));
  await open.insertInto("work.workgroup").values(rows).execute();
}

/** Adds sites after those that are there. Needs the role of the application. */
export async function addSites(
  open: Open,
  { organizationId, effortId }: Place,
  sites: readonly NewSite[],
): Promise<void> {
  if (sites.length === 0) return;
  const last = await open
    .selectFrom("work.site")
    .select(({ fn }) => fn.max("position").as("position"))
    .where("effort_id", "=", effortId)
    .executeTakeFirst();
  const rows = sites.map(({ id, name }, index) => ({
    organization_id: organizationId,
    effort_id: effortId,
    site_id: id,
    name,
    position: (last?.position ?? -1) + 1 + index,
  }));
  await open.insertInto("work.site").values(rows).execute();
}
