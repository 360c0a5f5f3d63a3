import type { CaseResults, Effort, NewCase } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import { giveLinks } from "../people/index.ts";
import { readRatings } from "../results/index.ts";
import { changeWave, closeWave, insertWave, nextSettings, openWave } from "../surveys/index.ts";
import { insertCaseRow, readAskedWaves, readCases, readMembers, writeLoneRoles, writeMembers } from "./case-store.ts";
import { computeResults } from "./compute-results.ts";
import { readRounds, type StoredRound, writeClosed, writeOpened } from "./round-store.ts";
import { countFinished } from "./sheet-store.ts";
import { answeredAtClosing } from "./told-answered.ts";

type Open = Transaction<Tables>;

/** A case to be added to a round, under ids that were chosen before. */
export type PlannedCase = {
  readonly id: string;
  readonly waveId: string;
  readonly caseRoundId: string;
  readonly case: NewCase;
  /** The name of whoever recorded the consent. */
  readonly recordedBy: string;
};

/**
 * Adds a case to a draft round: the case, the wave in which the people around the client will answer, and who they are.
 * What it says has been looked at before. The transaction is in the role `ir_app` before and after.
 */
export async function insertCase(open: Open, effort: Effort, planned: PlannedCase): Promise<void> {
  const { id: caseId, waveId, caseRoundId, recordedBy } = planned;
  const writing = { organizationId: effort.organizationId, caseId, case: planned.case, recordedBy };
  const position = await insertCaseRow(open, caseRoundId, writing);
  await insertWave(open, {
    organizationId: effort.organizationId,
    workProcessId: effort.workProcess.id,
    waveId,
    caseId,
    name: planned.case.label,
    position,
    settings: { ...(await nextSettings(open, effort)), ...ALONE },
  });
  await writeMembers(open, writing);
}

/** By personal links alone, and without anything that is asked or counted for a whole work process. */
const ALONE = { openLinks: false, dailyLimit: null, target: null, questions: [] };

/**
 * Opens all cases of a draft round for answers: each asks as the effort's latest wave does, and everybody around a
 * client gets a personal link, as a member of one workgroup. Nothing is sent. Whether it may be opened has been decided
 * before. The transaction is in the role `ir_app` before and after.
 *
 * @param secret the server's secret, which writes the links.
 * @param day the day on which it opens.
 */
export async function openCaseRound(
  open: Open,
  effort: Effort,
  caseRoundId: string,
  { secret, day }: { readonly secret: Buffer; readonly day: string },
): Promise<void> {
  const { instrument: asked, minItems, layout } = await nextSettings(open, effort);
  const cases = (await readCases(open, { caseRoundIds: [caseRoundId] })).filter((each) => each.withdrawnOn === null);
  for (const { waveId } of cases) {
    await changeWave(open, waveId, { instrument: asked, minItems, layout });
    await openWave(open, waveId, day);
  }
  await writeOpened(open, caseRoundId, day);
  await changeRole(open, "ir_identity");
  const members = await readMembers(
    open,
    cases.map(({ id }) => id),
  );
  for (const { id, waveId } of cases)
    await giveLinks(open, { organizationId: effort.organizationId, waveId, secret }, members.get(id) ?? []);
  await changeRole(open, "ir_app");
  for (const { id } of cases) await writeLoneRoles(open, id, members.get(id) ?? []);
}

/**
 * Closes all cases of an open round, once every answer that is just being saved is in, and computes what is told about
 * it: now and never again. For a round of a scenario: `insertCaseRound`, `insertCase` for each case, `openCaseRound`,
 * then the answer sheets in the role `ir_import` (with the case's wave and, in each rating, its `case_id`), then this.
 * The transaction is in the role `ir_app` before and after.
 *
 * @param day the day on which it closes.
 */
export async function closeCaseRound(open: Open, effort: Effort, caseRoundId: string, day: string): Promise<void> {
  const [round] = await readRounds(open, { caseRoundId });
  if (round === undefined) throw new Error("A round to be closed is not there.");
  const all = (await readCases(open, { caseRoundIds: [caseRoundId] })).filter((each) => each.withdrawnOn === null);
  const waveIds = all.map(({ waveId }) => waveId).toSorted();
  for (const waveId of waveIds) await closeWave(open, waveId, day);
  const askedIn = await readAskedWaves(open, waveIds);
  await changeRole(open, "ir_identity");
  const members = await readMembers(
    open,
    all.map(({ id }) => id),
  );
  const cases = all.flatMap((each) => {
    const wave = askedIn.get(each.waveId);
    return wave === undefined ? [] : [{ ...each, ...wave, members: members.get(each.id) ?? [] }];
  });
  const finished = await countFinished(open, waveIds);
  const results = await computed(open, effort, round, cases);
  await changeRole(open, "ir_app");
  const answered = answeredAtClosing(results, [...finished.values()], effort.threshold);
  // Whoever was taken off the list of people since was asked as well.
  const asked = Math.max(
    answered ?? 0,
    cases.reduce((sum, each) => sum + each.members.length, 0),
  );
  await writeClosed(open, caseRoundId, { day, asked, answered, results });
}

/** Reads the answers; the transaction goes on in the one role that may. */
async function computed(
  open: Open,
  effort: Effort,
  { tells }: StoredRound,
  cases: Parameters<typeof computeResults>[0]["cases"],
): Promise<CaseResults> {
  await changeRole(open, "ir_analysis");
  const waveIds = cases.map(({ waveId }) => waveId);
  const ratings = waveIds.length === 0 ? [] : await readRatings(open, waveIds, "cases");
  return computeResults({ effort, tells, cases, ratings });
}
