import type { Effort, Mailing, MailOverview, MailRow, RenderedMail, TestMail } from "@interrelate/contract";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { doChore } from "../../../../tests/chores.ts";
import { comeIn, type Facilitator, openFirstWave, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { type MailPeer, type PeerHabits, startMailPeer } from "../../../../tests/mail-peer.ts";
import { addPeople } from "../../../../tests/people.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";
import { sendMails } from "./send-mails.ts";

const FROM = "Survey office <survey@example.org>";
const MINUTE = 60_000;
/** Workgroups that may be as small as a test needs them. */
const CONSENTING = {
  workgroups: ["Nurses", "Physicians"].map((name) => ({
    name,
    kind: "worker" as const,
    people: [null],
    smallGroupConsent: true,
  })),
};

let server: TestServer;
let facilitator: Facilitator;
let peer: MailPeer;
let habits: PeerHabits;

beforeAll(async () => {
  server = await startTestServer({ mail: { smtpUrl: "smtp://127.0.0.1:1", from: FROM } });
  facilitator = await comeIn(server);
});
afterAll(() => server.close());
beforeEach(async () => {
  habits = {};
  peer = await startMailPeer({
    refuse: (address) => habits.refuse?.(address),
    beforeTaking: async (address) => habits.beforeTaking?.(address),
  });
});
afterEach(() => peer.close());

function send(now?: Date): Promise<void> {
  const mail = { smtpUrl: peer.url, from: FROM, perSecond: 1_000 };
  return doChore(sendMails, { mail, baseUrl: server.url, ...(now === undefined ? {} : { now }) });
}

/** An effort with people and its first wave open. */
async function fielded(
  people: number,
  languages: readonly string[] = [],
): Promise<{ effort: Effort; waveId: string; addresses: string[] }> {
  const effort = await startEffort(facilitator, CONSENTING);
  const addresses = Array.from({ length: people }, (_, index) => `person${index}@example.org`);
  await addPeople(facilitator, effort, addresses, (index) => languages[index % languages.length] ?? null);
  const { id: waveId } = await openFirstWave(facilitator, effort);
  return { effort, waveId, addresses };
}

function plan(waveId: string, kind: string, sendAt: string | null = null): Promise<Mailing> {
  const wanted = { kind, sendAt, replyTo: "ada@example.org" };
  return facilitator.ask("POST", `/waves/${waveId}/mailings`, wanted).then((answer) => parsed<Mailing>(answer, 201));
}

async function overview(waveId: string): Promise<MailOverview> {
  return parsed(await facilitator.ask("GET", `/waves/${waveId}/mail`), 200);
}

async function mailingOf(waveId: string, { id }: Mailing): Promise<Mailing> {
  const found = (await overview(waveId)).mailings.find((each) => each.id === id);
  if (found === undefined) throw new Error("The mailing is gone.");
  return found;
}

test("an invitation reaches everybody once, in their language, with a link of their own", async () => {
  const { waveId, addresses } = await fielded(5, ["en", "da", "de", "es", "ar"]);
  expect(await overview(waveId)).toMatchObject({ people: { email: 5 }, reach: { invitation: 5 }, mailings: [] });
  const mailing = await plan(waveId, "invitation");
  await send();
  await send();
  expect(peer.taken.map(({ to }) => to).toSorted()).toEqual(addresses);
  expect(await mailingOf(waveId, mailing)).toMatchObject({ status: "done", people: 5, sent: 5, handled: 5 });
  expect((await overview(waveId)).reach.invitation).toBe(0);

  const links = peer.taken.map(({ mail }) => /\/s\/([\w-]{43})/.exec(mail.text ?? "")?.[1]);
  expect(new Set(links).size).toBe(5);
  const page = await fetch(`${server.url}/s/${links[0]}`);
  expect(page.status).toBe(200);

  const arabic = peer.taken.find(({ to }) => to === "person4@example.org")?.mail;
  expect(arabic?.html).toContain('dir="rtl"');
  expect(arabic?.subject).toContain("كيف نعمل معًا");
  expect(arabic?.replyTo).toEqual([{ name: "", address: "ada@example.org" }]);
  const ids = peer.taken.map(({ mail }) => mail.messageId);
  expect(new Set(ids).size).toBe(5);
  for (const [index, link] of links.entries()) expect(ids[index]).not.toContain(link);
});

test("a mail refused for good is told in the server's words, and can be sent again", async () => {
  const { waveId } = await fielded(3);
  habits = {
    refuse: (address) => (address.startsWith("person1") ? { code: 550, words: "No such user here" } : undefined),
  };
  const mailing = await plan(waveId, "invitation");
  await send();
  expect(peer.taken).toHaveLength(2);
  const told = await mailingOf(waveId, mailing);
  expect(told).toMatchObject({
    status: "done",
    sent: 2,
    refused: 1,
    reasons: [expect.stringContaining("No such user here")],
  });
  const rows = await parsed<MailRow[]>(
    await facilitator.ask("GET", `/waves/${waveId}/mailings/${mailing.id}/mails`),
    200,
  );
  expect(rows.filter(({ status }) => status === "refused").map(({ email }) => email)).toEqual(["person1@example.org"]);

  habits = {};
  const again = { status: "refused", mailId: null };
  await parsed(await facilitator.ask("POST", `/waves/${waveId}/mailings/${mailing.id}/again`, again), 200);
  await send();
  expect(peer.taken.map(({ to }) => to).toSorted()).toEqual([
    "person0@example.org",
    "person1@example.org",
    "person2@example.org",
  ]);
});

test("a mail put off is tried again later and later, and given up in the end", async () => {
  const { waveId } = await fielded(1);
  habits = { refuse: () => ({ code: 451, words: "Please try later" }) };
  const mailing = await plan(waveId, "invitation");
  const begun = Date.now() + MINUTE;
  const tries: number[] = [];
  for (let minute = 0; minute < 600; minute += 1) {
    const [row] = await rowsOf(waveId, mailing);
    if (row?.status === "refused") break;
    const next = row?.nextAttemptAt == null ? begun : Date.parse(row.nextAttemptAt);
    tries.push(Math.round((next - begun) / MINUTE));
    await send(new Date(next));
  }
  // 1, 5, 15, 30, 60, 120 and 240 minutes after the attempt before.
  expect(tries).toEqual([0, 1, 6, 21, 51, 111, 231, 471]);
  expect(await mailingOf(waveId, mailing)).toMatchObject({ refused: 1, retrying: 0, status: "done" });
  expect(peer.taken).toEqual([]);
});

async function rowsOf(waveId: string, mailing: Mailing): Promise<MailRow[]> {
  return parsed(await facilitator.ask("GET", `/waves/${waveId}/mailings/${mailing.id}/mails`), 200);
}

test("while the mail server is away mails wait, and go out when it is back", async () => {
  const { waveId } = await fielded(3);
  const mailing = await plan(waveId, "invitation");
  const away = { smtpUrl: "smtp://127.0.0.1:1", from: FROM };
  await doChore(sendMails, { mail: away });
  expect(await mailingOf(waveId, mailing)).toMatchObject({ status: "sending", retrying: 3, sent: 0 });
  await send();
  expect(peer.taken).toEqual([]);
  await send(new Date(Date.now() + 2 * MINUTE));
  expect(peer.taken).toHaveLength(3);
});

test("a conversation that breaks off after the mail was handed over leaves it unsure, and only somebody sends it again", async () => {
  const { waveId } = await fielded(2);
  const sockets = new Set<import("node:net").Socket>();
  await peer.close();
  peer = await startMailPeer({
    more: {
      onConnect: (_session, done) => done(),
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on("end", () => {
          if (sockets.size === 0) done();
          else for (const socket of sockets) socket.destroy();
        });
      },
    },
    onSocket: (socket) => sockets.add(socket),
  });
  const mailing = await plan(waveId, "invitation");
  await send();
  expect(await mailingOf(waveId, mailing)).toMatchObject({ unsure: 2, sent: 0, status: "done" });
  await send(new Date(Date.now() + 10 * MINUTE));
  expect(await mailingOf(waveId, mailing)).toMatchObject({ unsure: 2, sent: 0 });
  await peer.close();
  peer = await startMailPeer();
  await parsed(
    await facilitator.ask("POST", `/waves/${waveId}/mailings/${mailing.id}/again`, { status: "unsure", mailId: null }),
    200,
  );
  await send();
  expect(peer.taken).toHaveLength(2);
});

