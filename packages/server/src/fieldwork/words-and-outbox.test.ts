import type { RenderedMail, TestMail } from "@interrelate/contract";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { doChore } from "../../../../tests/chores.ts";
import { type Facilitator, openFirstWave, parsed, startEffort } from "../../../../tests/facilitator.ts";
import type { MailPeer, PeerHabits } from "../../../../tests/mail-peer.ts";
import { CONSENTING, mailingNow, openMailedWave, planMails, rowsNow } from "../../../../tests/mailed-wave.ts";
import { openPostOffice, type PostOffice } from "../../../../tests/post-office.ts";
import { sendMails } from "./send-mails.ts";

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

test("words without a link, and places that nobody knows, are refused", async () => {
  const { effort } = await openMailedWave(facilitator, 1);
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
  await planMails(facilitator, waveId, "invitation");
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
  const { waveId } = await openMailedWave(facilitator, 1);
  const words = { subject: "A try", body: "{name}: {link}" };
  const asked = { kind: "invitation", language: "da", words, to: "me@example.org" };
  const tested = await parsed<TestMail>(await facilitator.ask("POST", `/waves/${waveId}/test-mail`, asked), 200);
  // The server of these tests has a mail server that is away.
  expect(tested).toMatchObject({ sent: false, reason: expect.any(String), mail: { subject: "A try", language: "da" } });
  expect(tested.mail.text).toContain("Skriv venligst til");
});

test("without a mail server everything waits in the outbox, as it would arrive", async () => {
  const { waveId } = await openMailedWave(facilitator, 2, ["da"]);
  const mailing = await planMails(facilitator, waveId, "invitation");
  await doChore(sendMails, { baseUrl: server.url });
  expect(await mailingNow(facilitator, waveId, mailing)).toMatchObject({ status: "sending", outbox: 2 });
  const [row] = await rowsNow(facilitator, waveId, mailing);
  const shown = await parsed<RenderedMail>(await facilitator.ask("GET", `/waves/${waveId}/mails/${row?.id}`), 200);
  expect(shown).toMatchObject({ language: "da", to: `${row?.name} <${row?.email}>` });
  expect(shown.mailto).toMatch(/^mailto:person\d%40example\.org\?subject=/);
  const link = /http\S+/.exec(shown.text)?.[0] ?? "";
  expect((await fetch(link)).status).toBe(200);
  for (const { id } of await rowsNow(facilitator, waveId, mailing)) {
    await parsed(await facilitator.ask("POST", `/waves/${waveId}/mails/${id}/mark`, { as: "delivered" }), 200);
  }
  await doChore(sendMails);
  expect(await mailingNow(facilitator, waveId, mailing)).toMatchObject({ status: "done", outbox: 0, sent: 2 });
  expect((await facilitator.ask("GET", `/waves/${waveId}/mails/${row?.id}`)).status).toBe(404);
});
