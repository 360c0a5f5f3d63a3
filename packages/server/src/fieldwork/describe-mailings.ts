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
  const people = [...own.values()].reduce((sum, mails) => sum + mails, 0);
  const waiting = of("queued", "sending", "retrying", "outbox");
  const standing = { people, waiting, sent: of("sent"), finished: of("cancelled"), retrying: of("retrying") };
  const told = TELL[mailing.kind](standing, threshold);
  return {
    id: mailing.mailingId,
    kind: mailing.kind,
    status: mailing.status,
    sendAt: mailing.sendAt.toISOString(),
    sendAtWall: wallTimeOf(mailing.sendAt, timeZone),
    replyTo: mailing.replyTo,
    inSteps: mailing.kind !== "invitation",
    ...told,
    outbox: of("outbox"),
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

/** Where the mails of a round stand; `finished` are the people whose reminder was cancelled. */
type Standing = Readonly<Record<"people" | "waiting" | "sent" | "finished" | "retrying", number>>;
type ToldCounts = Readonly<Record<"people" | "sent" | "handled" | "retrying", number>>;

const TELL: Readonly<Record<Mailing["kind"], (standing: Standing, threshold: number) => ToldCounts>> = {
  invitation: ({ people, waiting, sent, retrying }) => ({ people, sent, handled: people - waiting, retrying }),
  reminder: tellReminder,
  thanks: ({ people, waiting, sent, retrying }, threshold) => ({
    people: inSteps(people, threshold),
    sent: inSteps(sent, threshold),
    handled: inSteps(people - waiting, threshold),
    retrying,
  }),
};

/**
 * Of those who finished, and so get no reminder, only whole steps are told; the rest of them look like mails. While a
 * round is under way it is told in parts of at least two steps, so that it goes through the same counts whoever of the
 * last step has finished: a round that is paused before its first mail would tell how many have.
 */
function tellReminder({ people, waiting, sent, finished, retrying }: Standing, threshold: number): ToldCounts {
  const told = inSteps(finished, threshold);
  const rest = finished - told;
  if (waiting === 0) return { people, sent: sent + rest, handled: people, retrying };
  const parts = Math.max(1, Math.floor((people - told) / (2 * threshold)));
  const part = Math.floor(((people - finished - waiting) * parts) / (people - finished));
  const gone = Math.floor((part * (people - told)) / parts);
  return { people, sent: gone, handled: told + gone, retrying: retrying === waiting ? retrying + rest : retrying };
}
