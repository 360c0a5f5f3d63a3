import { sql, type Transaction } from "kysely";
import type { Tables } from "../database/index.ts";

/** What mails of a wave have to know about it. */
export type MailedWave = {
  readonly organizationId: string;
  readonly organization: string;
  readonly effortId: string;
  readonly process: string;
  readonly waveId: string;
  readonly name: string;
  readonly status: "draft" | "open" | "closed";
  readonly closesAt: Date | null;
  readonly closedOn: string | null;
  readonly timeZone: string;
  /** The language of people who have none of their own. */
  readonly language: string;
  readonly threshold: number;
  /** Whether the organisation is a fictional one. */
  readonly synthetic: boolean;
};

/** A wave as its mails see it; undefined when there is none, or it is that of a case, about which none are sent. The transaction is in the role `ir_app`. */
export async function readMailedWave(open: Transaction<Tables>, waveId: string): Promise<MailedWave | undefined> {
  const found = await open
    .selectFrom("work.wave as wave")
    .innerJoin("work.work_process as process", (join) =>
      join
        .onRef("process.organization_id", "=", "wave.organization_id")
        .onRef("process.work_process_id", "=", "wave.work_process_id"),
    )
    .innerJoin("work.effort as effort", (join) =>
      join
        .onRef("effort.organization_id", "=", "process.organization_id")
        .onRef("effort.effort_id", "=", "process.effort_id"),
    )
    .innerJoin("work.organization as organization", "organization.organization_id", "wave.organization_id")
    .select(["wave.organization_id as organizationId", "organization.name as organization"])
    .select(["organization.scenario", "effort.effort_id as effortId", "process.name as process"])
    .select(["wave.wave_id as waveId", "wave.name", "wave.status", "wave.closes_at as closesAt"])
    .select(["wave.closed_on as closedOn", "effort.time_zone as timeZone", "effort.language", "effort.threshold"])
    .where("wave.wave_id", "=", waveId)
    .where("wave.case_id", "is", null)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { scenario, ...wave } = found;
  return { ...wave, synthetic: scenario !== null };
}

/** Keeps everybody else from planning mails of a wave until the transaction ends. */
export async function holdMailings(open: Transaction<Tables>, waveId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mailings/${waveId}`}, 0))`.execute(open);
}
