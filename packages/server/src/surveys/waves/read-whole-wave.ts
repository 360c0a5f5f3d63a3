import type { Effort, Wave, WaveSummary } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../../database/index.ts";
import { readEfforts } from "../../efforts/index.ts";
import type { Services } from "../../platform/rpc.ts";
import { addresses } from "../answering/addresses.ts";
import { linkTokens } from "./links.ts";
import { participationOf } from "./participation.ts";
import { countAnswered, readInvited, readWave } from "./store.ts";

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
  const invited = await readInvited(open, waveId);
  const participation = participationOf(effort, invited, await countAnswered(open, waveId));
  return { ...summary, ...stored, links: linksOf(effort, summary, services), participation };
}

function linksOf(effort: Effort, { id, status }: WaveSummary, services: Pick<Services, "secret" | "baseUrl">) {
  if (status !== "open") return [];
  const tokenOf = linkTokens(services.secret, id);
  return effort.workProcess.workgroups.map((workgroup) => ({
    workgroup,
    url: services.baseUrl + addresses.link(tokenOf(workgroup.id)),
  }));
}
