import type { Reporting } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";

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
