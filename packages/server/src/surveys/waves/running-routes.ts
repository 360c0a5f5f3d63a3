import type { Transaction } from "kysely";
import { asRole, type Tables } from "../../database/index.ts";
import { dayOf } from "../../platform/clock.ts";
import type { Services } from "../../platform/rpc.ts";
import { api } from "../../platform/rpc.ts";
import { closeForGood, giveOpenLinks, holdPlacedWave, openForAnswers } from "./deeds.ts";
import { noteEvent } from "./event-store.ts";
import { askEverybody } from "./people-store.ts";
import { readChecks } from "./read-checks.ts";
import { readWholeWave } from "./read-whole-wave.ts";
import { refuseClosing, refuseExtending, refuseOpening, refuseReopening } from "./rules.ts";
import { dateOf } from "./settings-routes.ts";
import { changeWave, holdUnpublished } from "./settings-store.ts";
import { openWave } from "./store.ts";

/** Opens, extends, closes and reopens waves. */
export const runningRoutes = {
  open: api.waves.open.handler(({ input, context: { services, user }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const placed = await holdPlacedWave(open, input.waveId);
      if (placed === undefined) throw errors.NOT_FOUND();
      const refusal = refuseOpening(placed.summary, placed.effort.workProcess.waves);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const blocking = (await readChecks(open, placed, services.clock.now())).filter((check) => check.blocking);
      if (blocking.length > 0) throw errors.CONFLICT({ message: blocking.map(({ sentence }) => sentence).join(" ") });
      await openForAnswers(open, services, placed, user.name);
      return wholeWave(open, services, input.waveId);
    }),
  ),

  close: api.waves.close.handler(({ input, context: { services, user }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const placed = await holdPlacedWave(open, input.waveId);
      if (placed === undefined) throw errors.NOT_FOUND();
      const refusal = refuseClosing(placed.summary);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await closeForGood(open, services, placed, { by: user.name, note: null });
      return wholeWave(open, services, input.waveId);
    }),
  ),

  extend: api.waves.extend.handler(({ input, context: { services, user }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const placed = await holdPlacedWave(open, input.waveId);
      if (placed === undefined) throw errors.NOT_FOUND();
      const refusal = refuseExtending(placed.summary);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const now = services.clock.now();
      const closesAt = dateOf("closesAt", input.closesAt, placed.effort.timeZone, now);
      await changeWave(open, input.waveId, { closesAt });
      await noteEvent(open, { ...input, at: now, kind: "extended", by: user.name });
      return wholeWave(open, services, input.waveId);
    }),
  ),

  reopen: api.waves.reopen.handler(({ input, context: { services, user }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const placed = await holdPlacedWave(open, input.waveId);
      if (placed === undefined) throw errors.NOT_FOUND();
      const { effort, summary, stored } = placed;
      const refusal = refuseReopening(summary, {
        waves: effort.workProcess.waves,
        unpublished: await holdUnpublished(open, input.waveId),
        openedHere: summary.openedOn !== null,
      });
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const now = services.clock.now();
      const closesAt = dateOf("closesAt", input.closesAt, effort.timeZone, now) ?? null;
      await openWave(open, input.waveId, dayOf(now));
      await changeWave(open, input.waveId, { closesAt });
      if (stored.openLinks) await giveOpenLinks(open, services, placed);
      await askEverybody(open, { ...input, effortId: effort.id }, services.secret);
      await noteEvent(open, { ...input, at: now, kind: "reopened", by: user.name });
      return wholeWave(open, services, input.waveId);
    }),
  ),
};

async function wholeWave(open: Transaction<Tables>, services: Services, waveId: string) {
  const wave = await readWholeWave(open, services, waveId);
  if (wave === undefined) throw new Error("A wave was lost inside one transaction.");
  return wave;
}
