import type { MailKind, MailWords } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";

type Open = Transaction<Tables>;

/** An effort's own words of one kind in one language. */
export type OwnWords = { readonly kind: MailKind; readonly language: string; readonly words: MailWords };

/** What an effort wrote itself. The transaction goes on in the role `ir_identity`. */
export async function readOwnWords(open: Open, effortId: string): Promise<OwnWords[]> {
  await changeRole(open, "ir_identity");
  const rows = await open
    .selectFrom("identity.mail_template")
    .select(["kind", "language", "subject", "body"])
    .where("effort_id", "=", effortId)
    .execute();
  return rows.map(({ kind, language, subject, body }) => ({ kind, language, words: { subject, body } }));
}

/** Keeps an effort's own words instead of those that were there. The transaction goes on in the role `ir_identity`. */
export async function writeOwnWords(
  open: Open,
  organizationId: string,
  effortId: string,
  { kind, language, words }: OwnWords,
): Promise<void> {
  await changeRole(open, "ir_identity");
  await open
    .insertInto("identity.mail_template")
    .values({ organization_id: organizationId, effort_id: effortId, kind, language, ...words })
    .onConflict((taken) => taken.columns(["organization_id", "effort_id", "kind", "language"]).doUpdateSet(words))
    .execute();
}

/** Removes an effort's own words of one kind in one language. The transaction goes on in the role `ir_identity`. */
export async function deleteOwnWords(open: Open, effortId: string, kind: MailKind, language: string): Promise<void> {
  await changeRole(open, "ir_identity");
  await open
    .deleteFrom("identity.mail_template")
    .where("effort_id", "=", effortId)
    .where("kind", "=", kind)
    .where("language", "=", language)
    .execute();
}

/** How many people of an effort get mail, by their language; null stands for the effort's own. */
export async function countLanguages(
  open: Open,
  effortId: string,
): Promise<{ language: string | null; people: number }[]> {
  await changeRole(open, "ir_identity");
  return open
    .selectFrom("identity.participant")
    .select((is) => ["language", is.fn.countAll<number>().as("people")])
    .where("effort_id", "=", effortId)
    .where("channel", "=", "email")
    .groupBy("language")
    .execute();
}
