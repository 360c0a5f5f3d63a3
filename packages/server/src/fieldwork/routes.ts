import type { Mailing } from "@interrelate/contract";
import { ORPCError } from "@orpc/server";
import type { Transaction } from "kysely";
import { asRole, type Tables } from "../database/index.ts";
import { api, type Services } from "../platform/rpc.ts";
import { rowsOf, showOne } from "./look-at-mails.ts";
import { moveMails, readMail, settleMail } from "./mail-store.ts";
import { changeMailing } from "./mailing-store.ts";
import { describeMailings, mailOverview } from "./overview.ts";
import { MailRefused, planMailing } from "./plan-mailing.ts";
import { STEPS } from "./rules.ts";
import { sendMails } from "./send-mails.ts";
import { templateRoutes } from "./template-routes.ts";
import { type MailedWave, readMailedWave } from "./wave-store.ts";

/** Plans and sends mails of a wave, shows what became of them, and what they say. */
export const fieldworkRoutes = {
  ...templateRoutes,

  overview: api.fieldwork.overview.handler(async ({ input, context: { services }, errors }) => {
    const overview = await mailOverview(services, input);
    if (overview === undefined) throw errors.NOT_FOUND();
    return overview;
  }),

  plan: api.fieldwork.plan.handler(async ({ input, context: { services } }) => {
    const planned = await inMailedWave(services, input, async (open, wave) => {
      const mailingId = await planMailing(open, wave, input, services.clock.now()).catch(answerRefusal);
      return mailingOf(open, wave, mailingId);
    });
    if (input.sendAt === null) await services.runSoon(sendMails.name);
    return planned;
  }),

  change: api.fieldwork.change.handler(async ({ input, context: { services }, errors }) => {
    const changed = await inMailedWave(services, input, async (open, wave) => {
      const { from, to } = STEPS[input.step];
      await mailingOf(open, wave, input.mailingId);
      if (!(await changeMailing(open, input.mailingId, from, to))) throw errors.CONFLICT({ message: TOO_LATE });
      if (to === "cancelled")
        await moveMails(open, input.mailingId, ["queued", "retrying", "outbox"], "cancelled", services.clock.now());
      return mailingOf(open, wave, input.mailingId);
    });
    if (input.step === "resume") await services.runSoon(sendMails.name);
    return changed;
  }),

  again: api.fieldwork.again.handler(async ({ input, context: { services }, errors }) => {
    if (input.status === "outbox" && services.mailer === undefined) throw errors.CONFLICT({ message: NO_MAIL_SERVER });
    const again = await inMailedWave(services, input, async (open, wave) => {
      const before = await mailingOf(open, wave, input.mailingId);
      const refusal = wave.status === "open" || before.kind === "thanks" ? undefined : NOT_OPEN;
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const to = services.mailer === undefined ? "outbox" : "queued";
      const moved = await moveMails(open, input.mailingId, [input.status], to, services.clock.now(), input.mailId);
      if (moved > 0) await changeMailing(open, input.mailingId, ["done", "cancelled"], "sending");
      return mailingOf(open, wave, input.mailingId);
    });
    await services.runSoon(sendMails.name);
    return again;
  }),

  mails: api.fieldwork.mails.handler(async ({ input, context: { services }, errors }) => {
    const rows = await rowsOf(services, input, input.mailingId);
    if (rows === undefined) throw errors.NOT_FOUND();
    return rows;
  }),

  look: api.fieldwork.look.handler(async ({ input, context: { services }, errors }) => {
    const shown = await showOne(services, input, input.mailId);
    if (shown === undefined) throw errors.NOT_FOUND();
    return shown;
  }),

  mark: api.fieldwork.mark.handler(({ input, context: { services }, errors }) =>
    inMailedWave(services, input, async (open) => {
      const mail = await readMail(open, input.waveId, input.mailId);
      if (mail === undefined || (mail.kind !== "invitation" && mail.status !== "outbox")) throw errors.NOT_FOUND();
      const { from, status, reason } = MARKS[input.as];
      if (!from.some((each) => each === mail.status)) throw errors.CONFLICT({ message: ELSEWHERE });
      await settleMail(open, mail.mailId, { status, reason, nextAttemptAt: null }, services.clock.now());
      return { marked: true as const };
    }),
  ),
};

const TOO_LATE = "These mails have gone out, or were cancelled, in the meantime. Nothing was changed.";
const NOT_OPEN = "The wave is not open, so the mail would lead nowhere. Nothing was changed.";
const NO_MAIL_SERVER =
  "This server has no mail server, so these mails wait for somebody to deliver them. Nothing was changed. The operations guide says how to set one.";
const ELSEWHERE = "This mail has moved on in the meantime. Nothing was changed; please look again.";

const MARKS = {
  delivered: { from: ["outbox", "unsure"], status: "sent", reason: null },
  bounced: {
    from: ["sent", "unsure", "outbox", "retrying"],
    status: "refused",
    reason: "It came back, as the facilitator noted.",
  },
} as const satisfies Record<string, { from: readonly string[]; status: string; reason: string | null }>;

/** Does something with a wave's mails in one transaction. */
function inMailedWave<Result>(
  { db }: Pick<Services, "db">,
  { organizationId, waveId }: { readonly organizationId: string; readonly waveId: string },
  work: (open: Transaction<Tables>, wave: MailedWave) => Promise<Result>,
): Promise<Result> {
  return asRole(db, { organizationId, role: "ir_app" }, async (open) => {
    const wave = await readMailedWave(open, waveId);
    if (wave === undefined) throw notFound();
    return work(open, wave);
  });
}

async function mailingOf(open: Transaction<Tables>, wave: MailedWave, mailingId: string): Promise<Mailing> {
  const found = (await describeMailings(open, wave)).find(({ id }) => id === mailingId);
  if (found === undefined) throw notFound();
  return found;
}

function notFound(): Error {
  return new ORPCError("NOT_FOUND", { status: 404, message: "This does not exist, or you have no access to it." });
}

function answerRefusal(error: unknown): never {
  if (error instanceof MailRefused) throw new ORPCError("CONFLICT", { status: 409, message: error.message });
  throw error;
}
