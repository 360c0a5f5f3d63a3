import { type CaseResults, type CaseRound, caseResults, type NewCaseRound } from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import type { Tables } from "../database/index.ts";

type Open = Transaction<Tables>;

/** A round as it is stored, without its cases. */
export type StoredRound = Pick<CaseRound, "id" | "effortId" | "name" | "tells" | "status" | "openedOn" | "closedOn"> & {
  /** Sheets asked for and finished as they are told since the round closed; null before, and where no number is told. */
  readonly asked: number | null;
  readonly answered: number | null;
};

/** The rounds of an effort, or the one round, earliest first. Needs the role `ir_app`, as all here. */
export async function readRounds(
  open: Open,
  { effortId, caseRoundId }: { readonly effortId?: string; readonly caseRoundId?: string },
): Promise<StoredRound[]> {
  let wanted = open
    .selectFrom("work.case_round")
    .select(["case_round_id as id", "effort_id as effortId", "name", "tells", "status"])
    .select(["opened_on as openedOn", "closed_on as closedOn", "asked", "answered"])
    .orderBy("created_at")
    .orderBy("case_round_id");
  if (effortId !== undefined) wanted = wanted.where("effort_id", "=", effortId);
  if (caseRoundId !== undefined) wanted = wanted.where("case_round_id", "=", caseRoundId);
  const rows = await wanted.execute();
  return rows as StoredRound[];
}

/** A round to be planned. */
export type PlannedRound = NewCaseRound & {
  readonly id: string;
  readonly organizationId: string;
  readonly effortId: string;
};

/** Plans a round without cases, as a draft. Needs the role `ir_app`. */
export async function insertCaseRound(open: Open, round: PlannedRound, now: Date): Promise<void> {
  await open
    .insertInto("work.case_round")
    .values({
      organization_id: round.organizationId,
      case_round_id: round.id,
      effort_id: round.effortId,
      name: round.name,
      tells: round.tells,
      status: "draft",
      created_at: now,
    })
    .execute();
}

/** Gives a round another name or says what it tells. */
export async function writeRound(open: Open, caseRoundId: string, { name, tells }: NewCaseRound): Promise<void> {
  await open.updateTable("work.case_round").set({ name, tells }).where("case_round_id", "=", caseRoundId).execute();
}

/** Notes that a round takes answers from a day on. */
export async function writeOpened(open: Open, caseRoundId: string, day: string): Promise<void> {
  const opened = { status: "open", opened_on: day };
  await open.updateTable("work.case_round").set(opened).where("case_round_id", "=", caseRoundId).execute();
}

/** What is kept of a round when it closes. */
export type Closing = {
  readonly day: string;
  readonly asked: number;
  readonly answered: number | null;
  readonly results: CaseResults;
};

/** Notes that a round has closed, with all that is ever told about it. */
export async function writeClosed(
  open: Open,
  caseRoundId: string,
  { day, results, ...counts }: Closing,
): Promise<void> {
  await open
    .updateTable("work.case_round")
    .set({ status: "closed", closed_on: day, opened_on: sql`coalesce(opened_on, ${day}::date)`, ...counts })
    .set({ results: JSON.stringify(results) })
    .where("case_round_id", "=", caseRoundId)
    .execute();
}

/** What is told about a closed round; undefined when there is none, or it has not closed. */
export async function readResults(open: Open, caseRoundId: string): Promise<CaseResults | undefined> {
  const found = await open
    .selectFrom("work.case_round")
    .select("results")
    .where("case_round_id", "=", caseRoundId)
    .where("status", "=", "closed")
    .executeTakeFirst();
  return found && caseResults.parse(found.results);
}

/** Removes a round with its cases, their waves, links and answers. */
export async function deleteRound(open: Open, caseRoundId: string): Promise<void> {
  await open.deleteFrom("work.case_round").where("case_round_id", "=", caseRoundId).execute();
}
