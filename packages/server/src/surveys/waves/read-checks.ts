import type { Effort, WaveCheck, WaveSummary } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../../database/index.ts";
import { readInstruments } from "../../instruments/index.ts";
import { readPeople } from "../../people/index.ts";
import { missingLanguages } from "../texts/missing-languages.ts";
import { missingIn } from "../texts/survey-texts.ts";
import { checksOf } from "./checks.ts";
import { readNamedStructures, readSmallGroups } from "./settings-store.ts";
import { readInvited, readKeepUntil, readWave, type StoredWave } from "./store.ts";

/** A wave with its effort, as it stands in the transaction. */
export type PlacedWave = { readonly effort: Effort; readonly summary: WaveSummary; readonly stored: StoredWave };

/** What to look at before a wave opens. The transaction is and stays in the role `ir_app`. */
export async function readChecks(
  open: Transaction<Tables>,
  { effort, summary, stored }: PlacedWave,
  now: Date,
): Promise<WaveCheck[]> {
  const { waves } = effort.workProcess;
  const small = await readSmallGroups(open, effort.workProcess.id);
  const headcount = await readInvited(open, summary.id);
  const versions = (await readInstruments(open)).filter(({ instrument }) => instrument.id === stored.instrument.id);
  const last = waves.filter(({ position }) => position < summary.position).at(-1);
  const before = last && (await readWave(open, last.id));
  const people = await readPeople(open, effort.id);
  await changeRole(open, "ir_app");
  const spoken = [effort.language, ...people.map(({ language }) => language ?? effort.language)];
  const sizeOf = (workgroupId: string): number | null => {
    const listed = people.filter((each) =>
      [each.workgroupId, ...each.furtherWorkgroupIds].includes(workgroupId),
    ).length;
    // Numbers that somebody typed stand for workgroups without a list.
    if (listed > 0) return listed;
    const typed = headcount.filter((count) => count.workgroupId === workgroupId);
    const places = Math.max(1, effort.sites.length);
    if (typed.length < places) return people.length > 0 && !stored.openLinks ? 0 : null;
    return typed.reduce((sum, count) => sum + count.people, 0);
  };
  return checksOf({
    wave: summary,
    openLinks: stored.openLinks,
    instrument: stored.instrument,
    questions: stored.questions,
    structures: await readNamedStructures(open, effort.workProcess.id),
    threshold: effort.threshold,
    workgroups: effort.workProcess.workgroups.map((group) => {
      const row = small.find(({ workgroupId }) => workgroupId === group.id);
      return { ...group, people: sizeOf(group.id), consent: row?.consent ?? false, together: row?.together ?? null };
    }),
    people: people.map(({ channel, language }) => ({ channel, language: language ?? effort.language })),
    missing: {
      instrument: missingLanguages(stored.instrument, spoken),
      texts: [...new Set(spoken)].filter((language) => missingIn(language).length > 0).sort(),
    },
    newestVersion: Math.max(stored.instrument.version, ...versions.map(({ instrument }) => instrument.version)),
    openNow: waves.find(({ id, status }) => status === "open" && id !== summary.id)?.name ?? null,
    before: last && before ? { name: last.name, instrument: before.instrument } : null,
    keepUntil: await readKeepUntil(open, effort.id),
    now,
  });
}
