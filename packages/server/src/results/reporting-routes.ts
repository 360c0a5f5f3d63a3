import type { Reporting } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { asRole, type Tables } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { api } from "../platform/rpc.ts";
import { refuseReporting, SETTLED } from "./reporting-rules.ts";
import { hasPublished, readReportingGroups, replaceReportingGroups } from "./reporting-store.ts";
import { holdPublication } from "./store.ts";

/** Shows and sets which small workgroups are reported together. */
export const reportingRoutes = {
  get: api.reporting.get.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      return readReporting(open, effort.workProcess.id);
    }),
  ),

  set: api.reporting.set.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      const workProcessId = effort.workProcess.id;
      // Nobody may be publishing at this moment.
      await holdPublication(open, workProcessId);
      if (await hasPublished(open, workProcessId)) throw errors.CONFLICT({ message: SETTLED });
      const refusal = refuseReporting(effort, input.groups);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await replaceReportingGroups(open, { organizationId: input.organizationId, workProcessId }, input.groups);
      return readReporting(open, workProcessId);
    }),
  ),
};

async function readReporting(open: Transaction<Tables>, workProcessId: string): Promise<Reporting> {
  const groups = await readReportingGroups(open, workProcessId);
  return { groups, settled: (await hasPublished(open, workProcessId)) ? SETTLED : null };
}
