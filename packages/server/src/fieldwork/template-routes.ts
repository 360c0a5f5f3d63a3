import type { MailTemplate, MailWords } from "@interrelate/contract";
import { ORPCError } from "@orpc/server";
import type { Transaction } from "kysely";
import { asRole, type Tables } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { api, type Services } from "../platform/rpc.ts";
import { type ComposedMail, composePreview, showMail } from "./compose-mail.ts";
import { readMailings } from "./mailing-store.ts";
import { refuseWords } from "./rules.ts";
import { sendTest } from "./send-test.ts";
import { countLanguages, deleteOwnWords, readOwnWords, writeOwnWords } from "./template-store.ts";
import { templatesOf } from "./templates.ts";
import { readMailedWave } from "./wave-store.ts";
import { wordingOf } from "./words-for.ts";

/** What mails say: shows it, lets it be changed, and shows how it arrives. */
export const templateRoutes = {
  templates: api.fieldwork.templates.handler(({ input, context: { services } }) =>
    asRole(services.db, { organizationId: input.organizationId, role: "ir_app" }, (open) =>
      readTemplates(open, input.effortId),
    ),
  ),

  writeTemplate: api.fieldwork.writeTemplate.handler(({ input, context: { services } }) => {
    const { organizationId, effortId, kind, language, words } = input;
    checkWords(kind, words);
    return asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
      await readTemplates(open, effortId);
      await writeOwnWords(open, organizationId, effortId, { kind, language, words });
      return templateOf(open, input);
    });
  }),

  dropTemplate: api.fieldwork.dropTemplate.handler(({ input, context: { services } }) => {
    const { organizationId, effortId, kind, language } = input;
    return asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
      await readTemplates(open, effortId);
      await deleteOwnWords(open, effortId, kind, language);
      return templateOf(open, input);
    });
  }),

  preview: api.fieldwork.preview.handler(async ({ input, context: { services } }) => {
    const { mail, replyTo } = await previewed(services, input);
    return showMail(services, mail, { name: "", address: replyTo }, replyTo, crypto.randomUUID());
  }),

  test: api.fieldwork.test.handler(async ({ input, context: { services } }) => {
    checkWords(input.kind, input.words);
    const { mail, replyTo } = await previewed(services, input);
    const mailId = crypto.randomUUID();
    const shown = await showMail(services, mail, { name: "", address: input.to }, replyTo, mailId);
    return { mail: shown, ...(await sendTest(services, mail, input.to, replyTo, mailId)) };
  }),
};

type Wanted = {
  readonly organizationId: string;
  readonly waveId: string;
  readonly language: string;
  readonly words: MailWords;
  readonly to?: string;
};

async function previewed(services: Services, wanted: Wanted): Promise<{ mail: ComposedMail; replyTo: string }> {
  const { organizationId, waveId, language, words, to } = wanted;
  return asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
    const wave = await readMailedWave(open, waveId);
    if (wave === undefined) throw notFound();
    const [last] = await readMailings(open, waveId);
    const replyTo = last?.replyTo ?? to ?? "facilitator@example.org";
    return { mail: composePreview(services, wave, words, wordingOf(language), replyTo), replyTo };
  });
}

async function readTemplates(open: Transaction<Tables>, effortId: string): Promise<MailTemplate[]> {
  const [effort] = await readEfforts(open, effortId);
  if (effort === undefined) throw notFound();
  const readers = await countLanguages(open, effortId);
  const known = readers.map(({ language, people }) => ({ language: language ?? effort.language, people }));
  return templatesOf(await readOwnWords(open, effortId), known);
}

async function templateOf(
  open: Transaction<Tables>,
  { effortId, kind, language }: { readonly effortId: string; readonly kind: string; readonly language: string },
): Promise<MailTemplate> {
  const templates = templatesOf(await readOwnWords(open, effortId), [{ language, people: 0 }]);
  const found = templates.find((each) => each.kind === kind && each.language === language);
  if (found === undefined) throw notFound();
  return found;
}

function checkWords(kind: MailTemplate["kind"], words: MailWords): void {
  const refusal = refuseWords(kind, words);
  if (refusal !== undefined) throw new ORPCError("CONFLICT", { status: 409, message: refusal });
}

function notFound(): Error {
  return new ORPCError("NOT_FOUND", { status: 404, message: "This does not exist, or you have no access to it." });
}
