import { createHash } from "node:crypto";
import { type Analysis, analyzeFamily, type Change, type Family } from "@interrelate/analysis";
import type { Effort } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import type { IsPublished } from "../surveys/index.ts";
import { type ClosedWave, familyOptions, ratingTableOf } from "./rules.ts";
import {
  countNotWorkingWith,
  holdPublication,
  keepPublished,
  readClosedWaves,
  readPublished,
  readRatings,
} from "./store.ts";

type Open = Transaction<Tables>;

/** Raised when the shape of what is kept changes, so that results of an older shape are not served. */
const SHAPE = 2;

/** The published results of one work process, as they were when they were first asked for. */
export interface Publication {
  readonly minItems: number;
  /** One closed wave over all sites or at one; null when the site's figures would give away hidden ones. */
  wave(waveId: string, siteId: string | null): Promise<Analysis | null>;
  /** Whether any tie of a workgroup's ratings is published in a wave: response counts are told only beside them. */
  publishedRaters(waveId: string): Promise<IsPublished>;
  /** How every tie changed between two closed waves. */
  change(beforeId: string, afterId: string): Promise<Change>;
}

/**
 * Opens the published results of an effort's closed waves; the transaction is in the role `ir_app`.
 *
 * All of them are decided and kept together the first time any is asked for: a family in which no figure gives away
 * another. From then on they stay as they were. Only another closed wave, threshold, rule of missing answers or set of
 * cut-offs makes a new snapshot; a withdrawn answer does not, so that no two snapshots differ by one person.
 */
export async function openPublication(open: Open, effort: Effort): Promise<Publication> {
  const workProcessId = effort.workProcess.id;
  const waves = await readClosedWaves(open, workProcessId);
  const snapshot = snapshotOf(effort, waves);
  const read = async (query: string): Promise<unknown> => {
    const kept = await readPublished(open, workProcessId, snapshot, query);
    if (kept !== undefined) return JSON.parse(kept);
    await publish(open, effort, waves, snapshot);
    const published = await readPublished(open, workProcessId, snapshot, query);
    if (published === undefined) throw new Error(`The family of results has no part “${query}”.`);
    return JSON.parse(published);
  };
  return {
    minItems: familyOptions(effort, waves).scoring.minItems,
    wave: async (waveId, siteId) => (await read(waveQuery(waveId, siteId))) as Analysis | null,
    publishedRaters: async (waveId) => {
      const raters = (await read(ratersQuery(waveId))) as PublishedRaters;
      return (workgroupId, siteId) => raters[siteId ?? ""]?.includes(workgroupId) === true;
    },
    change: async (beforeId, afterId) => (await read(changeQuery(beforeId, afterId))) as Change,
  };
}

/** Workgroups with a published tie of their ratings, by site; `""` for all sites. */
type PublishedRaters = Readonly<Record<string, readonly string[]>>;

async function publish(open: Open, effort: Effort, waves: readonly ClosedWave[], snapshot: string): Promise<void> {
  const workProcessId = effort.workProcess.id;
  await holdPublication(open, workProcessId);
  const first = waves[0]?.id ?? "";
  if ((await readPublished(open, workProcessId, snapshot, waveQuery(first, null))) !== undefined) return;
  const family = await analyzeWaves(open, effort, waves);
  await keepPublished(open, effort.organizationId, workProcessId, snapshot, resultsOf(family));
}

/** Reads the answers in the one role that may, and comes back to the one that publishes. */
async function analyzeWaves(open: Open, effort: Effort, waves: readonly ClosedWave[]): Promise<Family> {
  const ids = waves.map(({ id }) => id);
  await changeRole(open, "ir_analysis");
  const ratings = await readRatings(open, ids);
  const notWorkingWith = await countNotWorkingWith(open, ids);
  await changeRole(open, "ir_app");
  const excluded = Object.fromEntries(
    notWorkingWith.map(({ waveId, ratings: count }) => [waveId, { notWorkingWith: count }]),
  );
  return analyzeFamily(ratingTableOf(effort, waves, ratings), { ...familyOptions(effort, waves), excluded });
}

function resultsOf(family: Family): Map<string, string> {
  const results = new Map<string, string>();
  const add = (query: string, result: Analysis | Change | PublishedRaters | null) =>
    results.set(query, JSON.stringify(result));
  for (const { wave, all, sites } of family.waves) {
    const id = wave ?? "";
    add(waveQuery(id, null), all);
    for (const [site, analysis] of Object.entries(sites)) add(waveQuery(id, site), analysis);
    const scopes = [["", all] as const, ...Object.entries(sites)];
    add(ratersQuery(id), Object.fromEntries(scopes.map(([site, analysis]) => [site, ratersIn(analysis)])));
  }
  for (const change of family.change) add(changeQuery(change.before, change.after), change);
  return results;
}

function ratersIn(analysis: Analysis | null): string[] {
  const shown = analysis?.ties.filter(({ n }) => n !== null) ?? [];
  return [...new Set(shown.map(({ from }) => from))];
}

function snapshotOf({ threshold, cutoffs }: Effort, waves: readonly ClosedWave[]): string {
  const rules = waves.map(({ id, minItems, instrument }) => [
    id,
    minItems,
    instrument.items.map(({ dimension, scores }) => [dimension, scores]),
  ]);
  return createHash("sha256")
    .update(JSON.stringify([SHAPE, threshold, cutoffs.between, cutoffs.within, rules]))
    .digest("hex");
}

function waveQuery(waveId: string, siteId: string | null): string {
  return siteId === null ? `wave ${waveId}` : `wave ${waveId} site ${siteId}`;
}

function ratersQuery(waveId: string): string {
  return `raters ${waveId}`;
}

function changeQuery(beforeId: string, afterId: string): string {
  return `change ${beforeId} ${afterId}`;
}
