import type { Effort, WaveSummary } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { asRole, type Tables } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { api } from "../platform/rpc.ts";
import { countAnswered, participationOf, readInvited } from "../surveys/index.ts";
import { openPublication } from "./publish.ts";
import { refuseChange, refuseResults } from "./rules.ts";
import { readPlace } from "./store.ts";

/** Serves what has been published about closed waves. */
export const resultRoutes = {
  wave: api.results.wave.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const place = await placeOf(open, input.waveId);
      const site = input.site ?? null;
      if (place === undefined || !hasSite(place.effort, site)) throw errors.NOT_FOUND();
      const { effort, wave } = place;
      const refusal = refuseResults(wave);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const { id, name, workgroups, waves } = effort.workProcess;
      const publication = await openPublication(open, effort);
      const analysis = await publication.wave(wave.id, site);
      const isPublished = await publication.publishedRaters(wave.id);
      const invited = await readInvited(open, wave.id);
      return {
        organization: { id: effort.organizationId, name: place.organization, synthetic: effort.synthetic },
        effort: { id: effort.id, name: effort.name },
        workProcess: { id, name },
        workgroups,
        sites: effort.sites,
        waves: waves.filter(({ status }) => status === "closed"),
        wave,
        site,
        threshold: effort.threshold,
        minItems: publication.minItems,
        cutoffs: effort.cutoffs,
        participation: participationOf(effort, invited, await countAnswered(open, wave.id), isPublished),
        analysis,
      };
    }),
  ),

  change: api.results.change.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const place = await placeOf(open, input.waveId);
      const before = place?.effort.workProcess.waves.find(({ id }) => id === input.since);
      if (place === undefined || before === undefined) throw errors.NOT_FOUND();
      const { effort, wave: after } = place;
      const refusal = refuseChange(before, after);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const publication = await openPublication(open, effort);
      const change = await publication.change(before.id, after.id);
      return { workgroups: effort.workProcess.workgroups, before, after, change };
    }),
  ),
};

interface Place {
  readonly organization: string;
  readonly effort: Effort;
  readonly wave: WaveSummary;
}

async function placeOf(open: Transaction<Tables>, waveId: string): Promise<Place | undefined> {
  const found = await readPlace(open, waveId);
  if (found === undefined) return undefined;
  const [effort] = await readEfforts(open, found.effortId);
  const wave = effort?.workProcess.waves.find(({ id }) => id === waveId);
  return effort && wave && { organization: found.organization, effort, wave };
}

function hasSite({ sites }: Effort, site: string | null): boolean {
  return site === null || sites.some(({ id }) => id === site);
}
