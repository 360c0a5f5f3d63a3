import type { Effort } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { closeCaseRound, readCaseWaves, readRounds } from "../cases/index.ts";
import { asRole, type Tables } from "../database/index.ts";
import { holdWaves, readEfforts } from "../efforts/index.ts";
import { dayOf } from "../platform/clock.ts";
import type { Services } from "../platform/rpc.ts";
import { computeStatistics, openPublication } from "../results/index.ts";
import { closeWave } from "../surveys/index.ts";
import { publishFurther } from "./publish-further.ts";
import { isDue } from "./rules.ts";
import { deleteEverybody, holdQuestions, holdsAnybody, readAllKeeping } from "./store.ts";

/**
 * Deletes people and answers of every effort of an organisation whose last day is over, each effort whole or not at
 * all. Waves and rounds of cases that are still open are closed first, and results and statistics of closed waves are
 * published before their answers go, so that they can still be seen. Done again, it deletes what came in since, or does nothing.
 *
 * @returns the ids of the efforts whose people and answers were deleted.
 */
export async function deleteWhatIsDue(
  { db, clock }: Pick<Services, "db" | "clock">,
  organizationId: string,
): Promise<string[]> {
  const today = dayOf(clock.now());
  const standing = { organizationId, role: "ir_app" } as const;
  const all = await asRole(db, standing, readAllKeeping);
  const deleted: string[] = [];
  for (const { effortId } of all.filter((each) => isDue(each, today))) {
    if (await asRole(db, standing, (open) => deleteOne(open, effortId, today))) deleted.push(effortId);
  }
  return deleted;
}

async function deleteOne(open: Transaction<Tables>, effortId: string, today: string): Promise<boolean> {
  // Nobody opens, closes or reopens a wave meanwhile.
  await holdWaves(open, effortId);
  const [effort] = await readEfforts(open, effortId);
  if (effort === undefined) return false;
  const { waves } = effort.workProcess;
  const caseWaves = await readCaseWaves(open, effortId);
  const waveIds = [...waves.map(({ id }) => id), ...caseWaves.map(({ waveId }) => waveId)];
  if (!(await holdsAnybody(open, effortId, waveIds))) return false;
  for (const { id } of waves.filter(({ status }) => status === "open")) await closeWave(open, id, today);
  for (const { id } of (await readRounds(open, { effortId })).filter(({ status }) => status === "open"))
    await closeCaseRound(open, effort, id, today);
  await publishAll(
    open,
    effort,
    waves.filter(({ status }) => status !== "draft").map(({ id }) => id),
  );
  await deleteEverybody(open, effortId, waveIds, today);
  return true;
}

/** Statistics that cannot be computed keep nobody's answers from being deleted. */
async function publishAll(open: Transaction<Tables>, effort: Effort, waveIds: readonly string[]): Promise<void> {
  if (waveIds.length === 0) return;
  const publication = await openPublication(open, effort);
  for (const waveId of waveIds) {
    await publication.wave(waveId, null);
    await publishCounts(open, effort.organizationId, waveId);
    await computeStatistics((work) => work(publication), waveId).catch(() => undefined);
  }
}

/** Counts of choices stay as well; what people wrote does not. */
async function publishCounts(open: Transaction<Tables>, organizationId: string, waveId: string): Promise<void> {
  const wave = await holdQuestions(open, waveId);
  if (wave !== undefined && wave.questions.length > 0) await publishFurther(open, { ...wave, organizationId, waveId });
}
