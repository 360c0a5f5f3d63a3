import { allOrganizationIds } from "../../accounts/index.ts";
import { asRole } from "../../database/index.ts";
import { dayOf } from "../../platform/clock.ts";
import type { Chore } from "../../platform/jobs.ts";
import type { Services } from "../../platform/rpc.ts";
import { closeForGood, holdPlacedWave, keepToldDay, openForAnswers } from "./deeds.ts";
import { type DueWave, readWavesUnderWay } from "./due-store.ts";
import { noteEvent, readEvents } from "./event-store.ts";
import { askEverybody } from "./people-store.ts";
import { readChecks } from "./read-checks.ts";
import { refuseClosing, refuseOpening } from "./rules.ts";

/** What waves do by themselves. Each run does whatever is due, so a time without a server only makes it later. */
export const waveChores: readonly Chore[] = [
  { name: "open-and-close-waves", cron: "* * * * *", run: openAndCloseWaves },
  { name: "count-answers-by-day", cron: "0 0 * * *", run: countAnswersByDay },
];

/** Closes the waves whose closing date has come, asks people who were added, and opens the waves whose date has come. */
async function openAndCloseWaves(services: Services): Promise<void> {
  const now = services.clock.now();
  await forEachWave(services, async (organizationId, wave) => {
    if (wave.status !== "open") return;
    if (wave.closesAt !== null && wave.closesAt <= now) await closeByDate(services, organizationId, wave.waveId);
    else
      await asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
        const placed = await holdPlacedWave(open, wave.waveId);
        if (placed?.summary.status !== "open") return;
        await askEverybody(open, { organizationId, effortId: wave.effortId, waveId: wave.waveId }, services.secret);
      });
  });
  // One wave of a work process is open at a time, so the next one opens when the last one has closed.
  await forEachWave(services, async (organizationId, { waveId, status, opensAt }) => {
    if (status === "draft" && opensAt !== null && opensAt <= now) await openByDate(services, organizationId, waveId);
  });
}

/** Keeps what is told of each open wave at the end of the day before. */
async function countAnswersByDay(services: Services): Promise<void> {
  const yesterday = dayOf(new Date(services.clock.now().getTime() - 86_400_000));
  await forEachWave(services, (organizationId, { waveId }) =>
    asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
      const placed = await holdPlacedWave(open, waveId);
      const openedOn = placed?.summary.openedOn ?? null;
      if (placed?.summary.status === "open" && openedOn !== null && openedOn <= yesterday)
        await keepToldDay(open, placed, yesterday);
    }),
  );
}

/** One wave that fails keeps no other from its turn; it is tried again at the next run. */
async function forEachWave(
  services: Services,
  work: (organizationId: string, wave: DueWave) => Promise<void>,
): Promise<void> {
  for (const organizationId of await allOrganizationIds(services.authPool)) {
    const waves = await asRole(services.db, { organizationId, role: "ir_app" }, readWavesUnderWay);
    for (const wave of waves) {
      await work(organizationId, wave).catch((error: unknown) =>
        services.log.error({ err: error, wave: wave.waveId }, "A wave could not be looked after; it is tried again."),
      );
    }
  }
}

async function closeByDate(services: Services, organizationId: string, waveId: string): Promise<void> {
  await asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
    const placed = await holdPlacedWave(open, waveId);
    if (placed === undefined || refuseClosing(placed.summary) !== undefined) return;
    // It may have been extended a moment ago.
    if (placed.summary.closesAt === null || Date.parse(placed.summary.closesAt) > services.clock.now().getTime())
      return;
    await closeForGood(open, services, placed, { by: null, note: null });
  });
}

/** Opens a wave, or writes down why it cannot be opened, once for each reason. */
async function openByDate(services: Services, organizationId: string, waveId: string): Promise<void> {
  const now = services.clock.now();
  await asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
    const placed = await holdPlacedWave(open, waveId);
    const opensAt = placed?.summary.opensAt ?? null;
    if (placed?.summary.status !== "draft" || opensAt === null || Date.parse(opensAt) > now.getTime()) return;
    const blocking = (await readChecks(open, placed, now)).filter((check) => check.blocking);
    const refusal = refuseOpening(placed.summary, placed.effort.workProcess.waves);
    if (blocking.length === 0 && refusal === undefined) return openForAnswers(open, services, placed, null);
    const note = blocking.length > 0 ? blocking.map(({ sentence }) => sentence).join(" ") : (refusal ?? null);
    const [latest] = await readEvents(open, waveId);
    if (latest?.kind === "not-opened" && latest.note === note) return;
    await noteEvent(open, { organizationId, waveId, at: now, kind: "not-opened", by: null, note });
  });
}
