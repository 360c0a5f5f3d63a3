import {
  type CaseConsent,
  type CaseMember,
  type ClientCase,
  type Instrument,
  instrument,
  type NewCase,
} from "@interrelate/contract";
import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import { loneRoles } from "./lone-roles.ts";

type Open = Transaction<Tables>;

/** A case as it is stored, without the people around the client. */
export type StoredCase = Omit<ClientCase, "members"> & {
  readonly caseRoundId: string;
  /** The roles around the client, the client's own among them. */
  readonly workgroupIds: readonly string[];
};

/** The cases of some rounds in their order, or the one case. Needs the role `ir_app`. */
export async function readCases(
  open: Open,
  which: { readonly caseRoundIds: readonly string[] } | { readonly caseId: string },
): Promise<StoredCase[]> {
  if ("caseRoundIds" in which && which.caseRoundIds.length === 0) return [];
  const all = open
    .selectFrom("work.client_case as asked")
    .innerJoin("work.wave as wave", (join) =>
      join.onRef("wave.organization_id", "=", "asked.organization_id").onRef("wave.case_id", "=", "asked.case_id"),
    )
    .select(["asked.case_id as id", "asked.case_round_id as caseRoundId", "wave.wave_id as waveId", "label"])
    .select(["client_workgroup_id as clientWorkgroupId", "workgroup_ids as workgroupIds"])
    .select(["withdrawn_on as withdrawnOn", "consent_by as by", "consent_on as on", "consent_how as how"])
    .select("consent_recorded_by as recordedBy")
    .orderBy("asked.position")
    .orderBy("asked.case_id");
  const rows = await ("caseId" in which
    ? all.where("asked.case_id", "=", which.caseId)
    : all.where("asked.case_round_id", "in", which.caseRoundIds)
  ).execute();
  return rows.map(({ by, on, how, recordedBy, ...row }) => ({
    ...row,
    consent: { by: by as CaseConsent["by"], on, how, recordedBy },
  }));
}

/** Who is around each client, by the case's id. The transaction is in the role `ir_identity`. */
export async function readMembers(open: Open, caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseMember[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await open
    .selectFrom("identity.case_member")
    .select(["case_id as caseId", "participant_id as participantId", "workgroup_id as workgroupId"])
    .where("case_id", "in", caseIds)
    .orderBy("participant_id")
    .execute();
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return new Map([...byCase].map(([id, members]) => [id, members.map(({ caseId: _, ...member }) => member)]));
}

/** What is written about a case. */
export type CaseWriting = {
  readonly organizationId: string;
  readonly caseId: string;
  readonly case: NewCase;
  /** The name of whoever recorded the consent. */
  readonly recordedBy: string;
};

/** Adds a case to a round, after those that are there. It has no wave and no people yet. @returns its position */
export async function insertCaseRow(
  open: Open,
  caseRoundId: string,
  { organizationId, caseId, ...writing }: CaseWriting,
): Promise<number> {
  const last = await open
    .selectFrom("work.client_case")
    .select(({ fn }) => fn.max("position").as("position"))
    .where("case_round_id", "=", caseRoundId)
    .executeTakeFirst();
  const position = (last?.position ?? -1) + 1;
  await open
    .insertInto("work.client_case")
    .values({
      organization_id: organizationId,
      case_id: caseId,
      case_round_id: caseRoundId,
      position,
      ...columnsOf(writing),
    })
    .execute();
  return position;
}

/** Writes what a case says in the place of what it said. */
export async function writeCaseRow(open: Open, { caseId, ...writing }: CaseWriting): Promise<void> {
  await open.updateTable("work.client_case").set(columnsOf(writing)).where("case_id", "=", caseId).execute();
  await open.updateTable("work.wave").set({ name: writing.case.label }).where("case_id", "=", caseId).execute();
}

function columnsOf({
  case: { label, clientWorkgroupId, consent, members },
  recordedBy,
}: Omit<CaseWriting, "caseId" | "organizationId">) {
  return {
    label,
    client_workgroup_id: clientWorkgroupId,
    workgroup_ids: [...new Set([clientWorkgroupId, ...members.map(({ workgroupId }) => workgroupId)])],
    lone_workgroup_ids: loneRoles(members),
    consent_by: consent.by,
    consent_on: consent.on,
    consent_how: consent.how,
    consent_recorded_by: recordedBy,
  };
}

/** Notes which roles around a client are one person, as it is when the round opens: so much is asked from then on. */
export async function writeLoneRoles(open: Open, caseId: string, members: readonly CaseMember[]): Promise<void> {
  const lone = { lone_workgroup_ids: loneRoles(members) };
  await open.updateTable("work.client_case").set(lone).where("case_id", "=", caseId).execute();
}

/** Puts these people around a client in the place of others. The transaction is in the role `ir_app` before and after. */
export async function writeMembers(
  open: Open,
  { organizationId, caseId, case: { members } }: CaseWriting,
): Promise<void> {
  await changeRole(open, "ir_identity");
  await open.deleteFrom("identity.case_member").where("case_id", "=", caseId).execute();
  const rows = members.map(({ participantId, workgroupId }) => ({
    organization_id: organizationId,
    case_id: caseId,
    participant_id: participantId,
    workgroup_id: workgroupId,
  }));
  if (rows.length > 0) await open.insertInto("identity.case_member").values(rows).execute();
  await changeRole(open, "ir_app");
}

/** Removes a case with its wave. */
export async function deleteCase(open: Open, caseId: string): Promise<void> {
  await open.deleteFrom("work.client_case").where("case_id", "=", caseId).execute();
}

/** Notes that a client took their consent back. */
export async function writeWithdrawn(open: Open, caseId: string, day: string): Promise<void> {
  await open.updateTable("work.client_case").set({ withdrawn_on: day }).where("case_id", "=", caseId).execute();
}

/** A wave in which the people around one client answer. */
export type CaseWave = { readonly waveId: string; readonly status: "draft" | "open" | "closed" };

/** The waves of all cases of an effort. Needs the role `ir_app`. */
export function readCaseWaves(open: Open, effortId: string): Promise<CaseWave[]> {
  return open
    .selectFrom("work.wave as wave")
    .innerJoin("work.work_process as process", (join) =>
      join
        .onRef("process.organization_id", "=", "wave.organization_id")
        .onRef("process.work_process_id", "=", "wave.work_process_id"),
    )
    .select(["wave.wave_id as waveId", "wave.status"])
    .where("process.effort_id", "=", effortId)
    .where("wave.case_id", "is not", null)
    .orderBy("wave.wave_id")
    .execute();
}

/** What the people around a client are asked, and from how many answers their ratings count. */
export type AskedWave = { readonly instrument: Instrument; readonly minItems: number };

/** What is asked in some waves, by wave. Needs the role `ir_app`. */
export async function readAskedWaves(open: Open, waveIds: readonly string[]): Promise<ReadonlyMap<string, AskedWave>> {
  if (waveIds.length === 0) return new Map();
  const rows = await open
    .selectFrom("work.wave")
    .select(["wave_id as waveId", "instrument", "min_items as minItems"])
    .where("wave_id", "in", waveIds)
    .execute();
  return new Map(
    rows.map(({ waveId, minItems, ...row }) => [waveId, { minItems, instrument: instrument.parse(row.instrument) }]),
  );
}
