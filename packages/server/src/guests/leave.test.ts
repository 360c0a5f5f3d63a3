import type { Effort, Guest, Session } from "@interrelate/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { joinColleague } from "../../../../tests/colleague.ts";
import { type Facilitator, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { comeInAsGuest, invite, takeIn } from "../../../../tests/guest.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";
import { type Browser, browserAt } from "../../../../tests/visitor.ts";

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

const enter = (key: string, browser: Browser = browserAt(server.url)) =>
  browser.ask("POST", "/api/guest-invitations/enter", { key });
const sessionOf = async (browser: Browser) => parsed<Session>(await browser.ask("GET", "/api/session"), 200);
const settle = (browser: Browser, email: string, password = PASSWORD) =>
  browser.ask("PUT", "/api/session/credentials", { name: "Somebody", email, password });
const signIn = async (email: string, password = PASSWORD) =>
  (await browserAt(server.url).ask("POST", "/api/auth/sign-in/email", { email, password })).status;
const remove = (guestId: string, userId: string) => facilitator.ask("DELETE", `/guests/${guestId}/members/${userId}`);
const seesEffort = async (browser: Browser) =>
  (await browser.ask("GET", `/api/organizations/${facilitator.organizationId}/efforts/${effort.id}`)).status === 200;

/** How much the sign-in library keeps of somebody. */
async function keptOf(userId: string): Promise<number> {
  const { rows } = await database.authPool.query<{ kept: number }>(
    `select (select count(*) from "user" where id = $1) + (select count(*) from account where "userId" = $1)
       + (select count(*) from session where "userId" = $1) + (select count(*) from member where "userId" = $1)
       as kept`,
    [userId],
  );
  return Number(rows[0]?.kept);
}

test("somebody who is removed sees nothing from then on, but keeps what another guest's part opens", async () => {
  const elsewhere = await startEffort(facilitator);
  const other = await takeIn(facilitator, elsewhere.id);
  const browser = await comeInAsGuest(server.url, facilitator, guest.id);
  await enter(await invite(facilitator, other.id), browser);
  const { user } = await sessionOf(browser);
  const removed = await remove(guest.id, user.id);
  expect((await parsed<Guest>(removed, 200)).members).toEqual([]);
  expect((await remove(guest.id, user.id)).status).toBe(404);
  expect(await seesEffort(browser)).toBe(false);
  const path = `/api/organizations/${facilitator.organizationId}/efforts/${elsewhere.id}`;
  expect((await browser.ask("GET", path)).status).toBe(200);

  await parsed(await facilitator.ask("DELETE", `/guests/${other.id}`), 200);
  expect((await browser.ask("GET", path)).status).toBe(401);
  expect(await keptOf(user.id)).toBe(0);
});

test("with somebody's access go the links of their guest that nobody has used, in case they have one", async () => {
  const browser = await comeInAsGuest(server.url, facilitator, guest.id);
  const other = await takeIn(facilitator, effort.id, { name: `Other ${taken}` });
  const [hoarded, elsewhere] = [await invite(facilitator, guest.id), await invite(facilitator, other.id)];
  const { user } = await sessionOf(browser);
  await parsed(await remove(guest.id.toUpperCase(), user.id), 200);
  expect((await enter(hoarded)).status).toBe(404);
  expect((await enter(elsewhere)).status).toBe(200);
});

test("the account of somebody who belongs nowhere any more is deleted, and nobody can come back by it", async () => {
  const browser = await comeInAsGuest(server.url, facilitator, guest.id);
  const email = `ida-${taken}@guest.test`;
  const { user } = await parsed<Session>(await settle(browser, email), 200);
  expect(await signIn(email)).toBe(200);
  await parsed(await remove(guest.id, user.id), 200);
  expect(await keptOf(user.id)).toBe(0);
  expect(await signIn(email)).toBe(401);
});

test("whoever belongs to another organization keeps their account when a guest's part ends", async () => {
  const browser = await comeInAsGuest(server.url, facilitator, guest.id);
  const email = `ole-${taken}@guest.test`;
  const { user } = await parsed<Session>(await settle(browser, email), 200);
  await database.authPool.query(
    `with made as (
       insert into organization (id, name, slug, "createdAt") values (gen_random_uuid(), 'Own', 'own', now()) returning id)
     insert into member (id, "organizationId", "userId", role, "createdAt")
     select gen_random_uuid(), id, $1, 'owner', now() from made`,
    [user.id],
  );
  await parsed(await facilitator.ask("DELETE", `/guests/${guest.id}`), 200);
  expect(await seesEffort(browser)).toBe(false);
  expect((await sessionOf(browser)).user).toEqual(user);
  expect(await signIn(email)).toBe(200);
  const elsewhere = await comeInAsGuest(server.url, facilitator, (await takeIn(facilitator, effort.id)).id);
  expect((await settle(elsewhere, email)).status).toBe(409);
});

test("whoever lost a password is removed, invited anew, and takes the same address again", async () => {
  const email = `sam-${taken}@guest.test`;
  const lost = await comeInAsGuest(server.url, facilitator, guest.id);
  const { user } = await parsed<Session>(await settle(lost, email), 200);
  const again = await comeInAsGuest(server.url, facilitator, guest.id);
  expect((await settle(again, email, "another long password")).status).toBe(409);
  await parsed(await remove(guest.id, user.id), 200);
  await parsed(await settle(again, email, "another long password"), 200);
  expect(await signIn(email, "another long password")).toBe(200);
});

test("who was a guest of an effort that was deleted sees nothing of it, and can be invited with the same address", async () => {
  const email = `lee-${taken}@guest.test`;
  const old = await startEffort(facilitator);
  const browser = await comeInAsGuest(server.url, facilitator, (await takeIn(facilitator, old.id)).id);
  await parsed(await settle(browser, email), 200);
  await parsed(await facilitator.ask("DELETE", `/efforts/${old.id}`), 200);
  expect((await sessionOf(browser)).organizations).toEqual([]);
  await parsed(await settle(await comeInAsGuest(server.url, facilitator, guest.id), email), 200);
});

test("nobody's address is ever taken over", async () => {
  await joinColleague(server, database, facilitator);
  const browser = await comeInAsGuest(server.url, facilitator, guest.id);
  expect((await settle(browser, "owner@clinic.test")).status).toBe(409);
  expect(await signIn("owner@clinic.test")).toBe(200);
  await database.authPool.query(
    `insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     values (gen_random_uuid(), 'Nobody', 'nobody@guest.test', false, now(), now())`,
  );
  expect((await settle(browser, "nobody@guest.test")).status).toBe(409);
});
