import { sql, type Transaction } from "kysely";
import type { Tables } from "../../database/index.ts";

/** What letters say about a wave. */
export type LetterWave = {
  readonly effortId: string;
  readonly name: string;
  readonly status: "draft" | "open" | "closed";
  /** When it closes by itself; null where nobody has said. */
  readonly closesAt: Date | null;
  readonly organization: string;
  /** The client's case that it is about, and what it is called; null for a wave of the work process. */
  readonly caseId: string | null;
  readonly label: string | null;
  /** The workgroup of the client that it is about. */
  readonly clientWorkgroupId: string | null;
  /** The roles around that client, null for a wave of the work process, and those of them that are one person. */
  readonly around: readonly string[] | null;
  readonly lone: readonly string[] | null;
  /** How many questions are asked about each role. */
  readonly items: number;
};

/** Reads a wave for its letters; undefined when the organisation has none with this id. Needs the application's role. */
export async function readLetterWave(open: Transaction<Tables>, waveId: string): Promise<LetterWave | undefined> {
  const found = await open
    .selectFrom("work.wave as wave")
    .innerJoin("work.work_process as process", (join) =>
      join
        .onRef("process.organization_id", "=", "wave.organization_id")
        .onRef("process.work_process_id", "=", "wave.work_process_id"),
    )
    .innerJoin("work.organization as owner", "owner.organization_id", "wave.organization_id")
    .leftJoin("work.client_case as about", (join) =>
      join.onRef("about.organization_id", "=", "wave.organization_id").onRef("about.case_id", "=", "wave.case_id"),
    )
    .select(["wave.case_id as caseId", "about.label", "about.client_workgroup_id as clientWorkgroupId"])
    .select(["process.effort_id as effortId", "wave.name", "wave.status", "wave.closes_at as closesAt"])
    .select("owner.name as organization")
    .select(["about.workgroup_ids as around", "about.lone_workgroup_ids as lone"])
    .select(sql<number>`jsonb_array_length(wave.instrument -> 'items')`.as("items"))
    .where("wave.wave_id", "=", waveId)
    .executeTakeFirst();
  return found as LetterWave | undefined;
}

/**
 * The workgroup that each person around a client answers for, by the person's id. The transaction is in the role
 * `ir_identity`.
 */
export async function readAround(open: Transaction<Tables>, caseId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await open
    .selectFrom("identity.case_member")
    .select(["participant_id as participantId", "workgroup_id as workgroupId"])
    .where("case_id", "=", caseId)
    .execute();
  return new Map(rows.map(({ participantId, workgroupId }) => [participantId, workgroupId]));
}
