import type { Mailing, MailStatus } from "@interrelate/contract";
import { wallTimeOf } from "../platform/wall-time.ts";
import type { MailCount, StoredMailing } from "./mailing-store.ts";
import { inSteps, withoutAddresses } from "./rules.ts";

/** What a wave's rounds of mails are told by. */
export type Told = {
  readonly counts: readonly MailCount[];
  readonly reasons: readonly { readonly mailingId: string; readonly reason: string }[];
  readonly timeZone: string;
  readonly threshold: number;
};

/**
 * Rounds of mails as a facilitator sees them. Whether somebody got a reminder or a thank-you says whether they have
 * finished, so those counts go in steps of the threshold.
 */
export function describeMailing(mailing: StoredMailing, { counts, reasons, timeZone, threshold }: Told): Mailing {
  const own = new Map(
    counts.filter(({ mailingId }) => mailingId === mailing.mailingId).map((each) => [each.status, each.mails]),
  );
  const of = (...statuses: MailStatus[]) => statuses.reduce((sum, status) => sum + (own.get(status) ?? 0), 0);
  const told = {
    invitation: (count: number) => count,
    // Of those who finished, and so got none, only whole steps are told.
    reminder: (count: number) => count + (of("cancelled") - inSteps(of("cancelled"), threshold)),
    thanks: (count: number) => inSteps(count, threshold),
  }[mailing.kind];
  const people = [...own.values()].reduce((sum, mails) => sum + mails, 0);
  const waiting = of("queued", "sending", "retrying", "outbox");
  return {
    id: mailing.mailingId,
    kind: mailing.kind,
    status: mailing.status,
    sendAt: mailing.sendAt.toISOString(),
    sendAtWall: wallTimeOf(mailing.sendAt, timeZone),
    replyTo: mailing.replyTo,
    inSteps: mailing.kind !== "invitation",
    people: mailing.kind === "thanks" ? inSteps(people, threshold) : people,
    sent: told(of("sent")),
    handled: mailing.kind === "thanks" ? inSteps(people - waiting, threshold) : people - waiting,
    outbox: of("outbox"),
    retrying: of("retrying"),
    refused: of("refused"),
    unsure: of("unsure"),
    reasons: [
      ...new Set(
        reasons
          .filter(({ mailingId }) => mailingId === mailing.mailingId)
          .map(({ reason }) => withoutAddresses(reason)),
      ),
    ],
  };
}
