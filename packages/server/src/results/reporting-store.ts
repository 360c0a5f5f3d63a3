import type { NewReportingGroup } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";

type Open = Transaction<Tables>;

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
