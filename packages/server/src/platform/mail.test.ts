import { afterEach, expect, test } from "vitest";
import { type MailPeer, type PeerHabits, startMailPeer } from "../../../../tests/mail-peer.ts";
import { openMailer } from "./mail.ts";
import { MailServerUnavailable } from "./mail-session.ts";

const FROM = "Survey office <survey@example.org>";
const MESSAGE = Buffer.from("Subject: A try\r\n\r\nWords.\r\n");

let peer: MailPeer | undefined;

afterEach(async () => {
  await peer?.close();
  peer = undefined;
});

async function urlOf(habits: PeerHabits, credentials = "", query = ""): Promise<string> {
  peer = await startMailPeer(habits);
  return peer.url.replace("//", `//${credentials}`) + query;
}

/** A mail server that lets in one user, over an encrypted line alone. */
const LOCKED: PeerHabits = {
  more: {
    authOptional: false,
    disabledCommands: [],
    onAuth: ({ username, password }, _session, done) =>
      username === "ward@example.org" && password === "p:ss/w@rd"
        ? done(null, { user: username })
        : done(new Error("No.")),
  },
};
const OWN_CERTIFICATE = "?requireTLS=true&tls.rejectUnauthorized=false";

test("it logs in over an encrypted line with a name and a password of any characters", async () => {
  const smtpUrl = await urlOf(LOCKED, "ward%40example.org:p%3Ass%2Fw%40rd@", OWN_CERTIFICATE);
  const session = await openMailer({ smtpUrl, from: FROM }).connect();
  expect(await session.send("one@example.org", MESSAGE, async () => true)).toEqual({ became: "sent" });
  session.close();
  expect(peer?.taken.map(({ to }) => to)).toEqual(["one@example.org"]);
});

test.each([
  ["a wrong password", LOCKED, "ward%40example.org:guess@", OWN_CERTIFICATE],
  ["a certificate of nobody that is known", LOCKED, "", "?requireTLS=true"],
  ["no encryption where it is insisted on", {}, "", "?requireTLS=true"],
])("with %s nothing is handed over", async (_what, habits, credentials, query) => {
  const smtpUrl = await urlOf(habits, credentials, query);
  await expect(openMailer({ smtpUrl, from: FROM }).connect()).rejects.toThrow(MailServerUnavailable);
});

test("a server that refuses one mail takes the next one in the same conversation", async () => {
  const refuse = (address: string) => (address === "no@example.org" ? { code: 550, words: "Unknown" } : undefined);
  const session = await openMailer({ smtpUrl: await urlOf({ refuse }), from: FROM }).connect();
  let handedOver = 0;
  const handOver = async () => {
    handedOver += 1;
    return true;
  };
  expect(await session.send("no@example.org", MESSAGE, handOver)).toEqual({
    became: "refused",
    permanently: true,
    reason: "550 Unknown",
  });
  expect(handedOver).toBe(0);
  expect(await session.send("yes@example.org", MESSAGE, handOver)).toEqual({ became: "sent" });
  expect(handedOver).toBe(1);
  session.close();
});

test("a mail that is withheld in the last moment does not arrive", async () => {
  const mailer = openMailer({ smtpUrl: await urlOf({}), from: FROM });
  const session = await mailer.connect();
  expect(await session.send("one@example.org", MESSAGE, async () => false)).toEqual({ became: "withheld" });
  expect(session.isOpen()).toBe(false);
  const next = await mailer.connect();
  expect(await next.send("two@example.org", MESSAGE, async () => true)).toEqual({ became: "sent" });
  next.close();
  expect(peer?.taken.map(({ to }) => to)).toEqual(["two@example.org"]);
});

test.each(["Survey office", "one@example.org, two@example.org", ""])("%j is no sender", (from) => {
  expect(() => openMailer({ smtpUrl: "smtp://localhost", from })).toThrow(/sender/);
});
