import type { Mailing, MailOverview } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { asRole, type Tables } from "../database/index.ts";
import type { Services } from "../platform/rpc.ts";
import { markFinished } from "../surveys/index.ts";
import { describeMailing } from "./describe-mailings.ts";
import { countAsked, readAskedByMail } from "./finished-store.ts";
import { readWrittenTo } from "./mail-store.ts";
import { countChannels, countMails, readMailings, readReasons } from "./mailing-store.ts";
import { inSteps } from "./rules.ts";
import { type MailedWave, readMailedWave } from "./wave-store.ts";

type Open = Transaction<Tables>;

/** What can be written to whom in a wave, and what was; undefined when there is no such wave. */
export async function mailOverview(
  services: Services,
  { organizationId, waveId }: { readonly organizationId: string; readonly waveId: string },
): Promise<MailOverview | undefined> {
  await markFinished(services, { organizationId, waveId });
  return asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
    const wave = await readMailedWave(open, waveId);
    if (wave === undefined) return undefined;
    const mailings = await describeMailings(open, wave);
    const people = await countChannels(open, wave.effortId);
    const { mailer } = services;
    return {
      wave: { id: wave.waveId, effortId: wave.effortId, name: wave.name, status: wave.status },
      timeZone: wave.timeZone,
      sender:
        mailer === undefined ? null : [mailer.from.name, mailer.from.address].filter((part) => part !== "").join(" · "),
      replyTo: mailings[0]?.replyTo ?? null,
      people,
      reach: wave.status === "draft" ? { invitation: people.email, reminder: 0 } : await reachOf(open, wave),
      thanking: mailings.some(
        ({ kind, status }) => kind === "thanks" && (status === "planned" || status === "sending"),
      ),
      mailings,
    };
  });
}

/** A wave's rounds of mails as a facilitator sees them. The transaction goes on in the role `ir_identity`. */
export async function describeMailings(open: Open, { waveId, timeZone, threshold }: MailedWave): Promise<Mailing[]> {
  const mailings = await readMailings(open, waveId);
  const told = {
    counts: await countMails(open, waveId),
    reasons: await readReasons(open, waveId),
    timeZone,
    threshold,
  };
  return mailings.map((mailing) => describeMailing(mailing, told));
}

/**
 * How many would be written to now. Of those who have finished only whole steps are taken off, and the steps are those of
 * everybody who was asked: counted among those reached by mail alone, they would move when a single person who has
 * finished is taken off the mails, and so tell who has.
 */
async function reachOf(open: Open, { waveId, threshold }: MailedWave): Promise<MailOverview["reach"]> {
  const people = await readAskedByMail(open, waveId);
  const invited = await readWrittenTo(open, waveId, "invitation");
  const asked = await countAsked(open, waveId);
  const finished = Math.max(0, inSteps(asked.finished, threshold) - (asked.people - people.length));
  const unreachable = people.filter(({ participantId }) => invited.get(participantId) === "refused").length;
  return {
    invitation: people.filter(({ participantId }) => !invited.has(participantId)).length,
    reminder: Math.max(0, people.length - unreachable - finished),
  };
}
