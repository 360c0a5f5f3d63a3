import type { Transaction } from "kysely";
import { asRole, type Standing, type Tables } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { api } from "../platform/rpc.ts";
import { beginMap } from "./begin-map.ts";
import { ChangesRefused } from "./changes-refused.ts";
import { contextRoutes } from "./context-routes.ts";
import { exchangeChanges } from "./exchange-changes.ts";
import { tellMapNews } from "./map-news.ts";
import { insertMap, readMap, readMaps, removeMap, renameMap, restoreMap } from "./store.ts";

/** The work: process maps, which several people edit at once, and how the work is. */
export const processRoutes = {
  ...contextRoutes,

  list: api.processes.list.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      return readMaps(open, effort.workProcess.id);
    }),
  ),

  create: api.processes.create.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      const { id: workProcessId, workgroups } = effort.workProcess;
      const begun = beginMap(
        input.map.content,
        workgroups.map(({ id }) => id),
      );
      const { organizationId, map } = input;
      const at = services.clock.now();
      const id = crypto.randomUUID();
      await insertMap(open, { organizationId, workProcessId, id, kind: map.kind, name: map.name, at, ...begun });
      return mapOf(open, id);
    }).catch((error: unknown) => {
      throw error instanceof ChangesRefused ? errors.VALIDATION({ message: error.message }) : error;
    }),
  ),

  get: api.processes.get.handler(async ({ input, context: { services }, errors }) => {
    const map = await asRole(services.db, asApp(input), (open) => readMap(open, input.mapId));
    if (map === undefined) throw errors.NOT_FOUND();
    return map;
  }),

  rename: api.processes.rename.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      if (!(await renameMap(open, input.mapId, input.map, services.clock.now()))) throw errors.NOT_FOUND();
      await tellMapNews(open, input, "renamed");
      return mapOf(open, input.mapId);
    }),
  ),

  remove: api.processes.remove.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      if (!(await removeMap(open, input.mapId, services.clock.now()))) throw errors.NOT_FOUND();
      await tellMapNews(open, input, "removed");
      return { removed: true as const };
    }),
  ),

  restore: api.processes.restore.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      await restoreMap(open, input.mapId);
      const map = await readMap(open, input.mapId);
      if (map === undefined) throw errors.NOT_FOUND();
      return map;
    }),
  ),

  exchange: api.processes.exchange.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const update = input.update === null ? null : bytesOf(input.update);
      const sent = { update, stateVector: bytesOf(input.stateVector) };
      const exchanged = await exchangeChanges(open, input, sent, services.clock.now());
      if (exchanged === undefined) throw errors.NOT_FOUND();
      return { update: Buffer.from(exchanged.lacking).toString("base64"), revision: exchanged.revision };
    }).catch((error: unknown) => {
      if (!(error instanceof ChangesRefused)) throw error;
      const { reason, message } = error;
      throw reason === "incomplete" ? errors.CONFLICT({ message }) : errors.VALIDATION({ message });
    }),
  ),
};

async function mapOf(open: Transaction<Tables>, mapId: string) {
  const map = await readMap(open, mapId);
  if (map === undefined) throw new Error("A map that was just made cannot be read.");
  return map;
}

function asApp({ organizationId }: { readonly organizationId: string }): Standing {
  return { organizationId, role: "ir_app" };
}

function bytesOf(base64: string): Buffer {
  return Buffer.from(base64, "base64");
}
