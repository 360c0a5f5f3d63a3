import { cutoffs, type Effort, type EffortSettings } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import type { PlannedEffort } from "./rules.ts";

type Open = Transaction<Tables>;

/** Stands for "no site" where a key needs one. */
export const NO_SITE = "00000000-0000-0000-0000-000000000000";

/** The efforts of the open organisation, earliest first; only the one named, when one is named. */
export async function readEfforts(open: Open, effortId?: string): Promise<Effort[]> {
  let wanted = open
    .selectFrom("work.effort as e")
    .innerJoin("work.organization as o", "o.organization_id", "e.organization_id")
    .innerJoin("work.work_process as p", (join) =>
      join.onRef("p.organization_id", "=", "e.organization_id").onRef("p.effort_id", "=", "e.effort_id"),
    )
    .select(["e.organization_id", "e.effort_id", "e.name", "e.threshold", "e.cutoffs", "o.scenario"])
    .select(["e.time_zone", "e.language"])
    .select(["p.work_process_id", "p.name as work_process"])
    .orderBy("e.created_at")
    .orderBy("e.effort_id");
  if (effortId !== undefined) wanted = wanted.where("e.effort_id", "=", effortId);
  const rows = await wanted.execute();
  return Promise.all(
    rows.map(async (row) => ({
      id: row.effort_id,
      organizationId: row.organization_id,
      name: row.name,
      threshold: row.threshold,
      timeZone: row.time_zone,
      language: row.language,
      cutoffs: cutoffs.parse(row.cutoffs),
      synthetic: row.scenario !== null,
      guest: null,
      workProcess: {
        id: row.work_process_id,
        name: row.work_process,
        workgroups: await readWorkgroups(open, row.work_process_id),
        waves: await readWaves(open, row.work_process_id),
      },
      sites: await readSites(open, row.effort_id),
    })),
  );
}

/** Adds an effort with its work process, workgroups, sites and waves. */
export async function insertEffort(open: Open, { effort, consenting, wave }: PlannedEffort, now: Date): Promise<void> {
  const organization_id = effort.organizationId;
  const { id: effort_id, workProcess, sites } = effort;
  const work_process_id = workProcess.id;
  await open
    .insertInto("work.effort")
    .values({
      organization_id,
      effort_id,
      name: effort.name,
      threshold: effort.threshold,
      time_zone: effort.timeZone,
      language: effort.language,
      cutoffs: JSON.stringify(effort.cutoffs),
      created_at: now,
    })
    .execute();
  await open
    .insertInto("work.work_process")
    .values({ organization_id, work_process_id, effort_id, name: workProcess.name })
    .execute();
  const workgroups = workProcess.workgroups.map(({ id, name, kind }, position) => ({
    organization_id,
    work_process_id,
    workgroup_id: id,
    name,
    kind,
    position,
    small_group_consent: consenting.has(id),
  }));
  await open.insertInto("work.workgroup").values(workgroups).execute();
  const places = sites.map(({ id, name }, position) => ({ organization_id, effort_id, site_id: id, name, position }));
  if (places.length > 0) await open.insertInto("work.site").values(places).execute();
  for (const each of workProcess.waves) await insertWave(open, effort, each, wave);
}

/** Whether the open organisation was loaded from a scenario; resetting that deletes every effort in it. */
export async function isFictional(open: Open): Promise<boolean> {
  const found = await open.selectFrom("work.organization").select("scenario").executeTakeFirst();
  return found !== undefined && found.scenario !== null;
}

/** Gives the open organisation another name. */
export async function renameOrganization(open: Open, name: string): Promise<void> {
  await open.updateTable("work.organization").set({ name }).execute();
}

/** Changes an effort; what is left out stays. */
export async function changeEffort(open: Open, { id, workProcess }: Effort, settings: EffortSettings): Promise<void> {
  const { timeZone: time_zone, language, threshold, smallGroupConsent } = settings;
  const changed = Object.entries({ time_zone, language, threshold }).filter(([, value]) => value !== undefined);
  if (changed.length > 0)
    await open.updateTable("work.effort").set(Object.fromEntries(changed)).where("effort_id", "=", id).execute();
  if (smallGroupConsent === undefined) return;
  await open
    .updateTable("work.workgroup")
    .set({ small_group_consent: smallGroupConsent.given })
    .where("work_process_id", "=", workProcess.id)
    .where("workgroup_id", "=", smallGroupConsent.workgroupId)
    .execute();
}

/** The name of a round of client cases that has been opened; undefined when none of the effort has. */
export async function findOpenedRound(open: Open, effortId: string): Promise<string | undefined> {
  const found = await open
    .selectFrom("work.case_round")
    .select("name")
    .where("effort_id", "=", effortId)
    .where("status", "<>", "draft")
    .limit(1)
    .executeTakeFirst();
  return found?.name;
}

/** Keeps everybody else from planning, opening, closing or changing waves of an effort until the transaction ends. */
export async function holdWaves(open: Open, effortId: string): Promise<void> {
  await open
    .selectFrom("work.work_process")
    .select("work_process_id")
    .where("effort_id", "=", effortId)
    .forNoKeyUpdate()
    .execute();
}

/** Deletes an effort with its waves and answers; false when there is none. */
export async function deleteEffort(open: Open, effortId: string): Promise<boolean> {
  const deleted = await open.deleteFrom("work.effort").where("effort_id", "=", effortId).executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

async function insertWave(
  open: Open,
  { organizationId, workProcess }: Effort,
  { id, name, position, status, openedOn, closedOn, opensAt, closesAt }: Effort["workProcess"]["waves"][number],
  { instrument, minItems, headcounts }: PlannedEffort["wave"],
): Promise<void> {
  await open
    .insertInto("work.wave")
    .values({
      organization_id: organizationId,
      wave_id: id,
      work_process_id: workProcess.id,
      name,
      position,
      status,
      instrument: JSON.stringify(instrument),
      min_items: minItems,
      opened_on: openedOn,
      closed_on: closedOn,
      opens_at: opensAt,
      closes_at: closesAt,
    })
    .execute();
  const rows = headcounts.map(({ workgroupId, siteId, people }) => ({
    organization_id: organizationId,
    wave_id: id,
    workgroup_id: workgroupId,
    site_id: siteId ?? NO_SITE,
    people,
  }));
  if (rows.length > 0) await open.insertInto("work.headcount").values(rows).execute();
}

function readWorkgroups(open: Open, workProcessId: string): Promise<Effort["workProcess"]["workgroups"]> {
  return open
    .selectFrom("work.workgroup")
    .select(["workgroup_id as id", "name", "kind"])
    .where("work_process_id", "=", workProcessId)
    .orderBy("position")
    .execute();
}

async function readWaves(open: Open, workProcessId: string): Promise<Effort["workProcess"]["waves"]> {
  const rows = await open
    .selectFrom("work.wave")
    .select(["wave_id as id", "name", "position", "status", "opened_on as openedOn", "closed_on as closedOn"])
    .select(["opens_at as opensAt", "closes_at as closesAt"])
    .where("work_process_id", "=", workProcessId)
    .where("case_id", "is", null)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    ...row,
    opensAt: row.opensAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
  }));
}

function readSites(open: Open, effortId: string): Promise<Effort["sites"]> {
  return open
    .selectFrom("work.site")
    .select(["site_id as id", "name"])
    .where("effort_id", "=", effortId)
    .orderBy("position")
    .execute();
}
