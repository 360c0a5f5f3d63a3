import { asRole } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { dayIn } from "../platform/clock.ts";
import { partIn } from "../platform/guest-part.ts";
import { api } from "../platform/rpc.ts";
import { deleteContext, readContext, writeContext } from "./context-store.ts";
import { saysNothing } from "./rules.ts";

/** How uncertain, interdependent and pressed for time the work is, over all and by site. */
export const contextRoutes = {
  context: api.processes.context.handler(({ input, context: { services, guest }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      const part = partIn(guest, effort.id);
      const ratings = await readContext(open, effort.workProcess.id);
      // Of the whole, and of a guest's own sites; who judged and why is part of what was agreed.
      return ratings.filter(({ siteId }) => part === null || siteId === null || part.siteIds.includes(siteId));
    }),
  ),

  rateContext: api.processes.rateContext.handler(({ input, context: { services, user }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const { organizationId, rating } = input;
      const [effort] = await readEfforts(open, input.effortId);
      const known = rating.siteId === null || effort?.sites.some(({ id }) => id === rating.siteId);
      if (effort === undefined || !known) throw errors.NOT_FOUND();
      const workProcessId = effort.workProcess.id;
      const judgedOn = dayIn(effort.timeZone, services.clock.now());
      if (saysNothing(rating)) await deleteContext(open, workProcessId, rating.siteId);
      else await writeContext(open, { organizationId, workProcessId }, { ...rating, judgedBy: user.name, judgedOn });
      return readContext(open, workProcessId);
    }),
  ),
};
