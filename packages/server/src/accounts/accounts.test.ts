import type { Session } from "@interrelate/contract";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parsed } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";
import { ownDatabase } from "../../../../tests/test-database.ts";
import { type Browser, browserAt } from "../../../../tests/visitor.ts";
import { freshOwnerKey } from "../fresh-owner-key.ts";
import { createLog } from "../platform/log.ts";

let database: Awaited<ReturnType<typeof ownDatabase>>;
let server: TestServer;
let browser: Browser;

beforeEach(async () => {
  database = await ownDatabase();
  server = await startTestServer({ database });
  browser = browserAt(server.url);
});
afterEach(async () => {
  await server.close();
  await database.drop();
});

const ADA = { name: "Ada Example", email: "Ada@example.org", password: "a long enough password" };
const signIn = { email: "ada@example.org", password: ADA.password };

async function restart(): Promise<void> {
  await server.close();
  server = await startTestServer({ database });
  browser = browserAt(server.url, browser.cookies());
}

test("the owner comes in by the key, sets a password, leaves and comes back", async () => {
  expect((await browser.ask("POST", "/api/owner/claim", { key: server.ownerKey })).status).toBe(200);
  const fresh = await parsed<Session>(await browser.ask("GET", "/api/session"), 200);
  expect(fresh.user).toMatchObject({ email: null, canReturn: false });
  expect(fresh.organizations).toMatchObject([{ synthetic: false, scenario: null }]);

  const settled = await parsed<Session>(await browser.ask("PUT", "/api/session/credentials", ADA), 200);
  expect(settled.user).toMatchObject({ name: ADA.name, email: "ada@example.org", canReturn: true });
  expect(settled.organizations).toEqual(fresh.organizations);

  expect((await browser.ask("POST", "/api/auth/sign-out", {})).status).toBe(200);
  expect((await browser.ask("GET", "/api/session")).status).toBe(401);
  const wrong = await browser.ask("POST", "/api/auth/sign-in/email", { ...signIn, password: "another password" });
  expect(wrong.status).toBe(401);
  expect(await wrong.json()).toMatchObject({ status: 401, code: "INVALID_EMAIL_OR_PASSWORD" });
  expect((await browser.ask("POST", "/api/auth/sign-in/email", signIn)).status).toBe(200);
  expect(await parsed(await browser.ask("GET", "/api/session"), 200)).toEqual(settled);
});

test("a session holds in every process on the same database, and a key spent in one is spent in all", async () => {
  const other = await startTestServer({ database });
  try {
    const key = server.ownerKey;
    expect((await browser.ask("POST", "/api/owner/claim", { key })).status).toBe(200);
    const there = browserAt(other.url, browser.cookies());
    expect((await there.ask("GET", "/api/session")).status).toBe(200);
    expect((await browserAt(other.url).ask("POST", "/api/owner/claim", { key })).status).toBe(401);
    await there.ask("POST", "/api/auth/sign-out", {});
    expect((await browser.ask("GET", "/api/session")).status).toBe(401);
  } finally {
    await other.close();
  }
});

test("signing out ends the session itself, not only the cookie", async () => {
  await browser.ask("POST", "/api/owner/claim", { key: server.ownerKey });
  const thief = browserAt(server.url, browser.cookies());
  expect((await thief.ask("GET", "/api/session")).status).toBe(200);
  await browser.ask("POST", "/api/auth/sign-out", {});
  expect((await thief.ask("GET", "/api/session")).status).toBe(401);
});

test("the session cookie cannot be read by scripts nor sent by other sites", async () => {
  const answer = await browser.ask("POST", "/api/owner/claim", { key: server.ownerKey });
  expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/; HttpOnly; SameSite=Lax$/)]);
});

