import type { Effort, Guest, Session } from "@interrelate/contract";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Facilitator, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { comeInAsGuest, guestLike, invite, takeIn } from "../../../../tests/guest.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";
import { workerDatabase } from "../../../../tests/test-database.ts";
import { type Browser, browserAt } from "../../../../tests/visitor.ts";

const ENTER = "/api/guest-invitations/enter";
const PASSWORD = "a long enough password";

let server: ServerAndDatabase["server"];
let database: ServerAndDatabase["database"];
let facilitator: Facilitator;
let close: ServerAndDatabase["close"];
let effort: Effort;
let guest: Guest;
let taken = 0;

beforeAll(async () => {
  ({ server, database, facilitator, close } = await startServerAndDatabase());
  effort = await startEffort(facilitator);
});
beforeEach(async () => {
  taken += 1;
  guest = await takeIn(facilitator, effort.id, { name: `Guest ${taken}` });
});
afterAll(() => close());

const enter = (key: string, browser: Browser = browserAt(server.url)) => browser.ask("POST", ENTER, { key });
const sessionOf = async (browser: Browser) => parsed<Session>(await browser.ask("GET", "/api/session"), 200);
const guestNow = async () => {
  const all = await parsed<Guest[]>(await facilitator.ask("GET", `/efforts/${effort.id}/guests`), 200);
  return all.find(({ id }) => id === guest.id);
};
const seesEffort = async (browser: Browser) =>
  (await browser.ask("GET", `/api/organizations/${facilitator.organizationId}/efforts/${effort.id}`)).status === 200;

