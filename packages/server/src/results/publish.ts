import { createHash } from "node:crypto";
import { type Analysis, analyzeFamily, type Change, type Family, type WaveStatistics } from "@interrelate/analysis";
import type { Effort, Instrument, Participation, Reporting, WaveResults } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import { readReportingGroups, reportedAs, reportedCounts, reportedEffort } from "../efforts/index.ts";
import { countAnswered, participationOf, readInvited } from "../surveys/index.ts";
import { analyzeForms, incomparable, mapAnalyses } from "./analyze-forms.ts";
import { mergeGroups } from "./merge-groups.ts";
import { tellProxies } from "./proxies.ts";
import { findStatistics, keepStatistics, orderStatistics } from "./publish-statistics.ts";
import { withoutSplits } from "./reporting-rules.ts";
import { type ClosedWave, familyOptions, formsOf, type PublicationSource, ratingTableOf } from "./rules.ts";
import type { StatisticsOrder } from "./statistics-thread.ts";
import {
  countNotWorkingWith,
  countProxies,
  holdClosedWaves,
  holdPublication,
  keepPublished,
  readClosedWaves,
  readEarlier,
  readErasureMark,
  readPublished,
  readRatings,
} from "./store.ts";

type Open = Transaction<Tables>;

/** Raised when the shape of what is kept changes, so that results of an older shape are not served. */
const SHAPE = 3;

/** The published results of one work process, as they were when they were first asked for. */
export interface Publication {
  /** Answered items a rating of a closed wave needs to count. */
  minItems(waveId: string): number;
  /** The instrument a closed wave asked with. */
  instrument(waveId: string): Instrument;
  /** The effort as its results show it, and which of its groups are several workgroups reported together. */
  readonly effort: Effort;
  /** Names what the results rest on; another one has other results. */
  readonly snapshot: string;
  readonly together: Reporting["groups"];
  /** One closed wave over all sites or at one; null when the site's figures would give away hidden ones. */
  wave(waveId: string, siteId: string | null): Promise<Analysis | null>;
  /** How many answered in a closed wave, told only beside published ties, as it was when the results were first seen. */
  participation(waveId: string): Promise<Participation>;
  /** How many answers were given on somebody's behalf, as far as that may be told. */
  proxies(waveId: string): Promise<WaveResults["proxies"]>;
  /** How every tie changed between two closed waves. */
  change(beforeId: string, afterId: string): Promise<Change>;
  /** Statistics of a closed wave as they are kept; undefined when they are still to be computed. */
  findStatistics(waveId: string): Promise<WaveStatistics | null | undefined>;
  /** What they are computed from: reads every answer of the wave. */
  orderStatistics(waveId: string): Promise<StatisticsOrder>;
  /** Keeps computed statistics, unless answers were erased since: undefined then. */
  keepStatistics(waveId: string, computed: WaveStatistics): Promise<WaveStatistics | null | undefined>;
}

/**
 * Opens the published results of an effort's closed waves; the transaction is in the role `ir_app`.
 *
 * All of them are decided and kept together the first time any is asked for: a family in which no figure gives away
 * another. From then on they stay as they were. Only another closed wave, threshold, rule of missing answers or set of
 * cut-offs makes a new snapshot; an erased answer does not. In a new one, waves of which answers were erased meanwhile
 * keep the figures they were published with, so that no two snapshots differ by one person.
 */
export async function openPublication(open: Open, effort: Effort): Promise<Publication> {
  const workProcessId = effort.workProcess.id;
  await holdClosedWaves(open, workProcessId);
  const waves = await readClosedWaves(open, workProcessId);
  const together = await readReportingGroups(open, workProcessId);
  const snapshot = snapshotOf(effort, waves, together);
  const source = { effort, waves, together };
  const read = async (query: string): Promise<unknown> => {
    const kept = await readPublished(open, workProcessId, snapshot, query);
    if (kept !== undefined) return JSON.parse(kept);
    await publish(open, source, snapshot);
    const published = await readPublished(open, workProcessId, snapshot, query);
    if (published === undefined) throw new Error(`The family of results has no part “${query}”.`);
    return JSON.parse(published);
  };
  const placeOf = (waveId: string) => ({ snapshot, waveId, mark: markQuery(waveId) });
  return {
    snapshot,
    minItems: (waveId) => {
      const form = formsOf(waves).find((each) => each.some(({ id }) => id === waveId)) ?? [];
      return familyOptions(effort, form).scoring.minItems;
    },
    instrument: (waveId) => {
      const wave = waves.find(({ id }) => id === waveId);
      if (wave === undefined) throw new Error("A closed wave lost its instrument inside one transaction.");
      return wave.instrument;
    },
    effort: reportedEffort(effort, together),
    together,
    wave: async (waveId, siteId) => (await read(waveQuery(waveId, siteId))) as Analysis | null,
    participation: async (waveId) => (await read(participationQuery(waveId))) as Participation,
    proxies: async (waveId) => (await read(proxiesQuery(waveId))) as WaveResults["proxies"],
    change: async (beforeId, afterId) => (await read(changeQuery(beforeId, afterId))) as Change,
    findStatistics: async (waveId) => {
      await read(waveQuery(waveId, null));
      return findStatistics(open, source, placeOf(waveId));
    },
    orderStatistics: (waveId) => orderStatistics(open, source, waveId),
    keepStatistics: (waveId, computed) => keepStatistics(open, source, placeOf(waveId), computed),
  };
}

