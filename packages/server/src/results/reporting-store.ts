import type { NewReportingGroup, Reporting } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { FURTHER_ANSWERS } from "./store.ts";

type Open = Transaction<Tables>;

/** The workgroups of a work process that are reported together, in the order of their names. */
export async function readReportingGroups(open: Open, workProcessId: string): Promise<Reporting["groups"]> {
  const groups = await open
    .selectFrom("work.reporting_group")
    .select(["reporting_group_id as id", "name"])
    .where("work_process_id", "=", workProcessId)
    .orderBy("name")
    .execute();
  const parts = await open
    .selectFrom("work.workgroup")
    .select(["workgroup_id as id", "reporting_group_id as groupId"])
    .where("work_process_id", "=", workProcessId)
    .where("reporting_group_id", "is not", null)
    .orderBy("position")
    .execute();
  return groups.map(({ id, name }) => ({
    id,
    name,
    workgroupIds: parts.filter(({ groupId }) => groupId === id).map((part) => part.id),
  }));
}

/** Puts other reported groups in the place of those there are. */
export async function replaceReportingGroups(
  open: Open,
  { organizationId, workProcessId }: { readonly organizationId: string; readonly workProcessId: string },
  groups: readonly NewReportingGroup[],
): Promise<void> {
  await open.deleteFrom("work.reporting_group").where("work_process_id", "=", workProcessId).execute();
  for (const { name, workgroupIds } of groups) {
    const reporting_group_id = crypto.randomUUID();
    await open
      .insertInto("work.reporting_group")
      .values({ organization_id: organizationId, reporting_group_id, work_process_id: workProcessId, name })
      .execute();
    await open
      .updateTable("work.workgroup")
      .set({ reporting_group_id })
      .where("workgroup_id", "in", workgroupIds)
      .execute();
  }
}

/** Whether any result of a work process has been published, whatever its shape. */
export async function hasPublished(open: Open, workProcessId: string): Promise<boolean> {
  const found = await open
    .selectFrom("work.published_result")
    .select("snapshot")
    .where("work_process_id", "=", workProcessId)
    .where("snapshot", "<>", FURTHER_ANSWERS)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