test("a key works once, whoever is first, and an unknown one never", async () => {
  const stranger = browserAt(server.url);
  expect((await stranger.ask("POST", "/api/owner/claim", { key: "guessed" })).status).toBe(401);
  const claims = await Promise.all(
    [1, 2, 3, 4].map(() => browserAt(server.url).ask("POST", "/api/owner/claim", { key: server.ownerKey })),
  );
  expect(claims.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
  const late = await stranger.ask("POST", "/api/owner/claim", { key: server.ownerKey });
  expect(late.headers.get("content-type")).toMatch("application/problem+json");
  expect(await late.json()).toMatchObject({ status: 401, title: "Unauthorized", code: "UNAUTHORIZED" });
});

test("every start prints a fresh key until the owner has a password, always for the same owner", async () => {
  const first = server.ownerKey;
  await restart();
  expect(server.ownerKey).not.toBe(first);
  await browser.ask("POST", "/api/owner/claim", { key: server.ownerKey });
  const owner = await parsed<Session>(await browser.ask("GET", "/api/session"), 200);
  // Using one key spends all others.
  expect((await browserAt(server.url).ask("POST", "/api/owner/claim", { key: first })).status).toBe(401);

  await restart();
  const elsewhere = browserAt(server.url);
  await elsewhere.ask("POST", "/api/owner/claim", { key: server.ownerKey });
  expect(await parsed(await elsewhere.ask("GET", "/api/session"), 200)).toEqual(owner);
  await elsewhere.ask("PUT", "/api/session/credentials", ADA);

  await restart();
  expect(server.ownerKey).toBeNull();
});

test("setting a password ends the sessions opened by earlier keys", async () => {
  await browser.ask("POST", "/api/owner/claim", { key: server.ownerKey });
  await restart();
  const elsewhere = browserAt(server.url);
  await elsewhere.ask("POST", "/api/owner/claim", { key: server.ownerKey });
  expect((await browser.ask("GET", "/api/session")).status).toBe(200);
  await elsewhere.ask("PUT", "/api/session/credentials", ADA);
  expect((await browser.ask("GET", "/api/session")).status).toBe(401);
  expect((await elsewhere.ask("GET", "/api/session")).status).toBe(200);
});

test("a key sets a password once: after that its session names the old one too, until a fresh key", async () => {
  await browser.ask("POST", "/api/owner/claim", { key: server.ownerKey });
  expect((await browser.ask("PUT", "/api/session/credentials", ADA)).status).toBe(200);
  const again = await browser.ask("PUT", "/api/session/credentials", { ...ADA, password: "taken over by me" });
  expect(again.status).toBe(409);
  expect((await browserAt(server.url).ask("POST", "/api/auth/sign-in/email", signIn)).status).toBe(200);
  const key = await freshOwnerKey({ ...database, log: createLog("silent") });
  await browser.ask("POST", "/api/owner/claim", { key });
  const lost = await browser.ask("PUT", "/api/session/credentials", { ...ADA, password: "the old one is lost" });
  expect(lost.status).toBe(200);
});

test("whoever came in with the password changes it by naming the old one", async () => {
  await browser.ask("POST", "/api/owner/claim", { key: server.ownerKey });
  await browser.ask("PUT", "/api/session/credentials", ADA);
  const visitor = browserAt(server.url);
  await visitor.ask("POST", "/api/auth/sign-in/email", signIn);
  const silently = await visitor.ask("PUT", "/api/session/credentials", { ...ADA, password: "taken over by me" });
  expect(silently.status).toBe(409);
  const change = { currentPassword: ADA.password, newPassword: "another long password" };
  const wrong = { ...change, currentPassword: "not my old password" };
  expect((await visitor.ask("POST", "/api/auth/change-password", wrong)).status).toBe(400);
  expect((await visitor.ask("POST", "/api/auth/change-password", change)).status).toBe(200);
  expect((await browserAt(server.url).ask("POST", "/api/auth/sign-in/email", signIn)).status).toBe(401);
});

test("nobody can make an account, and the library's other routes are closed", async () => {
  const body = { ...ADA, email: "stranger@example.org" };
  const refused = [401, 404];
  for (const path of [
    "/sign-up/email",
    "/organization/create",
    "/update-user",
    "/delete-user",
    "/request-password-reset",
  ]) {
    expect(refused).toContain((await browser.ask("POST", `/api/auth${path}`, body)).status);
  }
  await browser.ask("POST", "/api/owner/claim", { key: server.ownerKey });
  expect((await browser.ask("POST", "/api/auth/sign-up/email", body)).status).toBe(404);
  expect((await browser.ask("POST", "/api/auth/organization/create", { name: "x", slug: "x" })).status).toBe(404);
  const stranger = browserAt(server.url);
  expect((await stranger.ask("POST", "/api/auth/sign-in/email", body)).status).toBe(401);
});

test("guessing passwords is slowed down", async () => {
  await browser.ask("POST", "/api/owner/claim", { key: server.ownerKey });
  await browser.ask("PUT", "/api/session/credentials", ADA);
  const guesser = browserAt(server.url);
  const guess = (number: number) =>
    guesser.ask("POST", "/api/auth/sign-in/email", { ...signIn, password: `guess number ${number}` });
  const answers = [];
  for (let number = 0; number < 12; number += 1) answers.push((await guess(number)).status);
  expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
  expect(answers.slice(10)).toEqual([429, 429]);
});

test.each([
  [{ ...ADA, name: " " }, ["name"]],
  [{ ...ADA, email: "nonsense" }, ["email"]],
  [{ ...ADA, password: "short" }, ["password"]],
])("credentials that cannot be are refused by field: %j", async (credentials, path) => {
  await browser.ask("POST", "/api/owner/claim", { key: server.ownerKey });
  const answer = await browser.ask("PUT", "/api/session/credentials", credentials);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ code: "VALIDATION", issues: [{ path }] });
  const session = await parsed<Session>(await browser.ask("GET", "/api/session"), 200);
  expect(session.user.canReturn).toBe(false);
});