test("mails planned for a time wait for it, and for the wave to open", async () => {
  const effort = await startEffort(facilitator, CONSENTING);
  await addPeople(facilitator, effort, ["early@example.org"]);
  const waveId = effort.workProcess.waves[0]?.id ?? "";
  const mailing = await plan(waveId, "invitation", "2031-03-09T09:00");
  expect(mailing).toMatchObject({ status: "planned", sendAt: "2031-03-09T09:00:00.000Z" });
  await send(new Date("2031-03-09T08:59:59Z"));
  await send(new Date("2031-03-09T09:00:00Z"));
  expect(peer.taken).toEqual([]);
  await openFirstWave(facilitator, effort);
  await send(new Date("2031-03-09T08:59:59Z"));
  expect(peer.taken).toEqual([]);
  await send(new Date("2031-03-09T09:00:00Z"));
  expect(peer.taken.map(({ to }) => to)).toEqual(["early@example.org"]);
});

test("paused mails wait, and cancelled ones never go out", async () => {
  const { waveId } = await fielded(2);
  const mailing = await plan(waveId, "invitation");
  habits = { refuse: () => ({ code: 451, words: "later" }) };
  await send();
  habits = {};
  const step = (name: string) => facilitator.ask("POST", `/waves/${waveId}/mailings/${mailing.id}/${name}`);
  await parsed(await step("pause"), 200);
  const later = new Date(Date.now() + 5 * MINUTE);
  await send(later);
  expect(peer.taken).toEqual([]);
  expect((await step("pause")).status).toBe(409);
  await parsed(await step("resume"), 200);
  await parsed(await step("cancel"), 200);
  await send(later);
  expect(peer.taken).toEqual([]);
  expect(await mailingOf(waveId, mailing)).toMatchObject({ status: "cancelled", handled: 2 });
  expect((await overview(waveId)).reach.invitation).toBe(2);
});