test("a link holds its key after #, where no server sees it, and only the key's hash is kept", async () => {
  const answer = await parsed<{ url: string; validUntil: string }>(
    await facilitator.ask("POST", `/guests/${guest.id}/invitations`, { name: "Kim" }),
    201,
  );
  const { pathname, hash, search } = new URL(answer.url);
  expect([pathname, search]).toEqual(["/guest", ""]);
  expect(Buffer.from(hash.slice(1), "base64url")).toHaveLength(32);
  const days = (Date.parse(answer.validUntil) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(6.99);
  expect(days).toBeLessThanOrEqual(7);
  const { rows } = await database.authPool.query("select * from verification");
  expect(JSON.stringify(rows)).toContain(guest.id);
  expect(JSON.stringify(rows)).not.toContain(hash.slice(1));
});

test("somebody comes in by a link, is called as invited, sets a password, leaves and comes back", async () => {
  const browser = browserAt(server.url);
  const key = await invite(facilitator, guest.id, "Kim Invited");
  const { organizationId } = facilitator;
  expect(await parsed(await enter(key, browser), 200)).toEqual({ organizationId, effortId: effort.id });
  const fresh = await sessionOf(browser);
  expect(fresh.user).toMatchObject({ name: "Kim Invited", email: null, canReturn: false });
  expect(fresh.organizations).toMatchObject([{ id: organizationId, guest: true }]);
  expect((await guestNow())?.members).toEqual([{ userId: fresh.user.id, name: "Kim Invited", email: null }]);

  const credentials = { name: "Kim", email: "kim@guest.test", password: PASSWORD };
  const settled = await parsed<Session>(await browser.ask("PUT", "/api/session/credentials", credentials), 200);
  expect(settled.user).toMatchObject({ name: "Kim", email: "kim@guest.test", canReturn: true });
  await browser.ask("POST", "/api/auth/sign-out", {});
  expect(await seesEffort(browser)).toBe(false);
  const signIn = { email: "kim@guest.test", password: PASSWORD };
  expect((await browser.ask("POST", "/api/auth/sign-in/email", signIn)).status).toBe(200);
  expect(await sessionOf(browser)).toEqual(settled);
  expect(await seesEffort(browser)).toBe(true);
});

test("looking at the link's address or asking otherwise than by posting uses nothing up", async () => {
  const key = await invite(facilitator, guest.id);
  for (const method of ["GET", "HEAD", "PUT", "DELETE"]) {
    const answer = await browserAt(server.url).ask(method, ENTER);
    expect(answer.ok).toBe(false);
  }
  expect((await enter(key)).status).toBe(200);
});

test("of people who use one key at once one comes in, and nobody is left over of the others", async () => {
  const key = await invite(facilitator, guest.id);
  const users = async () => (await database.authPool.query('select from "user"')).rowCount ?? 0;
  const before = await users();
  const answers = await Promise.all([1, 2, 3, 4].map(() => enter(key)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
  for (const answer of answers.filter(({ ok }) => !ok)) expect(answer.headers.getSetCookie()).toEqual([]);
  expect(await users()).toBe(before + 1);
  expect((await guestNow())?.members).toHaveLength(1);
});

test("a key that is used, unknown, expired, or leads to what is over says one and the same", async () => {
  const used = await invite(facilitator, guest.id);
  await enter(used);
  const expired = await invite(facilitator, guest.id);
  await database.authPool.query(`update verification set "expiresAt" = now() where "expiresAt" > now()`);
  const ended = await takeIn(facilitator, effort.id, { name: `Ended ${taken}`, endsOn: "2020-12-31" });
  const early = await takeIn(facilitator, effort.id, { name: `Early ${taken}`, agreedOn: "2999-01-01" });
  const gone = await takeIn(facilitator, effort.id, { name: `Gone ${taken}` });
  const keys = ["unknown", used, expired];
  for (const { id } of [ended, early, gone]) keys.push(await invite(facilitator, id));
  await parsed(await facilitator.ask("DELETE", `/guests/${gone.id}`), 200);
  const said: unknown[] = [];
  for (const key of keys) {
    const answer = await enter(key);
    said.push([answer.status, answer.headers.getSetCookie(), await answer.json()]);
  }
  expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(said[0]).toMatchObject([404, [], { detail: expect.stringMatching(/Nothing was changed/) }]);
});

test("a key works still when its agreement begins to hold", async () => {
  const key = await invite(facilitator, guest.id);
  const { name } = guest;
  await facilitator.ask("PUT", `/guests/${guest.id}`, { guest: guestLike({ name, endsOn: "2020-12-31" }) });
  expect((await enter(key)).status).toBe(404);
  await facilitator.ask("PUT", `/guests/${guest.id}`, { guest: guestLike({ name }) });
  expect((await enter(key)).status).toBe(200);
});

test("who is signed in already is let in as who they are, once however often", async () => {
  const browser = await comeInAsGuest(server.url, facilitator, guest.id);
  const before = await sessionOf(browser);
  expect((await enter(await invite(facilitator, guest.id), browser)).status).toBe(200);
  expect(await sessionOf(browser)).toEqual(before);
  expect((await guestNow())?.members).toHaveLength(1);
  const elsewhere = await startEffort(facilitator);
  const other = await takeIn(facilitator, elsewhere.id);
  expect((await enter(await invite(facilitator, other.id), browser)).status).toBe(200);
  expect(await sessionOf(browser)).toEqual(before);
});

test("nobody is of two guests of one effort; the key stays", async () => {
  const browser = await comeInAsGuest(server.url, facilitator, guest.id);
  const other = await takeIn(facilitator, effort.id, { name: `Other ${taken}` });
  const key = await invite(facilitator, other.id);
  const refused = await enter(key, browser);
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/another guest already/) });
  expect((await enter(key)).status).toBe(200);
});

test("a member of the host is told so, stays a member, and the key stays", async () => {
  const key = await invite(facilitator, guest.id);
  const headers = { cookie: facilitator.cookie, "content-type": "application/json" };
  const refused = await fetch(server.url + ENTER, { method: "POST", headers, body: JSON.stringify({ key }) });
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/You belong to the organization/) });
  expect((await facilitator.ask("GET", `/efforts/${effort.id}/guests`)).status).toBe(200);
  expect((await enter(key)).status).toBe(200);
});

test("nobody is left over of a key when coming in fails, and the key stays", async () => {
  const key = await invite(facilitator, guest.id);
  const users = async () => (await database.authPool.query('select from "user"')).rowCount;
  const before = await users();
  const owner = new pg.Client((await workerDatabase()).databaseUrl);
  await owner.connect();
  await owner.query("revoke insert on work.guest_member from ir_app");
  try {
    expect((await enter(key)).status).toBe(500);
  } finally {
    await owner.query("grant insert on work.guest_member to ir_app");
    await owner.end();
  }
  expect(await users()).toBe(before);
  expect((await enter(key)).status).toBe(200);
});
