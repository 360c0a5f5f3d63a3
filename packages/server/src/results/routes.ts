import type { Effort, WaveResults, WaveSummary } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { asRole, type Tables } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { partIn } from "../platform/guest-part.ts";
import { api } from "../platform/rpc.ts";
import { hasErasures } from "../surveys/index.ts";
import { inSentences } from "./caution-sentences.ts";
import { compareInstruments, sharedDimensions } from "./compare-instruments.ts";
import { computeStatistics } from "./compute-statistics.ts";
import { openPublication } from "./publish.ts";
import { askedIn, refuseChange, refuseResults } from "./rules.ts";
import { holdClosedWaves, readPlace } from "./store.ts";
import { siteToShow, trimResults } from "./trim-for-guest.ts";

/** Serves what has been published about closed waves. */
export const resultRoutes = {
  wave: api.results.wave.handler(({ input, context: { services, guest }, errors }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (open) => {
      const place = await placeOf(open, input.waveId);
      if (place === undefined) throw errors.NOT_FOUND();
      const { effort, wave } = place;
      const part = partIn(guest, effort.id);
      const siteIds = effort.sites.map(({ id }) => id);
      const site = siteToShow(part, siteIds, input.site);
      if (site === undefined) throw errors.NOT_FOUND();
      const refusal = refuseResults(wave);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const publication = await openPublication(open, effort);
      const { id, name, workgroups, waves } = publication.effort.workProcess;
      const analysis = await publication.wave(wave.id, site);
      const results: WaveResults = {
        organization: { id: effort.organizationId, name: place.organization, synthetic: effort.synthetic },
        effort: { id: effort.id, name: effort.name },
        workProcess: { id, name },
        workgroups,
        sites: effort.sites,
        waves: waves.filter(({ status }) => status === "closed"),
        wave,
        site,
        threshold: effort.threshold,
        minItems: publication.minItems(wave.id),
        asked: askedIn(publication.instrument(wave.id)),
        cutoffs: effort.cutoffs,
        participation: await publication.participation(wave.id),
        proxies: await publication.proxies(wave.id),
        together: publication.together.map(({ id, workgroupIds }) => ({ id, parts: namesOf(effort, workgroupIds) })),
        erasedSince: await hasErasures(open, wave.id),
        analysis,
      };
      return trimResults(results, part);
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
      const instruments = compareInstruments(publication.instrument(before.id), publication.instrument(after.id));
      const { workgroups } = publication.effort.workProcess;
      const [then, now] = [await publication.wave(before.id, null), await publication.wave(after.id, null)];
      const shared =
        instruments.kind === "differentItems" && then && now ? sharedDimensions(then, now, instruments.shared) : null;
      return { workgroups, before, after, instruments, sharedDimensions: shared, change };
    }),
  ),

  statistics: api.results.statistics.handler(async ({ input, context: { services }, errors }) => {
    const open = <Told>(work: (open: Transaction<Tables>, place: Place) => Promise<Told>) =>
      asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, async (transaction) => {
        const place = await placeOf(transaction, input.waveId);
        if (place === undefined) throw errors.NOT_FOUND();
        const refusal = refuseResults(place.wave);
        if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
        return work(transaction, place);
      });
    const statistics = await computeStatistics(
      (work) => open(async (transaction, { effort }) => work(await openPublication(transaction, effort))),
      input.waveId,
    );
    const { wave } = await open(async (_, place) => place);
    return { wave, statistics: statistics && inSentences(statistics) };
  }),
};

interface Place {
  readonly organization: string;
  readonly effort: Effort;
  readonly wave: WaveSummary;
}

async function placeOf(open: Transaction<Tables>, waveId: string): Promise<Place | undefined> {
  const found = await readPlace(open, waveId);
  if (found === undefined) return undefined;
  // Whether a wave is closed is looked at once nobody can open it again.
  await holdClosedWaves(open, found.workProcessId);
  const [effort] = await readEfforts(open, found.effortId);
  const wave = effort?.workProcess.waves.find(({ id }) => id === waveId);
  return effort && wave && { organization: found.organization, effort, wave };
}

function namesOf({ workProcess }: Effort, workgroupIds: readonly string[]): string[] {
  return workProcess.workgroups.filter(({ id }) => workgroupIds.includes(id)).map(({ name }) => name);
}
