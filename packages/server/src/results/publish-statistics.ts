import type { WaveStatistics } from "@interrelate/analysis";
import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import { reportedAs, reportedEffort } from "../efforts/index.ts";
import { mergeGroups } from "./merge-groups.ts";
import { familyOptions, formsOf, type PublicationSource, ratingTableOf } from "./rules.ts";
import { statisticsInThread } from "./statistics-thread.ts";
import { holdPublication, keepPublished, readEarlier, readErasureMark, readPublished, readRatings } from "./store.ts";

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
 * The statistics of a closed wave whose results have been published: computed when they are first asked for, then kept as
 * they were. Null when answers were erased after the results were published and nobody had asked before: computed from
 * what is left they would not fit the published figures, and the difference would be about the erased person.
 */
export async function openStatistics(
  open: Open,
  source: PublicationSource,
  place: StatisticsPlace,
): Promise<WaveStatistics | null> {
  const { organizationId, workProcess } = source.effort;
  const query = `statistics ${place.waveId}`;
  const kept = await readPublished(open, workProcess.id, place.snapshot, query);
  if (kept !== undefined) return JSON.parse(kept);
  await holdPublication(open, workProcess.id);
  const meanwhile = await readPublished(open, workProcess.id, place.snapshot, query);
  if (meanwhile !== undefined) return JSON.parse(meanwhile);
  const text = await textOf(open, source, place, query);
  await keepPublished(open, organizationId, workProcess.id, place.snapshot, new Map([[query, text]]));
  return JSON.parse(text);
}

async function textOf(open: Open, source: PublicationSource, place: StatisticsPlace, query: string): Promise<string> {
  const { id: workProcessId } = source.effort.workProcess;
  const published = await readPublished(open, workProcessId, place.snapshot, place.mark);
  const now = await readErasureMark(open, place.waveId);
  if (published !== now) return (await readEarlier(open, workProcessId, place.mark, query)) ?? "null";
  await changeRole(open, "ir_analysis");
  const order = await orderOf(open, source, place.waveId);
  await changeRole(open, "ir_app");
  return JSON.stringify(await statisticsInThread(order));
}

/** The ratings of the wave alone, scored and grouped as in its results. */
async function orderOf(open: Open, { effort, waves, together }: PublicationSource, waveId: string) {
  const form = formsOf(waves).find((each) => each.some(({ id }) => id === waveId)) ?? [];
  const ratings = await readRatings(open, [waveId]);
  const table = ratingTableOf(effort, form, ratings);
  const groups = reportedEffort(effort, together).workProcess.workgroups.map(({ id }) => id);
  const shown = together.length === 0 ? table : mergeGroups(table, groups, reportedAs(together));
  return { table: shown, options: { ...familyOptions(effort, form), wave: waveId, chance: CHANCE } };
}
