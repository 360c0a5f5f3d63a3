import type { Transaction } from "kysely";
import { asRole, type Standing, type Tables } from "../../database/index.ts";
import { holdWaves, readEfforts } from "../../efforts/index.ts";
import { api } from "../../platform/rpc.ts";
import { readDays } from "./day-store.ts";
import { readEvents } from "./event-store.ts";
import { nextSettings } from "./next-settings.ts";
import { progressOf } from "./progress.ts";
import { type PlacedWave, readChecks } from "./read-checks.ts";
import { readWholeWave } from "./read-whole-wave.ts";
import { refusePlanning } from "./rules.ts";
import { runningRoutes } from "./running-routes.ts";
import { settingsRoutes } from "./settings-routes.ts";
import { copyHeadcount, insertWave, readWave } from "./store.ts";

/** Shows, plans, changes, opens and closes waves. */
export const waveRoutes = {
  get: api.waves.get.handler(async ({ input, context: { services }, errors }) => {
    const wave = await asRole(services.db, asApp(input), (open) => readWholeWave(open, services, input.waveId));
    if (wave === undefined) throw errors.NOT_FOUND();
    return wave;
  }),

  create: api.waves.create.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      await holdWaves(open, input.effortId);
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      const { id: workProcessId, waves } = effort.workProcess;
      const refusal = refusePlanning(input.name, waves);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const last = waves.at(-1);
      const settings = await nextSettings(open, effort);
      const waveId = crypto.randomUUID();
      await insertWave(open, {
        organizationId: input.organizationId,
        workProcessId,
        waveId,
        name: input.name,
        position: (last?.position ?? -1) + 1,
        // The same questions, asked in the same way, so that the waves can be compared.
        settings,
      });
      if (last !== undefined) await copyHeadcount(open, last.id, waveId);
      const wave = await readWholeWave(open, services, waveId);
      if (wave === undefined) throw new Error("A wave that was just planned cannot be read.");
      return wave;
    }),
  ),

  checks: api.waves.checks.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const placed = await readPlacedWave(open, input.waveId);
      if (placed === undefined) throw errors.NOT_FOUND();
      return placed.summary.status === "draft" ? readChecks(open, placed, services.clock.now()) : [];
    }),
  ),

  progress: api.waves.progress.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const events = await readEvents(open, input.waveId);
      const days = await readDays(open, input.waveId);
      const wave = await readWholeWave(open, services, input.waveId);
      if (wave === undefined) throw errors.NOT_FOUND();
      const { target, participation } = wave;
      return progressOf({ wave, target, participation, events, days, now: services.clock.now() });
    }),
  ),

  history: api.waves.history.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      if ((await readWave(open, input.waveId)) === undefined) throw errors.NOT_FOUND();
      return readEvents(open, input.waveId);
    }),
  ),

  ...settingsRoutes,
  ...runningRoutes,
};

function asApp({ organizationId }: { readonly organizationId: string }): Standing {
  return { organizationId, role: "ir_app" };
}

async function readPlacedWave(open: Transaction<Tables>, waveId: string): Promise<PlacedWave | undefined> {
  const stored = await readWave(open, waveId);
  const [effort] = stored === undefined ? [] : await readEfforts(open, stored.effortId);
  const summary = effort?.workProcess.waves.find(({ id }) => id === waveId);
  return stored && effort && summary && { effort, summary, stored };
}
