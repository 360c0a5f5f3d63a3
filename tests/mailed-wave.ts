import type { Effort, Mailing, MailOverview, MailRow, Person } from "@interrelate/contract";
import { type Facilitator, openFirstWave, parsed, startEffort } from "./facilitator.ts";
import { addPeople } from "./people.ts";

/** Workgroups that may be as small as a test needs them. */
export const CONSENTING = {
  workgroups: ["Nurses", "Physicians"].map((name) => ({
    name,
    kind: "worker" as const,
    people: [null],
    smallGroupConsent: true,
  })),
};

/** An open wave with people who are reached by e-mail. */
export type MailedWave = { readonly effort: Effort; readonly waveId: string; readonly people: readonly Person[] };

/** An effort with people and its first wave open. Their addresses are `person0@…`, `person1@…` and so on. */
export async function openMailedWave(
  facilitator: Facilitator,
  count: number,
  languages: readonly string[] = [],
): Promise<MailedWave> {
  const effort = await startEffort(facilitator, CONSENTING);
  const addresses = Array.from({ length: count }, (_, index) => `person${index}@example.org`);
  const people = await addPeople(
    facilitator,
    effort,
    addresses,
    (index) => languages[index % languages.length] ?? null,
  );
  const { id: waveId } = await openFirstWave(facilitator, effort);
  return { effort, waveId, people };
}

/** Plans mails of a wave, as a facilitator does. */
export async function planMails(
  facilitator: Facilitator,
  waveId: string,
  kind: string,
  sendAt: string | null = null,
): Promise<Mailing> {
  const wanted = { kind, sendAt, replyTo: "ada@example.org" };
  return parsed(await facilitator.ask("POST", `/waves/${waveId}/mailings`, wanted), 201);
}

export async function overviewOf(facilitator: Facilitator, waveId: string): Promise<MailOverview> {
  return parsed(await facilitator.ask("GET", `/waves/${waveId}/mail`), 200);
}

/** A round of mails as it stands now. */
export async function mailingNow(facilitator: Facilitator, waveId: string, { id }: Mailing): Promise<Mailing> {
  const found = (await overviewOf(facilitator, waveId)).mailings.find((each) => each.id === id);
  if (found === undefined) throw new Error("The mailing is gone.");
  return found;
}

/** The people of a round of mails, as far as they are shown. */
export async function rowsNow(facilitator: Facilitator, waveId: string, { id }: Mailing): Promise<MailRow[]> {
  return parsed(await facilitator.ask("GET", `/waves/${waveId}/mailings/${id}/mails`), 200);
}