async function publish(open: Open, source: PublicationSource, snapshot: string): Promise<void> {
  const { effort, waves } = source;
  const workProcessId = effort.workProcess.id;
  await holdPublication(open, workProcessId);
  const first = waves[0]?.id ?? "";
  if ((await readPublished(open, workProcessId, snapshot, waveQuery(first, null))) !== undefined) return;
  await changeRole(open, "ir_analysis");
  const family = await analyzeWaves(open, source);
  const results = resultsOf(family);
  for (const { wave, all, sites } of family.waves) {
    const told = await participationIn(open, source, wave ?? "", { "": all, ...sites });
    results.set(participationQuery(wave ?? ""), JSON.stringify(told));
    const raters = ratersIn(all);
    const proxies = await countProxies(open, wave ?? "");
    const toldProxies = tellProxies(proxies, effort.threshold, (workgroupId) => raters.includes(workgroupId));
    results.set(proxiesQuery(wave ?? ""), JSON.stringify(toldProxies));
  }
  await changeRole(open, "ir_app");
  await keepWhatWasSeen(open, source, results);
  await keepPublished(open, effort.organizationId, workProcessId, snapshot, results);
}

/**
 * Puts what was published before in the place of new results of waves of which answers were erased since, and no change
 * in the place of a new comparison with them: whoever kept the earlier figures would subtract the later ones. Marks every
 * wave with what was erased of it when it was published first.
 */
async function keepWhatWasSeen(
  open: Open,
  { effort, waves, together }: PublicationSource,
  results: Map<string, string>,
) {
  const { id: workProcessId } = effort.workProcess;
  const groups = reportedEffort(effort, together).workProcess.workgroups.map(({ id }) => id);
  for (const { id: waveId } of waves) {
    const now = await readErasureMark(open, waveId);
    const then = await readEarlier(open, workProcessId, markQuery(waveId), markQuery(waveId));
    results.set(markQuery(waveId), then ?? now);
    if (then === undefined || then === now) continue;
    for (const query of [...results.keys()].filter((each) => each.includes(waveId) && each !== markQuery(waveId))) {
      const [kind, before = "", after = ""] = query.split(" ");
      const instead = kind === "change" ? JSON.stringify(incomparable(before, after, groups)) : "null";
      results.set(query, (await readEarlier(open, workProcessId, markQuery(waveId), query)) ?? instead);
    }
  }
}

/** Reads the answers; the transaction is in the one role that may. */
async function analyzeWaves(open: Open, { effort, waves, together }: PublicationSource): Promise<Family> {
  const ids = waves.map(({ id }) => id);
  const ratings = await readRatings(open, ids);
  const notWorkingWith = await countNotWorkingWith(open, ids);
  const excluded = Object.fromEntries(
    notWorkingWith.map(({ waveId, ratings: count }) => [waveId, { notWorkingWith: count }]),
  );
  const groups = reportedEffort(effort, together).workProcess.workgroups.map(({ id }) => id);
  return analyzeForms(waves, groups, (form) => {
    const table = ratingTableOf(effort, form, ratings);
    const shown = together.length === 0 ? table : mergeGroups(table, groups, reportedAs(together));
    const family = analyzeFamily(shown, { ...familyOptions(effort, form), excluded });
    return mapAnalyses(family, (analysis) => withoutSplits(analysis, together));
  });
}

/** Response counts of a wave, told beside published ties only; `""` stands for all sites. */
async function participationIn(
  open: Open,
  { effort, together }: PublicationSource,
  waveId: string,
  published: Readonly<Record<string, Analysis | null>>,
): Promise<Participation> {
  const invited = reportedCounts(await readInvited(open, waveId), together);
  const answered = reportedCounts(await countAnswered(open, waveId), together);
  const raters = Object.fromEntries(Object.entries(published).map(([site, analysis]) => [site, ratersIn(analysis)]));
  return participationOf(
    reportedEffort(effort, together),
    invited,
    answered,
    (workgroupId, siteId) => raters[siteId ?? ""]?.includes(workgroupId) === true,
  );
}

function resultsOf(family: Family): Map<string, string> {
  const results = new Map<string, string>();
  const add = (query: string, result: Analysis | Change | null) => results.set(query, JSON.stringify(result));
  for (const { wave, all, sites } of family.waves) {
    const id = wave ?? "";
    add(waveQuery(id, null), all);
    for (const [site, analysis] of Object.entries(sites)) add(waveQuery(id, site), analysis);
  }
  for (const change of family.change) add(changeQuery(change.before, change.after), change);
  return results;
}

function ratersIn(analysis: Analysis | null): string[] {
  const shown = analysis?.ties.filter(({ n }) => n !== null) ?? [];
  return [...new Set(shown.map(({ from }) => from))];
}

function snapshotOf(
  { threshold, cutoffs }: Effort,
  waves: readonly ClosedWave[],
  together: Reporting["groups"],
): string {
  const rules = waves.map(({ id, minItems, instrument }) => [
    id,
    minItems,
    instrument.items.map(({ dimension, scores }) => [dimension, scores]),
  ]);
  return createHash("sha256")
    .update(
      JSON.stringify([
        SHAPE,
        threshold,
        cutoffs.between,
        cutoffs.within,
        rules,
        together.map(({ workgroupIds }) => workgroupIds),
      ]),
    )
    .digest("hex");
}

function waveQuery(waveId: string, siteId: string | null): string {
  return siteId === null ? `wave ${waveId}` : `wave ${waveId} site ${siteId}`;
}

function participationQuery(waveId: string): string {
  return `participation ${waveId}`;
}

function markQuery(waveId: string): string {
  return `mark${SHAPE} ${waveId}`;
}

function proxiesQuery(waveId: string): string {
  return `proxies ${waveId}`;
}

function changeQuery(beforeId: string, afterId: string): string {
  return `change ${beforeId} ${afterId}`;
}
