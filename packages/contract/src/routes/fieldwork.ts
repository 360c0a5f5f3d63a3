import * as z from "zod";
import {
  mailing,
  mailKind,
  mailOverview,
  mailRow,
  mailTemplate,
  mailWords,
  renderedMail,
  testMail,
} from "../fieldwork.ts";
import { emailAddress, languageTag } from "../people.ts";
import { id, wallTime } from "../words.ts";
import { inEffort, inWave, route } from "./route.ts";

const inMailing = inWave.extend({ mailingId: id });
const inMail = inWave.extend({ mailId: id });
const draft = { kind: mailKind, language: languageTag, words: mailWords };

/** Mails of a wave: what they say, whom they reach, and what became of them. */
export const fieldwork = {
  overview: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/waves/{waveId}/mail",
      tags: ["Mail"],
      summary: "What can be written to whom in a wave, and what was",
    })
    .input(inWave)
    .output(mailOverview),
  plan: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/waves/{waveId}/mailings",
      tags: ["Mail"],
      summary: "Send mails now, or plan them for a time",
      successStatus: 201,
    })
    .input(inWave.extend({ kind: mailKind, sendAt: wallTime.nullable(), replyTo: emailAddress }))
    .output(mailing),
  change: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/waves/{waveId}/mailings/{mailingId}/{step}",
      tags: ["Mail"],
      summary: "Pause mails, go on with them, or cancel those that have not gone out",
    })
    .input(inMailing.extend({ step: z.enum(["pause", "resume", "cancel"]) }))
    .output(mailing),
  again: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/waves/{waveId}/mailings/{mailingId}/again",
      tags: ["Mail"],
      summary: "Send mails again that were refused, may not have arrived, or wait in the outbox",
    })
    .input(inMailing.extend({ status: z.enum(["refused", "unsure", "retrying", "outbox"]), mailId: id.nullable() }))
    .output(mailing),
  mails: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/waves/{waveId}/mailings/{mailingId}/mails",
      tags: ["Mail"],
      summary: "The mails of an invitation, or those that wait in the outbox",
    })
    .input(inMailing)
    .output(z.array(mailRow)),
  look: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/waves/{waveId}/mails/{mailId}",
      tags: ["Mail"],
      summary: "One mail as it arrives",
    })
    .input(inMail)
    .output(renderedMail),
  mark: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/waves/{waveId}/mails/{mailId}/mark",
      tags: ["Mail"],
      summary: "Say that a mail was delivered by hand, or came back",
    })
    .input(inMail.extend({ as: z.enum(["delivered", "bounced"]) }))
    .output(z.object({ marked: z.literal(true) })),
  templates: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/efforts/{effortId}/mail-templates",
      tags: ["Mail"],
      summary: "What mails say, by kind and language",
    })
    .input(inEffort)
    .output(z.array(mailTemplate)),
  writeTemplate: route
    .route({
      method: "PUT",
      path: "/organizations/{organizationId}/efforts/{effortId}/mail-templates/{kind}/{language}",
      tags: ["Mail"],
      summary: "Let mails say something else",
    })
    .input(inEffort.extend(draft))
    .output(mailTemplate),
  dropTemplate: route
    .route({
      method: "DELETE",
      path: "/organizations/{organizationId}/efforts/{effortId}/mail-templates/{kind}/{language}",
      tags: ["Mail"],
      summary: "Go back to the built-in words",
    })
    .input(inEffort.extend({ kind: mailKind, language: languageTag }))
    .output(mailTemplate),
  preview: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/waves/{waveId}/mail-preview",
      tags: ["Mail"],
      summary: "A mail as a fictional person would get it",
    })
    .input(inWave.extend(draft))
    .output(renderedMail),
  test: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/waves/{waveId}/test-mail",
      tags: ["Mail"],
      summary: "Send a mail for a fictional person to an address of one's own",
    })
    .input(inWave.extend({ ...draft, to: emailAddress }))
    .output(testMail),
};
