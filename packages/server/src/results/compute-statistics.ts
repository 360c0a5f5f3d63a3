import type { WaveStatistics } from "@interrelate/analysis";
import type { Publication } from "./publish.ts";
import { type StatisticsOrder, statisticsInThread } from "./statistics-thread.ts";

/** Opens the published results in a transaction of its own, for one look or one deed. */
export type WithPublication = <Told>(work: (publication: Publication) => Promise<Told>) => Promise<Told>;

/**
 * The statistics of a closed wave, computed when they are first asked for. No transaction is open while they are computed.
 * What is computed is kept only if the results are still those that it belongs to, and no answer was erased meanwhile;
 * otherwise it is forgotten, and what there is then is told.
 *
 * @returns null when answers were erased before anybody asked.
 */
export async function computeStatistics(
  withPublication: WithPublication,
  waveId: string,
  compute: (order: StatisticsOrder) => Promise<WaveStatistics> = statisticsInThread,
): Promise<WaveStatistics | null> {
  for (;;) {
    const { snapshot, found } = await withPublication(async (publication) => ({
      snapshot: publication.snapshot,
      found: await publication.findStatistics(waveId),
    }));
    if ("kept" in found) return found.kept;
    const computed = await computeOnce(`${snapshot} ${waveId}`, () => compute(found.order));
    const kept = await withPublication(async (publication) =>
      publication.snapshot === snapshot ? publication.keepStatistics(waveId, computed) : undefined,
    );
    if (kept !== undefined) return kept;
  }
}

/** What is being computed, by snapshot and wave: those who ask meanwhile wait for the same figures. */
const running = new Map<string, Promise<WaveStatistics>>();

function computeOnce(name: string, compute: () => Promise<WaveStatistics>): Promise<WaveStatistics> {
  const begun = running.get(name);
  if (begun !== undefined) return begun;
  const computing = compute().finally(() => running.delete(name));
  running.set(name, computing);
  return computing;
}
