import type { Effort, Mailing, MailOverview, MailRow, Person } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { doChore } from "../../../../tests/chores.ts";
import { comeIn, type Facilitator, openFirstWave, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { type MailPeer, startMailPeer } from "../../../../tests/mail-peer.ts";
import { addPeople } from "../../../../tests/people.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";
import { sendMails } from "./send-mails.ts";

const MAIL = { from: "Survey office <survey@example.org>", perSecond: 1_000 };

let server: TestServer;
let facilitator: Facilitator;
let peer: MailPeer;

beforeAll(async () => {
  peer = await startMailPeer();
  server = await startTestServer({ mail: { ...MAIL, smtpUrl: peer.url } });
  facilitator = await comeIn(server);
});
afterAll(async () => {
  await server.close();
  await peer.close();
});

/** Twelve invited people; the links stand in their mails. */
async function invited(): Promise<{ effort: Effort; waveId: string; linkOf: (address: string) => string }> {
  const effort = await startEffort(facilitator);
  const batch = crypto.randomUUID();
  const addresses = Array.from({ length: 12 }, (_, index) => `person${index}.${batch}@example.org`);
  await addPeople(facilitator, effort, addresses);
  const { id: waveId } = await openFirstWave(facilitator, effort);
  await plan(waveId, "invitation");
  await send();
  const linkOf = (address: string) => {
    const mail = peer.taken.find(({ to }) => to === address)?.mail;
    return /\/s\/[\w-]{43}/.exec(mail?.text ?? "")?.[0] ?? "";
  };
  return { effort, waveId, linkOf: (name) => linkOf(`${name}.${batch}@example.org`) };
}

function send(now?: Date): Promise<void> {
  const circumstances = { mail: { ...MAIL, smtpUrl: peer.url }, baseUrl: server.url };
  return doChore(sendMails, { ...circumstances, ...(now === undefined ? {} : { now }) });
}

async function plan(waveId: string, kind: string): Promise<Mailing> {
  const wanted = { kind, sendAt: null, replyTo: "ada@example.org" };
  return parsed(await facilitator.ask("POST", `/waves/${waveId}/mailings`, wanted), 201);
}

/** Finishes the sheet of somebody behind a personal link. */
async function finish(effort: Effort, link: string, index: number): Promise<void> {
  const { workgroups } = effort.workProcess;
  const own = workgroups[index % workgroups.length]?.id;
  const answers = [3, 4, 3, 4, 3, 4, 3];
  const ratings = Object.fromEntries(workgroups.map(({ id }) => [id, { worksWith: true, answers }]));
  const answer = await fetch(`${server.url}${link}/${own}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ begin: {}, ratings, finished: true }),
  });
  if (!answer.ok) throw new Error(`The sheet was not taken: ${answer.status} ${await answer.text()}`);
}

/** The names before the dot of those who got mail since a moment in the peer's list. */
function reachedSince(count: number): string[] {
  return peer.taken
    .slice(count)
    .map(({ to }) => to.split(".")[0] ?? "")
    .toSorted();
}

test("a reminder reaches those who have not finished, even those who finish while it is sent", async () => {
  const { effort, waveId, linkOf } = await invited();
  for (const index of [0, 1, 2, 3, 4, 5]) await finish(effort, linkOf(`person${index}`), index);
  const overview = await parsed<MailOverview>(await facilitator.ask("GET", `/waves/${waveId}/mail`), 200);
  // Six have finished; of them one whole step of five is told.
  expect(overview.reach).toEqual({ invitation: 0, reminder: 7 });

  const before = peer.taken.length;
  const reminder = await plan(waveId, "reminder");
  await send();
  expect(reachedSince(before)).toEqual(["person10", "person11", "person6", "person7", "person8", "person9"]);
  const told = await parsed<MailOverview>(await facilitator.ask("GET", `/waves/${waveId}/mail`), 200);
  expect(told.mailings.find(({ id }) => id === reminder.id)).toMatchObject({
    people: 12,
    sent: 7,
    handled: 12,
    inSteps: true,
  });
  const rows = await facilitator.ask("GET", `/waves/${waveId}/mailings/${reminder.id}/mails`);
  expect(await parsed<MailRow[]>(rows, 200)).toEqual([]);
});

test("taking somebody off the mails does not tell whether they have finished", async () => {
  const { effort, waveId, linkOf } = await invited();
  for (const index of [0, 1, 2, 3, 4]) await finish(effort, linkOf(`person${index}`), index);
  const { people } = await parsed<{ people: Person[] }>(
    await facilitator.ask("GET", `/efforts/${effort.id}/people`),
    200,
  );
  const reachWithout = async (name: string): Promise<number> => {
    const before = people.find(({ email }) => email?.startsWith(`${name}.`));
    if (before === undefined) throw new Error(`There is nobody called ${name}.`);
    const after = { ...before, channel: "none" as const };
    const change = (changes: unknown) => facilitator.ask("POST", `/efforts/${effort.id}/people`, { changes });
    await parsed(await change([{ before, after }]), 200);
    const { reach } = await parsed<MailOverview>(await facilitator.ask("GET", `/waves/${waveId}/mail`), 200);
    await parsed(await change([{ before: after, after: before }]), 200);
    return reach.reminder;
  };
  expect(await reachWithout("person0")).toBe(await reachWithout("person9"));
});

test("somebody who finishes between the planning of a reminder and its sending gets none", async () => {
  const { effort, waveId, linkOf } = await invited();
  const before = peer.taken.length;
  // The round begins while nothing can be sent, then one finishes, then the server is back.
  await plan(waveId, "reminder");
  await doChore(sendMails, { mail: { ...MAIL, smtpUrl: "smtp://127.0.0.1:1" }, baseUrl: server.url });
  await finish(effort, linkOf("person7"), 7);
  await send(new Date(Date.now() + 120_000));
  expect(reachedSince(before)).toHaveLength(11);
  expect(reachedSince(before)).not.toContain("person7");
});

test("thank-yous go out on a later morning, to all of a day at once, and to nobody twice", async () => {
  const { effort, waveId, linkOf } = await invited();
  for (const index of [0, 1, 2]) await finish(effort, linkOf(`person${index}`), index);
  const before = peer.taken.length;
  await plan(waveId, "thanks");
  const today = new Date().toISOString().slice(0, 10);
  const at = (days: number, time: string) => new Date(Date.parse(`${today}T${time}Z`) + days * 86_400_000);
  await send(at(0, "23:59:00"));
  await send(at(1, "08:59:00"));
  expect(reachedSince(before)).toEqual([]);
  await send(at(1, "09:00:00"));
  expect(reachedSince(before)).toEqual(["person0", "person1", "person2"]);
  await finish(effort, linkOf("person3"), 3);
  await send(at(2, "09:00:00"));
  expect(reachedSince(before)).toEqual(["person0", "person1", "person2", "person3"]);
});

test("in the outbox a reminder shows nobody who has finished by the time it is looked at", async () => {
  const { effort, waveId, linkOf } = await invited();
  const reminder = await plan(waveId, "reminder");
  await doChore(sendMails, { baseUrl: server.url });
  await finish(effort, linkOf("person4"), 4);
  const rows = await parsed<MailRow[]>(
    await facilitator.ask("GET", `/waves/${waveId}/mailings/${reminder.id}/mails`),
    200,
  );
  expect(rows).toHaveLength(11);
  expect(rows.some(({ email }) => email?.startsWith("person4."))).toBe(false);
});
