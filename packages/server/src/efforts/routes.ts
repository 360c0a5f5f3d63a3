import { asRole, type Standing } from "../database/index.ts";
import { partIn } from "../platform/guest-part.ts";
import { api } from "../platform/rpc.ts";
import { FICTIONAL, planEffort, refuseSettings } from "./rules.ts";
import {
  changeEffort,
  deleteEffort,
  findOpenedRound,
  holdWaves,
  insertEffort,
  isFictional,
  readEfforts,
  renameOrganization,
} from "./store.ts";
import { trimForGuest } from "./trim-for-guest.ts";

/** Lists, shows, starts and deletes efforts. */
export const effortRoutes = {
  list: api.efforts.list.handler(async ({ input, context: { services, guest } }) => {
    const efforts = await asRole(services.db, asApp(input), (open) => readEfforts(open));
    const seen = guest === null ? efforts : efforts.filter(({ id }) => guest.some(({ effortId }) => effortId === id));
    return seen.map((effort) => trimForGuest(effort, partIn(guest, effort.id)));
  }),

  get: api.efforts.get.handler(async ({ input, context: { services, guest }, errors }) => {
    const [effort] = await asRole(services.db, asApp(input), (open) => readEfforts(open, input.effortId));
    if (effort === undefined) throw errors.NOT_FOUND();
    return trimForGuest(effort, partIn(guest, effort.id));
  }),

  create: api.efforts.create.handler(({ input, context: { services }, errors }) => {
    const planned = planEffort(input.organizationId, input.effort, () => crypto.randomUUID());
    return asRole(services.db, asApp(input), async (open) => {
      if (await isFictional(open)) throw errors.CONFLICT({ message: FICTIONAL });
      if (input.effort.organizationName !== undefined) await renameOrganization(open, input.effort.organizationName);
      await insertEffort(open, planned, services.clock.now());
      const [effort] = await readEfforts(open, planned.effort.id);
      if (effort === undefined) throw new Error("An effort that was just made cannot be read.");
      return effort;
    });
  }),

  change: api.efforts.change.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      // No wave is opened in between.
      await holdWaves(open, input.effortId);
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      const refusal = refuseSettings(effort, input.settings, await findOpenedRound(open, effort.id));
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await changeEffort(open, effort, input.settings);
      const [changed] = await readEfforts(open, input.effortId);
      return changed ?? effort;
    }),
  ),

  remove: api.efforts.remove.handler(async ({ input, context: { services }, errors }) => {
    const removed = await asRole(services.db, asApp(input), (open) => deleteEffort(open, input.effortId));
    if (!removed) throw errors.NOT_FOUND();
    return { removed: true as const };
  }),
};

function asApp({ organizationId }: { readonly organizationId: string }): Standing {
  return { organizationId, role: "ir_app" };
}
