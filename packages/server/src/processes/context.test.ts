import type { ContextRating, Effort } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";
import { dayIn } from "../platform/clock.ts";

/** Where it is another day than in UTC for most of the day. */
const ZONE = "Pacific/Kiritimati";

let server: TestServer;
let facilitator: Facilitator;
let effort: Effort;
let sites: string[];

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  effort = await startEffort(facilitator, { sites: ["North", "South"], timeZone: ZONE });
  sites = effort.sites.map(({ id }) => id);
});
afterAll(() => server.close());

const path = () => `/efforts/${effort.id}/context`;
const judge = (rating: object) => facilitator.ask("PUT", path(), { rating });
const over = { uncertainty: 4, interdependence: 5, timeConstraint: null };

test("nobody has judged at first", async () => {
  expect(await parsed(await facilitator.ask("GET", path()), 200)).toEqual([]);
});

test("a judgement names who made it and when, over all and at a site; a later one takes its place", async () => {
  const today = [dayIn(ZONE, new Date())];
  await parsed(await judge({ ...over, siteId: sites[1] ?? "", evidence: " Talks with the ward. " }), 200);
  await parsed(await judge({ ...over, siteId: null, evidence: "" }), 200);
  const kept = await parsed<ContextRating[]>(
    await judge({ uncertainty: 1, interdependence: null, timeConstraint: 2, siteId: null, evidence: "A walk." }),
    200,
  );
  today.push(dayIn(ZONE, new Date()));
  expect(kept).toEqual([
    { ...judged(kept[0]), siteId: null, uncertainty: 1, interdependence: null, timeConstraint: 2, evidence: "A walk." },
    { ...judged(kept[1]), siteId: sites[1], ...over, evidence: "Talks with the ward." },
  ]);
  const session = await fetch(`${server.url}/api/session`, { headers: { cookie: facilitator.cookie } });
  const { user } = await parsed<{ user: { name: string } }>(session, 200);
  for (const { judgedBy, judgedOn } of kept) {
    expect(judgedBy).toBe(user.name);
    expect(today).toContain(judgedOn);
  }
  expect(await parsed(await facilitator.ask("GET", path()), 200)).toEqual(kept);
});

test("a judgement without any level takes the earlier one back", async () => {
  const none = { uncertainty: null, interdependence: null, timeConstraint: null };
  const before = await parsed<ContextRating[]>(await facilitator.ask("GET", path()), 200);
  const kept = await parsed<ContextRating[]>(await judge({ ...none, siteId: null, evidence: "" }), 200);
  expect(kept).toEqual(before.filter(({ siteId }) => siteId !== null));
});

test("levels beyond the scale and sites of other efforts are refused", async () => {
  const before = await parsed(await facilitator.ask("GET", path()), 200);
  expect((await judge({ ...over, uncertainty: 6, siteId: null, evidence: "" })).status).toBe(422);
  expect((await judge({ ...over, uncertainty: 2.5, siteId: null, evidence: "" })).status).toBe(422);
  const other = await startEffort(facilitator, { sites: ["West"] });
  for (const siteId of [other.sites[0]?.id, crypto.randomUUID()])
    expect((await judge({ ...over, siteId, evidence: "" })).status).toBe(404);
  expect((await facilitator.ask("GET", `/efforts/${crypto.randomUUID()}/context`)).status).toBe(404);
  expect(await parsed(await facilitator.ask("GET", path()), 200)).toEqual(before);
});

function judged(rating: ContextRating | undefined) {
  return { judgedBy: rating?.judgedBy, judgedOn: rating?.judgedOn };
}