test("whoever is no longer reached by e-mail gets none, and a wave that closed ends its mails", async () => {
  const { waveId } = await fielded(2);
  const mailing = await plan(waveId, "invitation");
  habits = { refuse: () => ({ code: 451, words: "later" }) };
  await send();
  habits = {};
  await parsed(await facilitator.ask("POST", `/waves/${waveId}/close`), 200);
  await send(new Date(Date.now() + 5 * MINUTE));
  expect(peer.taken).toEqual([]);
  expect(await mailingOf(waveId, mailing)).toMatchObject({ status: "done", sent: 0 });
});

test("words without a link, and places that nobody knows, are refused", async () => {
  const { effort } = await fielded(1);
  const write = (body: string, subject = "Hello") =>
    facilitator.ask("PUT", `/efforts/${effort.id}/mail-templates/invitation/de`, { words: { subject, body } });
  expect((await write("Hello {name}")).status).toBe(409);
  expect((await write("{link} {surname}")).status).toBe(409);
  expect((await write("{link}", "{code}")).status).toBe(409);
  expect((await write("{link}", "two\r\nBcc: everybody@example.org")).status).toBe(422);
  expect((await write("{name}: {link}")).status).toBe(200);
});

test("a name that looks like a header or like HTML stays a name", async () => {
  const effort = await startEffort(facilitator, CONSENTING);
  const after = {
    id: crypto.randomUUID(),
    name: 'Eve <eve@example.org>, "Bcc: all@example.org" <b>&{link}',
    email: "odd+name@example.org",
    workgroupId: effort.workProcess.workgroups[0]?.id,
    furtherWorkgroupIds: [],
    siteId: null,
    language: null,
    channel: "email",
  };
  const changes = [{ before: null, after }];
  await parsed(await facilitator.ask("POST", `/efforts/${effort.id}/people`, { changes }), 200);
  const { id: waveId } = await openFirstWave(facilitator, effort);
  await plan(waveId, "invitation");
  await send();
  expect(peer.taken).toHaveLength(1);
  const [{ mail, to } = { mail: undefined, to: "" }] = peer.taken;
  expect(to).toBe("odd+name@example.org");
  expect(mail?.to).toEqual([{ name: after.name, address: to }]);
  expect(mail?.headers.filter(({ key }) => key === "bcc")).toEqual([]);
  expect(mail?.text).toContain(after.name);
  expect(mail?.html).toContain("&lt;b&gt;&amp;{link}");
  expect(mail?.html).not.toContain("<b>");
});

test("a test mail goes to one's own address and to nobody else", async () => {
  const { waveId } = await fielded(1);
  const words = { subject: "A try", body: "{name}: {link}" };
  const asked = { kind: "invitation", language: "da", words, to: "me@example.org" };
  const tested = await parsed<TestMail>(await facilitator.ask("POST", `/waves/${waveId}/test-mail`, asked), 200);
  // The server of these tests has a mail server that is away.
  expect(tested).toMatchObject({ sent: false, reason: expect.any(String), mail: { subject: "A try", language: "da" } });
  expect(tested.mail.text).toContain("Skriv venligst til");
});

test("without a mail server everything waits in the outbox, as it would arrive", async () => {
  const { waveId } = await fielded(2, ["da"]);
  const mailing = await plan(waveId, "invitation");
  await doChore(sendMails, { baseUrl: server.url });
  expect(await mailingOf(waveId, mailing)).toMatchObject({ status: "sending", outbox: 2 });
  const [row] = await rowsOf(waveId, mailing);
  const shown = await parsed<RenderedMail>(await facilitator.ask("GET", `/waves/${waveId}/mails/${row?.id}`), 200);
  expect(shown).toMatchObject({ language: "da", to: `${row?.name} <${row?.email}>` });
  expect(shown.mailto).toMatch(/^mailto:person\d%40example\.org\?subject=/);
  const link = /http\S+/.exec(shown.text)?.[0] ?? "";
  expect((await fetch(link)).status).toBe(200);
  for (const { id } of await rowsOf(waveId, mailing)) {
    await parsed(await facilitator.ask("POST", `/waves/${waveId}/mails/${id}/mark`, { as: "delivered" }), 200);
  }
  await doChore(sendMails);
  expect(await mailingOf(waveId, mailing)).toMatchObject({ status: "done", outbox: 0, sent: 2 });
  expect((await facilitator.ask("GET", `/waves/${waveId}/mails/${row?.id}`)).status).toBe(404);
});
