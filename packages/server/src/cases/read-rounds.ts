import type { CaseRound, ClientCase, Effort } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import { readPeople } from "../people/index.ts";
import { readCases, readMembers, type StoredCase } from "./case-store.ts";
import { cautionsOf, hindrancesOf, tellsNothing } from "./hindrances.ts";
import { readRounds, type StoredRound } from "./round-store.ts";
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
  const wanted = await readRounds(open, which);
  const isDrafted = wanted.some(({ status }) => status === "draft");
  // Before a round opens it is looked at beside the others.
  const rounds = await readFilled(open, isDrafted ? await readRounds(open, { effortId: effort.id }) : wanted);
  const people = await readPeople(open, effort.id);
  const finished = await countFinished(open, rounds.filter(({ status }) => status === "open").flatMap(waveIdsOf));
  await changeRole(open, "ir_app");
  const { threshold, workProcess } = effort;
  return rounds
    .filter(({ id }) => wanted.some((each) => each.id === id))
    .map(({ cases, ...round }) => {
      const otherRounds = rounds.filter(({ id }) => id !== round.id);
      const { workgroups } = workProcess;
      const looked = { round: { ...round, threshold }, cases, people, workgroups, otherRounds, today };
      const isDraft = round.status === "draft";
      return {
        ...round,
        threshold,
        ...countsOf(round, cases, finished, threshold),
        hindrances: isDraft ? hindrancesOf(looked) : [],
        cautions: isDraft ? cautionsOf(looked) : [],
        tellsNothing: isDraft && tellsNothing(looked),
        cases: cases.map(shown),
      };
    });
}

type FilledCase = StoredCase & Pick<ClientCase, "members">;

/** Rounds with their cases and the people around the clients. The transaction goes on in the role `ir_identity`. */
async function readFilled(open: Open, rounds: readonly StoredRound[]) {
  const stored = await readCases(open, { caseRoundIds: rounds.map(({ id }) => id) });
  await changeRole(open, "ir_identity");
  const members = await readMembers(
    open,
    stored.map(({ id }) => id),
  );
  const filled = stored.map((each): FilledCase => ({ ...each, members: members.get(each.id) ?? [] }));
  const byRound = Map.groupBy(filled, ({ caseRoundId }) => caseRoundId);
  return rounds.map((round) => ({ ...round, cases: byRound.get(round.id) ?? [] }));
}

function waveIdsOf({ cases }: { readonly cases: readonly FilledCase[] }): string[] {
  return cases.map(({ waveId }) => waveId);
}

/** Sheets asked for and finished, as they may be told. */
function countsOf(
  round: StoredRound,
  cases: readonly FilledCase[],
  finished: ReadonlyMap<string, number>,
  threshold: number,
): Pick<CaseRound, "asked" | "answered"> {
  const holding = cases.filter(({ withdrawnOn }) => withdrawnOn === null);
  const sheets = holding.map(({ waveId }) => finished.get(waveId) ?? 0);
  const isClosed = round.status === "closed";
  const answered = isClosed ? round.answered : answeredWhileOpen(round.tells, sheets, threshold);
  const around = holding.reduce((sum, { members }) => sum + members.length, 0);
  // Whoever was taken off the list of people since was asked as well.
  return { asked: round.asked ?? Math.max(around, answered ?? 0), answered };
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

function shown({ caseRoundId: _, workgroupIds: __, ...told }: FilledCase): ClientCase {
  return told;
}
