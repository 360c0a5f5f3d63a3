import { DEFAULT_MIN_ITEMS, INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import { asRole, type Standing } from "../../database/index.ts";
import { readEfforts } from "../../efforts/index.ts";
import { dayOf } from "../../platform/clock.ts";
import { api } from "../../platform/rpc.ts";
import { tokenHash } from "../keys.ts";
import { linkTokens } from "./links.ts";
import { readWholeWave } from "./read-whole-wave.ts";
import { refuseClosing, refuseOpening, refusePlanning } from "./rules.ts";
import { closeWave, copyHeadcount, holdWaves, insertWave, openWave, readWave } from "./store.ts";

/** Shows, plans, opens and closes waves. */
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
      const before = last && (await readWave(open, last.id));
      const waveId = crypto.randomUUID();
      await insertWave(open, {
        organizationId: input.organizationId,
        workProcessId,
        waveId,
        name: input.name,
        position: (last?.position ?? -1) + 1,
        // The same questions as before, so that the waves can be compared.
        instrument: before?.instrument ?? INTERRELATE_RC_ITEMS,
        minItems: before?.minItems ?? DEFAULT_MIN_ITEMS,
      });
      if (last !== undefined) await copyHeadcount(open, last.id, waveId);
      return found(await readWholeWave(open, services, waveId));
    }),
  ),

  open: api.waves.open.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const stored = await readWave(open, input.waveId);
      if (stored === undefined) throw errors.NOT_FOUND();
      await holdWaves(open, stored.effortId);
      const [effort] = await readEfforts(open, stored.effortId);
      const { waves, workgroups } = found(effort).workProcess;
      const refusal = refuseOpening(found(waves.find(({ id }) => id === input.waveId)), waves);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const tokenOf = linkTokens(services.secret, input.waveId);
      const links = workgroups.map(({ id }) => ({ workgroupId: id, hash: tokenHash(tokenOf(id)) }));
      await openWave(open, input, dayOf(services.clock.now()), links);
      return found(await readWholeWave(open, services, input.waveId));
    }),
  ),

  close: api.waves.close.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const stored = await readWave(open, input.waveId);
      if (stored === undefined) throw errors.NOT_FOUND();
      await holdWaves(open, stored.effortId);
      const [effort] = await readEfforts(open, stored.effortId);
      const refusal = refuseClosing(found(effort?.workProcess.waves.find(({ id }) => id === input.waveId)));
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await closeWave(open, input.waveId, dayOf(services.clock.now()));
      return found(await readWholeWave(open, services, input.waveId));
    }),
  ),
};

function asApp({ organizationId }: { readonly organizationId: string }): Standing {
  return { organizationId, role: "ir_app" };
}

/** What this very transaction has read or written before is there. */
function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("A wave lost its effort inside one transaction.");
  return value;
}
