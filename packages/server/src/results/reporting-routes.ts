import type { Effort, Reporting } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { asRole, type Tables } from "../database/index.ts";
import { holdWaves, readEfforts, readReportingGroups } from "../efforts/index.ts";
import { api } from "../platform/rpc.ts";
import { refuseReporting, whySettled } from "./reporting-rules.ts";
import { replaceReportingGroups } from "./reporting-store.ts";

/** Shows and sets which small workgroups are reported together. */
export const reportingRoutes = {
  get: api.reporting.get.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      return readReporting(open, effort);
    }),
  ),

  set: api.reporting.set.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      // Nobody opens a wave at this moment.
      await holdWaves(open, input.effortId);
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      const settled = whySettled(effort);
      if (settled !== undefined) throw errors.CONFLICT({ message: settled });
      const refusal = refuseReporting(effort, input.groups);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await replaceReportingGroups(
        open,
        { organizationId: input.organizationId, workProcessId: effort.workProcess.id },
        input.groups,
      );
      return readReporting(open, effort);
    }),
  ),
};

async function readReporting(open: Transaction<Tables>, effort: Effort): Promise<Reporting> {
  const groups = await readReportingGroups(open, effort.workProcess.id);
  return { groups, settled: whySettled(effort) ?? null };
}
