import type { Effort, Participation, Wave, WaveSummary } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../../database/index.ts";
import { readEfforts, readReportingGroups, reportedCounts, reportedEffort } from "../../efforts/index.ts";
import type { Services } from "../../platform/rpc.ts";
import { addresses } from "../answering/addresses.ts";
import { dateNote } from "./dates.ts";
import { hasErasures, readDays } from "./day-store.ts";
import { linkTokens } from "./links.ts";
import { participationOf } from "./participation.ts";
import { countAnswered, readInvited, readWave, type StoredWave } from "./store.ts";

/**
 * A wave as a facilitator needs it: its links while it is open, and how many answered as far as that may be told.
 * The transaction goes on as the analysis role.
 *
 * @returns undefined when the organisation has no such wave.
 */
export async function readWholeWave(
  open: Transaction<Tables>,
  services: Pick<Services, "secret" | "baseUrl">,
  waveId: string,
): Promise<Wave | undefined> {
  const stored = await readWave(open, waveId);
  if (stored === undefined) return undefined;
  const [effort] = await readEfforts(open, stored.effortId);
  const summary = effort?.workProcess.waves.find(({ id }) => id === waveId);
  if (effort === undefined || summary === undefined) return undefined;
  const { timeZone } = effort;
  const dateNotes = {
    opens: dateNote("opens", momentOf(summary.opensAt), timeZone),
    closes: dateNote("closes", momentOf(summary.closesAt), timeZone),
  };
  const together = await readReportingGroups(open, effort.workProcess.id);
  const invited = reportedCounts(await readInvited(open, waveId), together);
  const told = summary.status === "closed" && (await hasErasures(open, waveId)) ? await readDays(open, waveId) : [];
  const answered = reportedCounts(await countAnswered(open, waveId), together);
  const counted = participationOf(reportedEffort(effort, together), invited, answered);
  const participation = asToldAtTheEnd(counted, told.at(-1)?.answered);
  return {
    ...summary,
    ...stored,
    timeZone,
    dateNotes,
    links: linksOf(effort, summary, stored, services),
    participation,
  };
}

/**
 * Counts of a closed wave from which somebody was erased, as they were told when it closed: counted anew, a step less
 * would tell that this person had answered. By site nothing was kept, so nothing is told.
 */
function asToldAtTheEnd(counted: Participation, answered: Readonly<Record<string, number>> | undefined): Participation {
  if (answered === undefined) return counted;
  const workgroups = counted.workgroups.map((each) => ({ ...each, answered: answered[each.id] || null }));
  const total = workgroups.reduce((sum, each) => sum + (each.answered ?? 0), 0);
  const sites = counted.sites.map((each) => ({ ...each, answered: null }));
  return { ...counted, answered: total || null, workgroups, sites };
}

function momentOf(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}

function linksOf(
  effort: Effort,
  { id, status }: WaveSummary,
  { openLinks }: StoredWave,
  services: Pick<Services, "secret" | "baseUrl">,
): Wave["links"] {
  if (status !== "open" || !openLinks) return [];
  const tokenOf = linkTokens(services.secret, id);
  return effort.workProcess.workgroups.map((workgroup) => ({
    workgroup,
    url: services.baseUrl + addresses.link(tokenOf(workgroup.id)),
  }));
}
