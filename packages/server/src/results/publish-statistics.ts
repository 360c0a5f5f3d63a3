import type { WaveStatistics } from "@interrelate/analysis";
import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import { reportedAs, reportedEffort } from "../efforts/index.ts";
import { mergeGroups } from "./merge-groups.ts";
import { familyOptions, formsOf, type PublicationSource, ratingTableOf } from "./rules.ts";
import type { StatisticsOrder } from "./statistics-thread.ts";
import { keepPublished, readEarlier, readErasureMark, readPublished, readRatings } from "./store.ts";

type Open = Transaction<Tables>;

/** Where the statistics of a wave are kept: beside its results, in the same snapshot. */
export type StatisticsPlace = {
  readonly snapshot: string;
  readonly waveId: string;
  /** The query under which the mark of the wave's erasures is kept. */
  readonly mark: string;
};

/** Draws and seed of intervals and communities; the same for everybody, so that they are the same whenever computed. */
const CHANCE = { draws: 2000, seed: 1 };

/**
 * The statistics of a closed wave whose results have been published, as they were kept; undefined when they are still to be
 * computed. Null when answers were erased after the results were published and nobody had asked before: computed from what
 * is left they would not fit the published figures, and the difference would be about the erased person.
 */
export async function findStatistics(
  open: Open,
  source: PublicationSource,
  place: StatisticsPlace,
): Promise<WaveStatistics | null | undefined> {
  const { organizationId, workProcess } = source.effort;
  const query = queryOf(place);
  const kept = await readPublished(open, workProcess.id, place.snapshot, query);
  if (kept !== undefined) return JSON.parse(kept);
  if (!(await isErasedSince(open, workProcess.id, place))) return undefined;
  const text = (await readEarlier(open, workProcess.id, place.mark, query)) ?? "null";
  await keepPublished(open, organizationId, workProcess.id, place.snapshot, new Map([[query, text]]));
  return JSON.parse(text);
}

/**
 * What the statistics of a wave are computed from: its ratings alone, scored and grouped as in its results. Reads every
 * answer of the wave, for the thread and `keepStatistics`.
 */
export async function orderStatistics(
  open: Open,
  { effort, waves, together }: PublicationSource,
  waveId: string,
): Promise<StatisticsOrder> {
  const form = formsOf(waves).find((each) => each.some(({ id }) => id === waveId)) ?? [];
  await changeRole(open, "ir_analysis");
  const ratings = await readRatings(open, [waveId]);
  await changeRole(open, "ir_app");
  const table = ratingTableOf(effort, form, ratings);
  const groups = reportedEffort(effort, together).workProcess.workgroups.map(({ id }) => id);
  const shown = together.length === 0 ? table : mergeGroups(table, groups, reportedAs(together));
  return { table: shown, options: { ...familyOptions(effort, form), wave: waveId, chance: CHANCE } };
}

/**
 * Keeps statistics that were computed from the answers on which the results of the wave rest.
 *
 * @returns those that are kept from now on, which somebody else may have computed; undefined, and nothing is kept, when
 * answers were erased meanwhile.
 */
export async function keepStatistics(
  open: Open,
  { effort: { organizationId, workProcess } }: PublicationSource,
  place: StatisticsPlace,
  computed: WaveStatistics,
): Promise<WaveStatistics | null | undefined> {
  if (await isErasedSince(open, workProcess.id, place)) return undefined;
  const query = queryOf(place);
  const results = new Map([[query, JSON.stringify(computed)]]);
  await keepPublished(open, organizationId, workProcess.id, place.snapshot, results);
  return JSON.parse((await readPublished(open, workProcess.id, place.snapshot, query)) ?? "null");
}

function queryOf({ waveId }: StatisticsPlace): string {
  return `statistics ${waveId}`;
}

async function isErasedSince(open: Open, workProcessId: string, place: StatisticsPlace): Promise<boolean> {
  const published = await readPublished(open, workProcessId, place.snapshot, place.mark);
  return published !== (await readErasureMark(open, place.waveId));
}
