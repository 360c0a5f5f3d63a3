import { MAIL_PLACES, type MailingStatus, type MailKind, type MailWords } from "@interrelate/contract";

/** How long, in minutes, until a mail is tried again that was put off once, twice and so on. */
const DELAYS = [1, 5, 15, 30, 60, 120, 240];
const MINUTE = 60_000;

/**
 * When a mail that was put off is tried again.
 *
 * @param attempts how often it was tried by now.
 * @returns null when that was often enough: about eight hours after the first time.
 */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const minutes = DELAYS[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE);
}

/** Why mails of a kind cannot be planned now, as a sentence; undefined when they can. */
export function refuseMailing(
  kind: MailKind,
  wave: { readonly status: "draft" | "open" | "closed"; readonly name: string; readonly synthetic: boolean },
  others: readonly { readonly kind: MailKind; readonly status: MailingStatus }[],
): string | undefined {
  if (wave.synthetic) return "This organization is fictional, so nobody is written to. Nothing was planned.";
  if (wave.status === "closed")
    return `The wave “${wave.name}” has closed, so nobody can answer any more. Nothing was planned.`;
  const active = others.find(
    (other) =>
      other.kind === kind && (other.status === "planned" || other.status === "sending" || other.status === "paused"),
  );
  if (active !== undefined)
    return `${ALREADY[kind]} Please cancel that first, or wait until it is done. Nothing was planned.`;
  return undefined;
}

const ALREADY: Readonly<Record<MailKind, string>> = {
  invitation: "Invitations are planned or under way already.",
  reminder: "A reminder is planned or under way already.",
  thanks: "Thank-yous are sent already.",
};

/** Why words cannot be used, as a sentence; undefined when they can. */
export function refuseWords(kind: MailKind, { subject, body }: MailWords): string | undefined {
  if (kind !== "thanks" && !body.includes("{link}"))
    return "The words have no {link}, so nobody could open the survey. Please put {link} where it belongs. Nothing was kept.";
  if (/\{(?:link|code)\}/.test(subject))
    return "The subject holds {link} or {code}, which others may see in passing. Please keep them in the words below. Nothing was kept.";
  const unknown = [...`${subject} ${body}`.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name ?? "")
    .find((name) => !KNOWN.has(name));
  if (unknown === undefined) return undefined;
  return `{${unknown}} is none of the places that can be filled in: ${[...KNOWN].map((name) => `{${name}}`).join(", ")}. Nothing was kept.`;
}

const KNOWN: ReadonlySet<string> = new Set(MAIL_PLACES);

/** Which steps are possible from where a round of mails stands. */
export const STEPS: Readonly<
  Record<"pause" | "resume" | "cancel", { from: readonly MailingStatus[]; to: MailingStatus }>
> = {
  pause: { from: ["sending"], to: "paused" },
  resume: { from: ["paused"], to: "sending" },
  cancel: { from: ["planned", "sending", "paused"], to: "cancelled" },
};

/** A count that goes in steps, so that nobody who looks again and again sees a single person finish. */
export function inSteps(count: number, threshold: number): number {
  return Math.floor(count / threshold) * threshold;
}

/** The other server's words without any address in them. */
export function withoutAddresses(reason: string): string {
  return reason.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;]+/g, "…");
}
