import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../../database/index.ts";
import { holdWaves, readEfforts, readReportingGroups, reportedCounts, reportedEffort } from "../../efforts/index.ts";
import { dayOf } from "../../platform/clock.ts";
import type { Services } from "../../platform/rpc.ts";
import { tokenHash } from "../keys.ts";
import { keepDay } from "./day-store.ts";
import { noteEvent } from "./event-store.ts";
import { linkTokens } from "./links.ts";
import { participationOf } from "./participation.ts";
import { askEverybody } from "./people-store.ts";
import type { PlacedWave } from "./read-checks.ts";
import { closeWave, countAnswered, keepLinks, openWave, readInvited, readWave } from "./store.ts";

type Open = Transaction<Tables>;
type Ours = Pick<Services, "secret" | "clock">;

/**
 * A wave with its effort, which nobody else plans, opens, closes or changes until the transaction ends; undefined when
 * the organisation has no such wave.
 */
export async function holdPlacedWave(open: Open, waveId: string): Promise<PlacedWave | undefined> {
  const before = await readWave(open, waveId);
  if (before === undefined) return undefined;
  await holdWaves(open, before.effortId);
  const stored = await readWave(open, waveId);
  const [effort] = await readEfforts(open, before.effortId);
  const summary = effort?.workProcess.waves.find(({ id }) => id === waveId);
  return stored && effort && summary && { effort, summary, stored };
}

/**
 * Opens a wave for answers: everybody gets a personal link, each workgroup an open one where they are on. Nothing is
 * sent. Whether it may be opened has been decided before.
 *
 * @param by who opens it; null when it opens by itself.
 */
export async function openForAnswers(open: Open, services: Ours, placed: PlacedWave, by: string | null): Promise<void> {
  const { effort, summary, stored } = placed;
  const now = services.clock.now();
  const wave = { organizationId: effort.organizationId, effortId: effort.id, waveId: summary.id };
  await openWave(open, summary.id, dayOf(now));
  if (stored.openLinks) await giveOpenLinks(open, services, placed);
  const asked = await askEverybody(open, wave, services.secret);
  const { id, title, languages, version } = stored.instrument;
  const asks = `${title[languages[0] ?? "en"] ?? id}, version ${version}`;
  const note =
    asked === 0 ? `It asks ${asks}.` : `It asks ${asks}, of ${asked === 1 ? "one person" : `${asked} people`}.`;
  await noteEvent(open, { ...wave, at: now, kind: "opened", by, note });
}

/** Gives each workgroup its open link; links that are there stay. */
export async function giveOpenLinks(open: Open, { secret }: Ours, { effort, summary }: PlacedWave): Promise<void> {
  const tokenOf = linkTokens(secret, summary.id);
  const links = effort.workProcess.workgroups.map(({ id }) => ({ workgroupId: id, hash: tokenHash(tokenOf(id)) }));
  await keepLinks(open, { organizationId: effort.organizationId, waveId: summary.id }, links);
}

/** Closes an open wave and keeps what is told of its last day. */
export async function closeForGood(
  open: Open,
  services: Ours,
  { effort, summary }: PlacedWave,
  { by, note }: { readonly by: string | null; readonly note: string | null },
): Promise<void> {
  const now = services.clock.now();
  const { organizationId } = effort;
  // A wave that closes by itself has taken no answers since its closing date, however late this is noticed.
  const due = summary.closesAt === null ? now.getTime() : Date.parse(summary.closesAt);
  const day = dayOf(new Date(Math.min(due, now.getTime())));
  await closeWave(open, summary.id, day);
  await noteEvent(open, { organizationId, waveId: summary.id, at: now, kind: "closed", by, note });
  await keepToldDay(open, { effort, summary }, day);
}

/** Keeps what is told of a wave at the end of a day; once kept it stays. The transaction goes on as `ir_app`. */
export async function keepToldDay(
  open: Open,
  { effort, summary }: Pick<PlacedWave, "effort" | "summary">,
  day: string,
): Promise<void> {
  const together = await readReportingGroups(open, effort.workProcess.id);
  const invited = reportedCounts(await readInvited(open, summary.id), together);
  const answered = reportedCounts(await countAnswered(open, summary.id), together);
  await changeRole(open, "ir_app");
  const { workgroups } = participationOf(reportedEffort(effort, together), invited, answered);
  await keepDay(open, { organizationId: effort.organizationId, waveId: summary.id, day, workgroups });
}
