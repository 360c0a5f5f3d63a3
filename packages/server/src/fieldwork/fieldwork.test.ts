import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { doChore } from "../../../../tests/chores.ts";
import { type Facilitator, openFirstWave, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { type MailPeer, type PeerHabits, startMailPeer } from "../../../../tests/mail-peer.ts";
import {
  CONSENTING,
  mailingNow,
  openMailedWave,
  overviewOf,
  planMails,
  rowsNow,
} from "../../../../tests/mailed-wave.ts";
import { addPeople } from "../../../../tests/people.ts";
import { FROM, openPostOffice, type PostOffice } from "../../../../tests/post-office.ts";
import { sendMails } from "./send-mails.ts";

const MINUTE = 60_000;

let office: PostOffice;
let server: PostOffice["server"];
let facilitator: Facilitator;
let peer: MailPeer;
let habits: PeerHabits;

beforeAll(async () => {
  office = await openPostOffice();
  ({ server, facilitator } = office);
});
afterAll(() => server.close());
beforeEach(async () => {
  habits = {};
  peer = await office.hire(() => habits);
});
afterEach(() => peer.close());

const send = (now?: Date) => office.send(peer, now);

test("an invitation reaches everybody once, in their language, with a link of their own", async () => {
  const { waveId, people } = await openMailedWave(facilitator, 5, ["en", "da", "de", "es", "ar"]);
  expect(await overviewOf(facilitator, waveId)).toMatchObject({
    people: { email: 5 },
    reach: { invitation: 5 },
    mailings: [],
  });
  const mailing = await planMails(facilitator, waveId, "invitation");
  await send();
  await send();
  expect(peer.taken.map(({ to }) => to).toSorted()).toEqual(people.map(({ email }) => email));
  expect(await mailingNow(facilitator, waveId, mailing)).toMatchObject({
    status: "done",
    people: 5,
    sent: 5,
    handled: 5,
  });
  expect((await overviewOf(facilitator, waveId)).reach.invitation).toBe(0);

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
  const { waveId } = await openMailedWave(facilitator, 3);
  habits = {
    refuse: (address) => (address.startsWith("person1") ? { code: 550, words: "No such user here" } : undefined),
  };
  const mailing = await planMails(facilitator, waveId, "invitation");
  await send();
  expect(peer.taken).toHaveLength(2);
  const told = await mailingNow(facilitator, waveId, mailing);
  expect(told).toMatchObject({
    status: "done",
    sent: 2,
    refused: 1,
    reasons: [expect.stringContaining("No such user here")],
  });
  const rows = await rowsNow(facilitator, waveId, mailing);
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
  const { waveId } = await openMailedWave(facilitator, 1);
  habits = { refuse: () => ({ code: 451, words: "Please try later" }) };
  const mailing = await planMails(facilitator, waveId, "invitation");
  const begun = Date.now() + MINUTE;
  const tries: number[] = [];
  for (let minute = 0; minute < 600; minute += 1) {
    const [row] = await rowsNow(facilitator, waveId, mailing);
    if (row?.status === "refused") break;
    const next = row?.nextAttemptAt == null ? begun : Date.parse(row.nextAttemptAt);
    tries.push(Math.round((next - begun) / MINUTE));
    await send(new Date(next));
  }
  // 1, 5, 15, 30, 60, 120 and 240 minutes after the attempt before.
  expect(tries).toEqual([0, 1, 6, 21, 51, 111, 231, 471]);
  expect(await mailingNow(facilitator, waveId, mailing)).toMatchObject({ refused: 1, retrying: 0, status: "done" });
  expect(peer.taken).toEqual([]);
});

test("while the mail server is away mails wait, and go out when it is back", async () => {
  const { waveId } = await openMailedWave(facilitator, 3);
  const mailing = await planMails(facilitator, waveId, "invitation");
  const away = { smtpUrl: "smtp://127.0.0.1:1", from: FROM };
  await doChore(sendMails, { mail: away });
  expect(await mailingNow(facilitator, waveId, mailing)).toMatchObject({ status: "sending", retrying: 3, sent: 0 });
  await send();
  expect(peer.taken).toEqual([]);
  await send(new Date(Date.now() + 2 * MINUTE));
  expect(peer.taken).toHaveLength(3);
});

test("a conversation that breaks off after the mail was handed over leaves it unsure, and only somebody sends it again", async () => {
  const { waveId } = await openMailedWave(facilitator, 2);
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
  const mailing = await planMails(facilitator, waveId, "invitation");
  await send();
  expect(await mailingNow(facilitator, waveId, mailing)).toMatchObject({ unsure: 2, sent: 0, status: "done" });
  await send(new Date(Date.now() + 10 * MINUTE));
  expect(await mailingNow(facilitator, waveId, mailing)).toMatchObject({ unsure: 2, sent: 0 });
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
  const mailing = await planMails(facilitator, waveId, "invitation", "2031-03-09T09:00");
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
  const { waveId } = await openMailedWave(facilitator, 2);
  const mailing = await planMails(facilitator, waveId, "invitation");
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
  expect(await mailingNow(facilitator, waveId, mailing)).toMatchObject({ status: "cancelled", handled: 2 });
  expect((await overviewOf(facilitator, waveId)).reach.invitation).toBe(2);
});

test("whoever is no longer reached by e-mail gets none, and a wave that closed ends its mails", async () => {
  const { effort, waveId, people } = await openMailedWave(facilitator, 3);
  const mailing = await planMails(facilitator, waveId, "invitation");
  habits = { refuse: () => ({ code: 451, words: "later" }) };
  await send();
  habits = { refuse: (address) => (address.startsWith("person1") ? undefined : { code: 451, words: "later" }) };
  const [before] = people;
  const changes = [{ before, after: { ...before, channel: "none" } }];
  await parsed(await facilitator.ask("POST", `/efforts/${effort.id}/people`, { changes }), 200);
  await send(new Date(Date.now() + 5 * MINUTE));
  expect(peer.taken.map(({ to }) => to)).toEqual(["person1@example.org"]);
  habits = {};
  await parsed(await facilitator.ask("POST", `/waves/${waveId}/close`), 200);
  await send(new Date(Date.now() + 30 * MINUTE));
  expect(peer.taken).toHaveLength(1);
  expect(await mailingNow(facilitator, waveId, mailing)).toMatchObject({ status: "done", sent: 1, handled: 3 });
});
