import type { Reflection } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";

type Open = Transaction<Tables>;

/** Whose log of which effort: the person must be the one the transaction is bound to. */
export type OwnLog = { readonly organizationId: string; readonly effortId: string; readonly personId: string };

/** The entries of one's own log, newest first; in the role `ir_reflection`, which sees no others. */
export async function readReflections(open: Open, effortId: string): Promise<Reflection[]> {
  const rows = await open
    .selectFrom("private.reflection")
    .select(["reflection_id as id", "written_at as writtenAt", "prompt", "words"])
    .where("effort_id", "=", effortId)
    .orderBy("written_at", "desc")
    .orderBy("reflection_id")
    .execute();
  return rows.map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() }));
}

/** What one's own log holds already. */
export type LogFacts = {
  /** How many entries. */
  readonly entries: number;
  /** When the entry in question was written; null when it is not there. */
  readonly writtenAt: string | null;
};

/** What is to be known of one's own log before an entry is written, without its words; in the role `ir_reflection`. */
export async function readLogFacts(open: Open, effortId: string, reflectionId: string): Promise<LogFacts> {
  const { entries, writtenAt } = await open
    .selectFrom("private.reflection")
    .select((column) => [
      column.fn.countAll<string>().as("entries"),
      column.fn.max("written_at").filterWhere("reflection_id", "=", reflectionId).as("writtenAt"),
    ])
    .where("effort_id", "=", effortId)
    .executeTakeFirstOrThrow();
  return { entries: Number(entries), writtenAt: (writtenAt as Date | null)?.toISOString() ?? null };
}

/**
 * Writes an entry, or changes the words of one that is there and leaves its date; in the role `ir_reflection`.
 *
 * @returns false when an entry of this id stands in the log of another effort; then nothing is written.
 */
export async function writeReflection(open: Open, log: OwnLog, entry: Reflection): Promise<boolean> {
  const { prompt, words } = entry;
  const written = await open
    .insertInto("private.reflection")
    .values({
      organization_id: log.organizationId,
      effort_id: log.effortId,
      author_id: log.personId,
      reflection_id: entry.id,
      written_at: entry.writtenAt,
      prompt,
      words,
    })
    .onConflict((same) =>
      same
        .columns(["organization_id", "author_id", "reflection_id"])
        .doUpdateSet({ prompt, words })
        .where("private.reflection.effort_id", "=", log.effortId),
    )
    .executeTakeFirst();
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Deletes an entry for good; in the role `ir_reflection`. @returns false when one's own log has no such entry. */
export async function deleteReflection(open: Open, effortId: string, reflectionId: string): Promise<boolean> {
  const deleted = await open
    .deleteFrom("private.reflection")
    .where("effort_id", "=", effortId)
    .where("reflection_id", "=", reflectionId)
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}
