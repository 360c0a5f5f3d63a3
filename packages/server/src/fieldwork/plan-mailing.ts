import type { MailKind } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import { momentsOf } from "../platform/wall-time.ts";
import { insertMailing, readMailings } from "./mailing-store.ts";
import { refuseMailing } from "./rules.ts";
import { holdMailings, type MailedWave } from "./wave-store.ts";

/** A round of mails as a facilitator wants it. */
export type WantedMailing = {
  readonly kind: MailKind;
  /** As the clocks of the effort's time zone show it; null for now. */
  readonly sendAt: string | null;
  readonly replyTo: string;
};

/** Something that cannot be done with mails. The message is a sentence for the facilitator; nothing was changed. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
}

/**
 * Plans a round of mails; one of a kind at a time. The transaction goes on in the role `ir_identity`.
 *
 * @returns the id of the round.
 * @throws MailRefused
 */
export async function planMailing(
  open: Transaction<Tables>,
  wave: MailedWave,
  { kind, sendAt, replyTo }: WantedMailing,
  now: Date,
): Promise<string> {
  const at = sendAt === null ? now : momentOf(sendAt, wave.timeZone, now);
  await changeRole(open, "ir_app");
  await holdMailings(open, wave.waveId);
  const refusal = refuseMailing(kind, wave, await readMailings(open, wave.waveId));
  if (refusal !== undefined) throw new MailRefused(refusal);
  const mailingId = crypto.randomUUID();
  const mailing = { mailingId, waveId: wave.waveId, kind, sendAt: at, status: "planned", replyTo } as const;
  await insertMailing(open, wave.organizationId, mailing);
  return mailingId;
}

/** The moment of a wall time, the earlier one where it comes twice. */
function momentOf(wall: string, timeZone: string, now: Date): Date {
  const [moment] = momentsOf(wall, timeZone);
  if (moment === undefined)
    throw new MailRefused(
      "Clocks go forward over that time of day. Please choose an earlier or a later one. Nothing was planned.",
    );
  if (moment <= now)
    throw new MailRefused("That moment has passed. Please choose a later one, or send now. Nothing was planned.");
  return moment;
}
