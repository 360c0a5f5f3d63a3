import { type Kysely, sql, type Transaction } from "kysely";
import type { Role } from "./roles.ts";
import type { Tables } from "./tables.ts";

/** Which organisation a piece of work is done for, and in which narrow role. */
export type Standing = {
  readonly organizationId: string;
  readonly role: Role;
  /** The one answer sheet that `ir_survey` may read and write; without it, it sees none. */
  readonly respondentKey?: Buffer | undefined;
  /** The one wave whose case `ir_survey` may read about; without it, it sees none. */
  readonly waveId?: string | undefined;
  /** The one person whose private entries `ir_reflection` may read and write; without it, it can do nothing. */
  readonly personId?: string | undefined;
};

/**
 * Does one request's work in one transaction, seeing one organisation's rows and only what the role may see.
 * Everything is undone when `work` throws.
 *
 * Rows of other organisations do not exist in it: reading finds none, writing one raises an error.
 *
 * @example await asRole(db, { organizationId, role: "ir_app" }, (open) => open.selectFrom("work.effort").selectAll().execute());
 */
export function asRole<Result>(
  db: Kysely<Tables>,
  { organizationId, role, respondentKey, waveId, personId }: Standing,
  work: (open: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (open) => {
    await sql`select set_config('role', ${role}, true), set_config('app.organization_id', ${organizationId}, true),
      set_config('app.respondent_key', ${respondentKey?.toString("hex") ?? ""}, true),
      set_config('app.wave_id', ${waveId ?? ""}, true),
      set_config('app.person_id', ${personId ?? ""}, true)`.execute(open);
    return work(open);
  });
}

/**
 * Goes on in another role inside the same transaction, for work that is done whole or not at all but needs two roles,
 * such as making a wave and then its imported ratings.
 *
 * @param respondentKey the one answer sheet that `ir_survey` may then read and write.
 */
export async function changeRole(open: Transaction<Tables>, role: Role, respondentKey?: Buffer): Promise<void> {
  await sql`select set_config('role', ${role}, true),
    set_config('app.respondent_key', ${respondentKey?.toString("hex") ?? ""}, true)`.execute(open);
}
