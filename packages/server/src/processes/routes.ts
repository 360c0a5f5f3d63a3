import type { Transaction } from "kysely";
import { asRole, type Standing, type Tables } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { api } from "../platform/rpc.ts";
import { beginMap } from "./begin-map.ts";
import { ChangesRefused } from "./changes-refused.ts";
import { contextRoutes } from "./context-routes.ts";
import {
  holdMap,
  insertMap,
  readMap,
  readMaps,
  readWorkgroupIds,
  removeMap,
  renameMap,
  restoreMap,
  writeRevision,
} from "./store.ts";
import { takeChanges } from "./take-changes.ts";

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
      return mapOf(open, input.mapId);
    }),
  ),

  remove: api.processes.remove.handler(async ({ input, context: { services }, errors }) => {
    const removed = await asRole(services.db, asApp(input), (open) =>
      removeMap(open, input.mapId, services.clock.now()),
    );
    if (!removed) throw errors.NOT_FOUND();
    return { removed: true as const };
  }),

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
      const map = await holdMap(open, input.mapId);
      if (map === undefined) throw errors.NOT_FOUND();
      const sent = {
        update: input.update === null ? null : Buffer.from(input.update, "base64"),
        stateVector: Buffer.from(input.stateVector, "base64"),
      };
      const taken = takeChanges(map.document, sent, await readWorkgroupIds(open, map.workProcessId));
      const revision = map.revision + (taken.changed ? 1 : 0);
      if (taken.changed) await writeRevision(open, map.id, { ...taken, revision, at: services.clock.now() });
      return { update: Buffer.from(taken.lacking).toString("base64"), revision };
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
