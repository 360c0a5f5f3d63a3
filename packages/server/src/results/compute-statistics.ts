import type { WaveStatistics } from "@interrelate/analysis";
import type { Publication } from "./publish.ts";
import { type StatisticsOrder, statisticsInThread } from "./statistics-thread.ts";
import { takeTurns } from "./take-turns.ts";

/** Opens the published results in a transaction of its own, for one look or one deed. */
export type WithPublication = <Told>(work: (publication: Publication) => Promise<Told>) => Promise<Told>;

/**
 * The statistics of a closed wave, computed when they are first asked for. No transaction is open while they are computed,
 * and the answers are read by one of those who ask at the same time, when it is their turn. What is computed is kept only
 * if the results are still those that it belongs to, and no answer was erased meanwhile; otherwise it is forgotten, and
 * what there is then is told.
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
    if (found !== undefined) return found;
    const computed = await computeOnce(`${snapshot} ${waveId}`, async () => {
      const order = await orderFor(withPublication, snapshot, waveId);
      return order && compute(order);
    });
    if (computed === undefined) continue;
    const kept = await withPublication(async (publication) =>
      publication.snapshot === snapshot ? publication.keepStatistics(waveId, computed) : undefined,
    );
    if (kept !== undefined) return kept;
  }
}

/** What to compute; undefined when the results are others by now, or somebody else has kept their statistics. */
function orderFor(
  withPublication: WithPublication,
  snapshot: string,
  waveId: string,
): Promise<StatisticsOrder | undefined> {
  return withPublication(async (publication) => {
    const isDue = publication.snapshot === snapshot && (await publication.findStatistics(waveId)) === undefined;
    return isDue ? publication.orderStatistics(waveId) : undefined;
  });
}

/** A thread takes a processor and a copy of the answers, so others wait rather than make everybody slow. */
const inTurn = takeTurns(2);

/** What is being computed, by snapshot and wave: those who ask meanwhile wait for the same figures. */
const running = new Map<string, Promise<WaveStatistics | undefined>>();

function computeOnce(
  name: string,
  compute: () => Promise<WaveStatistics | undefined>,
): Promise<WaveStatistics | undefined> {
  const begun = running.get(name);
  if (begun !== undefined) return begun;
  const computing = inTurn(compute).finally(() => running.delete(name));
  running.set(name, computing);
  return computing;
}
