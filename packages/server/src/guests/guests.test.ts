import type { Effort, Guest } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { guestLike, takeIn } from "../../../../tests/guest.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

let server: TestServer;
let facilitator: Facilitator;
let effort: Effort;
let north: string;
let south: string;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  effort = await startEffort(facilitator, { sites: ["North", "South", "East", "West"] });
  [north = "", south = ""] = effort.sites.map(({ id }) => id);
});
afterAll(() => server.close());

const path = () => `/efforts/${effort.id}/guests`;
const list = async () => parsed<Guest[]>(await facilitator.ask("GET", path()), 200);
const create = (wanted: Parameters<typeof guestLike>[0]) =>
  facilitator.ask("POST", path(), { guest: guestLike(wanted) });

test("a guest is taken in, listed, changed and removed", async () => {
  const wanted = guestLike({ name: " Town ", siteIds: [south, north], endsOn: "2999-12-31" });
  const made = await parsed<Guest>(await facilitator.ask("POST", path(), { guest: wanted }), 201);
  const kept = { ...wanted, name: "Town", siteIds: [north, south], id: made.id, effortId: effort.id, members: [] };
  expect(made).toEqual(kept);
  expect(await list()).toEqual([kept]);
  const change = guestLike({ name: "Town", kind: "charity", siteIds: [south] });
  const changed = await parsed<Guest>(await facilitator.ask("PUT", `/guests/${made.id}`, { guest: change }), 200);
  expect(changed).toEqual({ ...change, id: made.id, effortId: effort.id, members: [] });
  expect(await list()).toEqual([changed]);
  expect(await parsed(await facilitator.ask("DELETE", `/guests/${made.id}`), 200)).toEqual({ removed: true });
  expect(await list()).toEqual([]);
});

test("a site is one guest's at most, also when both ask at once", async () => {
  const answers = await Promise.all(["One", "Other"].map((name) => create({ name, siteIds: [north] })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(await refused?.json()).toMatchObject({ detail: expect.stringMatching(/A site is one guest's at most/) });
  const [first] = await list();
  const second = await takeIn(facilitator, effort.id, { name: "Second", siteIds: [south] });
  const grab = guestLike({ name: "Second", siteIds: [south, north] });
  expect((await facilitator.ask("PUT", `/guests/${second.id}`, { guest: grab })).status).toBe(409);
  expect(await list()).toEqual([first, second]);
  for (const { id } of [first, second].filter((each) => each !== undefined))
    await facilitator.ask("DELETE", `/guests/${id}`);
});

test("names twice, sites of other efforts or twice, and days in the wrong order are refused", async () => {
  await takeIn(facilitator, effort.id, { name: "Town" });
  const before = await list();
  expect((await create({ name: "town" })).status).toBe(409);
  const other = await startEffort(facilitator, { sites: ["Elsewhere"] });
  for (const siteIds of [[other.sites[0]?.id ?? ""], [crypto.randomUUID()], [north, north]])
    expect((await create({ name: "Another", siteIds })).status).toBe(409);
  expect((await create({ name: "Another", agreedOn: "2026-02-02", endsOn: "2026-02-01" })).status).toBe(422);
  expect((await create({ name: " " })).status).toBe(422);
  expect(await list()).toEqual(before);
});

test("guests of no effort, and what is no guest, do not exist", async () => {
  const unknown = crypto.randomUUID();
  const guest = guestLike();
  const answers = [
    await facilitator.ask("GET", `/efforts/${unknown}/guests`),
    await facilitator.ask("POST", `/efforts/${unknown}/guests`, { guest }),
    await facilitator.ask("PUT", `/guests/${unknown}`, { guest }),
    await facilitator.ask("DELETE", `/guests/${unknown}`),
    await facilitator.ask("POST", `/guests/${unknown}/invitations`, { name: "Somebody" }),
    await facilitator.ask("DELETE", `/guests/${unknown}/members/${crypto.randomUUID()}`),
  ];
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
});

test("members see their efforts as no guest's", async () => {
  const seen = await parsed<Effort>(await facilitator.ask("GET", `/efforts/${effort.id}`), 200);
  expect(seen.guest).toBeNull();
  expect(seen.sites).toEqual(effort.sites);
});
