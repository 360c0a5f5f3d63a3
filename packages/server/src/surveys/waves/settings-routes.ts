import { defaultMinItems, type Effort, QUESTION_SETS, type WaveEvent, type WaveSettings } from "@interrelate/contract";
import { ORPCError } from "@orpc/server";
import type { Transaction } from "kysely";
import { asRole, changeRole, type Tables } from "../../database/index.ts";
import { findInstrument } from "../../instruments/index.ts";
import { countPeople } from "../../people/index.ts";
import { counted } from "../../platform/counted.ts";
import { api } from "../../platform/rpc.ts";
import { readDate } from "./dates.ts";
import { giveOpenLinks, holdPlacedWave } from "./deeds.ts";
import { noteEvent } from "./event-store.ts";
import type { PlacedWave } from "./read-checks.ts";
import { readWholeWave } from "./read-whole-wave.ts";
import { refuseChange, refuseRemoving } from "./rules.ts";
import { changeWave, deleteWave, readNamedStructures, type WaveChanges } from "./settings-store.ts";
import { readWave } from "./store.ts";
import { refuseStructures } from "./structures-asked.ts";

/** Changes and removes waves, and offers what may be added to them. */
export const settingsRoutes = {
  questionSets: api.waves.questionSets.handler(() => [...QUESTION_SETS]),

  change: api.waves.change.handler(({ input, context: { services, user }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const placed = await holdPlacedWave(open, input.waveId);
      if (placed === undefined) throw errors.NOT_FOUND();
      const { summary, effort } = placed;
      const { settings } = input;
      const hasPeople = (await countPeople(open, effort.id)).length > 0;
      await changeRole(open, "ir_app");
      const refusal = refuseChange(summary, settings, effort.workProcess.waves, hasPeople);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await changeWave(open, input.waveId, await changesOf(open, placed, settings, services.clock.now()));
      if (summary.status === "open") {
        if (settings.openLinks === true) await giveOpenLinks(open, services, placed);
        const event = { kind: "changed" as const, by: user.name, note: sayChanges(placed, settings) };
        await noteEvent(open, { ...event, ...input, at: services.clock.now() });
      }
      const wave = await readWholeWave(open, services, input.waveId);
      if (wave === undefined) throw errors.NOT_FOUND();
      return wave;
    }),
  ),

  remove: api.waves.remove.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const placed = await holdPlacedWave(open, input.waveId);
      if (placed === undefined) throw errors.NOT_FOUND();
      const refusal = refuseRemoving(placed.summary);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await deleteWave(open, input.waveId);
      return { removed: true as const };
    }),
  ),
};

async function changesOf(
  open: Transaction<Tables>,
  { effort, summary, stored }: PlacedWave,
  settings: WaveSettings,
  now: Date,
): Promise<WaveChanges> {
  const { instrument: wanted, opensAt, closesAt, ...others } = settings;
  const moments = {
    opensAt: dateOf("opensAt", opensAt, effort.timeZone, now),
    closesAt: dateOf("closesAt", closesAt, effort.timeZone, now),
  };
  const opens = moments.opensAt === undefined ? dateFrom(summary.opensAt) : moments.opensAt;
  const closes = moments.closesAt === undefined ? dateFrom(summary.closesAt) : moments.closesAt;
  if (opens !== null && closes !== null && closes <= opens)
    throw refusedField("closesAt", "It would close before it opens. Please choose a later closing date.");
  const instrument = wanted && (await findInstrument(open, wanted))?.instrument;
  if (wanted !== undefined && instrument === undefined)
    throw refusedField("instrument", "There is no such instrument any more. Please choose another one.");
  const items = (instrument ?? stored.instrument).items.length;
  if ((others.minItems ?? 0) > items)
    throw refusedField("minItems", `The instrument has ${items} questions, so at most ${items} answers can be needed.`);
  const structures = await readNamedStructures(open, effort.workProcess.id);
  const refusal = refuseStructures(others.questions ?? [], { asked: stored.questions, structures });
  if (refusal !== undefined) throw refusedField("questions", refusal);
  // A rule for seven questions does not fit four, nor the other way round.
  const resized = items !== stored.instrument.items.length;
  const settled = await settledMinItems(open, effort, items);
  const minItems = others.minItems ?? settled ?? (resized ? defaultMinItems(items) : undefined);
  if (settled !== undefined && minItems !== settled)
    throw refusedField(
      "minItems",
      `Earlier waves count a rating from ${counted(settled, "answer")}. With another number figures that were seen would change.`,
    );
  return { ...others, ...moments, instrument, minItems };
}

/** From how many answers ratings count in waves of as many questions that were opened before; undefined without one. */
async function settledMinItems(open: Transaction<Tables>, effort: Effort, items: number): Promise<number | undefined> {
  for (const { id, status } of effort.workProcess.waves) {
    const stored = status === "draft" ? undefined : await readWave(open, id);
    if (stored?.instrument.items.length === items) return stored.minItems;
  }
  return undefined;
}

/** A date as it is to be kept; undefined where it was left out. @throws ORPCError for a time that cannot be taken */
export function dateOf(
  field: "opensAt" | "closesAt",
  wall: string | null | undefined,
  zone: string,
  now: Date,
): Date | null | undefined {
  if (wall === null || wall === undefined) return wall;
  const read = readDate(field === "opensAt" ? "opens" : "closes", wall, zone, now);
  if (read.refusal !== undefined) throw refusedField(field, read.refusal);
  return read.at;
}

function dateFrom(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}

function refusedField(field: keyof WaveSettings, message: string): ORPCError<string, unknown> {
  const path = ["settings", field];
  return new ORPCError("VALIDATION", {
    status: 422,
    message: `Nothing was kept. ${message}`,
    data: { issues: [{ path, message }] },
  });
}

/** What was changed about an open wave, for its history. */
function sayChanges({ summary, stored }: PlacedWave, settings: WaveSettings): WaveEvent["note"] {
  const changes = [
    settings.name !== undefined && settings.name !== summary.name && `It was called “${summary.name}” before.`,
    settings.target !== undefined &&
      settings.target !== stored.target &&
      (settings.target === null ? "The target was taken away." : `The target is ${settings.target} per cent now.`),
    settings.openLinks !== undefined &&
      settings.openLinks !== stored.openLinks &&
      (settings.openLinks ? "Open links were switched on." : "Open links were switched off."),
    settings.dailyLimit !== undefined &&
      settings.dailyLimit !== stored.dailyLimit &&
      (settings.dailyLimit === null
        ? "The daily limit was taken away."
        : `The daily limit is ${settings.dailyLimit} now.`),
  ].filter((sentence) => sentence !== false);
  return changes.length === 0 ? null : changes.join(" ");
}
