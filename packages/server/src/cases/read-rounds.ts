import type { CaseRound, ClientCase, Effort } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import { readPeople } from "../people/index.ts";
import { readCases, readMembers, type StoredCase } from "./case-store.ts";
import { cautionsOf, hindrancesOf } from "./hindrances.ts";
import { readRounds } from "./round-store.ts";
import { countFinished } from "./sheet-store.ts";
import { answeredWhileOpen } from "./told-answered.ts";

type Open = Transaction<Tables>;

/**
 * Rounds of an effort with their cases, as they are shown: nothing in them comes from an answer but how many sheets are
 * finished. The transaction is in the role `ir_app` before and after.
 *
 * @param today the day in the effort's time zone.
 */
export async function readWholeRounds(
  open: Open,
  effort: Effort,
  which: Parameters<typeof readRounds>[1],
  today: string,
): Promise<CaseRound[]> {
  const rounds = await readRounds(open, which);
  const stored = await readCases(open, { caseRoundIds: rounds.map(({ id }) => id) });
  const people = await readPeople(open, effort.id);
  const members = await readMembers(
    open,
    stored.map(({ id }) => id),
  );
  const opened = rounds.filter(({ status }) => status === "open").map(({ id }) => id);
  const underWay = stored.filter(({ caseRoundId }) => opened.includes(caseRoundId)).map(({ waveId }) => waveId);
  const finished = await countFinished(open, underWay);
  await changeRole(open, "ir_app");
  return rounds.map((round) => {
    const own = stored.filter(({ caseRoundId }) => caseRoundId === round.id);
    const cases = own.map((each) => ({ ...each, members: members.get(each.id) ?? [] }));
    const holding = cases.filter(({ withdrawnOn }) => withdrawnOn === null);
    const { workgroups } = effort.workProcess;
    const looked = { round: { ...round, threshold: effort.threshold }, cases, people, workgroups, today };
    const isDraft = round.status === "draft";
    const sheets = holding.map(({ waveId }) => finished.get(waveId) ?? 0);
    const isClosed = round.status === "closed";
    const answered = isClosed ? round.answered : answeredWhileOpen(round.tells, sheets, effort.threshold);
    const around = holding.reduce((sum, { members: each }) => sum + each.length, 0);
    return {
      ...round,
      threshold: effort.threshold,
      // Whoever was taken off the list of people since was asked as well.
      asked: round.asked ?? Math.max(around, answered ?? 0),
      answered,
      hindrances: isDraft ? hindrancesOf(looked) : [],
      cautions: isDraft ? cautionsOf(looked) : [],
      cases: cases.map(shown),
    };
  });
}

/**
 * One case as it is shown, without looking at the rest of its round; undefined when there is none. The transaction is in
 * the role `ir_app` before and after.
 */
export async function readWholeCase(open: Open, caseId: string): Promise<ClientCase | undefined> {
  const [stored] = await readCases(open, { caseId });
  if (stored === undefined) return undefined;
  await changeRole(open, "ir_identity");
  const members = await readMembers(open, [caseId]);
  await changeRole(open, "ir_app");
  return shown({ ...stored, members: members.get(caseId) ?? [] });
}

function shown({ caseRoundId: _, workgroupIds: __, ...told }: StoredCase & Pick<ClientCase, "members">): ClientCase {
  return told;
}
