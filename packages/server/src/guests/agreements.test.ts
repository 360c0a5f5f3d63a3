import { type Effort, type Guest, type GuestAgreement, guestAgreement, type WaveResults } from "@interrelate/contract";
import { scenarios } from "@interrelate/scenarios";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed } from "../../../../tests/facilitator.ts";
import { comeInAsGuest, EVERYTHING, guestLike, NOTHING, takeIn } from "../../../../tests/guest.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";
import type { Browser } from "../../../../tests/visitor.ts";

/** Two guests in Prairie Clinic, each with a site of its own; the other sites are the host's. */
let server: TestServer;
let host: Facilitator;
let effort: Effort;
let closed: string[];
let mapId: string;
let guests: { guest: Guest; browser: Browser; site: string }[];

beforeAll(async () => {
  const [clinic] = scenarios();
  if (clinic === undefined) throw new Error("Prairie Clinic is missing");
  server = await startTestServer({ scenarios: [clinic] });
  const owner = await comeIn(server);
  const { organizationId, effortId } = await parsed<{ organizationId: string; effortId: string }>(
    await fetch(`${server.url}/api/scenarios/${clinic.key}/load`, {
      method: "POST",
      headers: { cookie: owner.cookie, "content-type": "application/json" },
      body: "{}",
    }),
    200,
  );
  host = { ...owner, organizationId, ask: asking(organizationId, { cookie: owner.cookie }) };
  await host.ask("POST", `/efforts/${effortId}/waves`, { name: "A draft" });
  effort = await parsed(await host.ask("GET", `/efforts/${effortId}`), 200);
  for (const { id } of effort.sites) {
    const levels = { uncertainty: 3, interdependence: 3, timeConstraint: 3, evidence: "Seen there." };
    await parsed(await host.ask("PUT", `/efforts/${effortId}/context`, { rating: { siteId: id, ...levels } }), 200);
  }
  closed = effort.workProcess.waves.filter(({ status }) => status === "closed").map(({ id }) => id);
  mapId = (await parsed<{ id: string }[]>(await host.ask("GET", `/efforts/${effortId}/maps`), 200))[0]?.id ?? "";
  guests = [];
  for (const [position, name] of ["Town", "Charity"].entries()) {
    const site = effort.sites[position]?.id ?? "";
    const guest = await takeIn(host, effortId, { name, siteIds: [site] });
    guests.push({ guest, site, browser: await comeInAsGuest(server.url, host, guest.id) });
  }
});
afterAll(() => server.close());

test("there is enough to hide: further sites, a wave that is not closed, several closed ones", () => {
  expect(effort.sites.length).toBeGreaterThan(2);
  expect(closed.length).toBeGreaterThan(1);
  expect(closed.length).toBeLessThan(effort.workProcess.waves.length);
});

const EXCHANGE = { update: null, stateVector: "AA==" };

/** What is asked, whether an agreement opens it, and where a member is answered the same or more. */
type Ask = { method: string; path: string; body?: object; opens: (agreement: GuestAgreement) => boolean; as?: string };

function asksOf(site: string): Record<string, Ask> {
  const [before = "", after = ""] = closed;
  const inEffort = `/efforts/${effort.id}`;
  const results = `/waves/${after}/results`;
  const get = (path: string, opens: Ask["opens"], as = path): Ask => ({ method: "GET", path, opens, as });
  return {
    efforts: get("/efforts", () => true),
    effort: get(inEffort, () => true),
    maps: get(`${inEffort}/maps`, ({ maps }) => maps !== "none"),
    map: get(`/maps/${mapId}`, ({ maps }) => maps !== "none"),
    read: { method: "POST", path: `/maps/${mapId}/exchange`, body: EXCHANGE, opens: ({ maps }) => maps !== "none" },
    // Changes of nothing, as Yjs writes them.
    draw: {
      method: "POST",
      path: `/maps/${mapId}/exchange`,
      body: { ...EXCHANGE, update: "AAA=" },
      opens: ({ maps }) => maps === "edit",
    },
    context: get(`${inEffort}/context`, ({ context }) => context),
    structures: get(`${inEffort}/structures`, (agreement) => agreement.structures),
    weights: get(`${inEffort}/act-weights`, (agreement) => agreement.results !== "none"),
    // Never beside the whole, of which the rest would be left.
    ownSite: get(`${results}?site=${site}`, (agreement) => agreement.results === "ownSites"),
    whole: get(results, (agreement) => agreement.results === "whole"),
    instead: get(results, (agreement) => agreement.results === "ownSites", `${results}?site=${site}`),
    change: get(`/waves/${after}/change?since=${before}`, (agreement) => agreement.results === "whole"),
  };
}

/** Every agreement that can be made. */
const AGREEMENTS: GuestAgreement[] = guestAgreement.shape.maps.options.flatMap((maps) =>
  [false, true].flatMap((structures) =>
    [false, true].flatMap((context) =>
      guestAgreement.shape.results.options.map((results) => ({ maps, structures, context, results })),
    ),
  ),
);

test("every agreement opens what it names, and nothing else", { timeout: 120_000 }, async () => {
  const [first] = guests;
  if (first === undefined) throw new Error("There is no guest.");
  expect(AGREEMENTS).toHaveLength(36);
  for (const agreement of AGREEMENTS) {
    await agree(first.guest, { agreement });
    const ask = asking(host.organizationId, first.browser);
    const asks = Object.entries(asksOf(first.site)).filter(
      // Without the whole, its address answers with the first own site.
      ([name]) => name !== (agreement.results === "ownSites" ? "whole" : "instead"),
    );
    const found = asks.map(async ([name, { method, path, body }]) => [name, (await ask(method, path, body)).status]);
    const expected = asks.map(([name, { opens }]) => [name, opens(agreement) ? 200 : 404]);
    expect([agreement, await Promise.all(found)]).toEqual([agreement, expected]);
  }
});

test("what a guest is told is part of what a member is told, and names no foreign site", {
  timeout: 120_000,
}, async () => {
  const anyGuest = fc.constantFrom(0, 1);
  await fc.assert(
    fc.asyncProperty(anyGuest, fc.constantFrom(...AGREEMENTS), async (position, agreement) => {
      const own = guests[position];
      if (own === undefined) throw new Error("There is no such guest.");
      await agree(own.guest, { agreement });
      const ask = asking(host.organizationId, own.browser);
      for (const [name, { method, path, as }] of Object.entries(asksOf(own.site))) {
        if (as === undefined || name === (agreement.results === "whole" ? "instead" : "whole")) continue;
        const answer = await ask(method, path);
        if (!answer.ok) continue;
        const told: unknown = withoutView(await answer.json());
        const member: unknown = withoutView(await parsed(await host.ask(method, as), 200));
        expect([name, differencesOf(told, member)]).toEqual([name, []]);
        for (const { id, name: label } of effort.sites.filter((site) => site.id !== own.site)) {
          expect(JSON.stringify(told)).not.toContain(id);
          expect(JSON.stringify(told)).not.toContain(JSON.stringify(label));
        }
        for (const { id } of effort.workProcess.waves.filter((wave) => wave.status !== "closed"))
          expect(JSON.stringify(told)).not.toContain(id);
      }
    }),
    { numRuns: 25 },
  );
});

test("whoever sees the whole is told of no site, their own neither; whoever sees their own, nothing of the whole", async () => {
  const [first] = guests;
  if (first === undefined) throw new Error("There is no guest.");
  const ask = asking(host.organizationId, first.browser);
  const path = `/waves/${closed[1]}/results`;
  const member = await parsed<WaveResults>(await host.ask("GET", path), 200);
  expect(member.analysis?.icc.site).not.toBeNull();

  await agree(first.guest, { agreement: { ...NOTHING, results: "whole" } });
  const whole = await parsed<WaveResults>(await ask("GET", path), 200);
  expect(whole.site).toBeNull();
  expect(whole.analysis?.ties).toEqual(member.analysis?.ties);
  expect(whole.analysis?.icc.site).toBeNull();
  expect(whole.sites).toEqual([]);
  expect(whole.participation).toEqual({ ...member.participation, sites: [] });

  await agree(first.guest, { agreement: { ...NOTHING, results: "ownSites" } });
  const own = await parsed<WaveResults>(await ask("GET", path), 200);
  expect(own.site).toBe(first.site);
  expect(own.sites.map(({ id }) => id)).toEqual([first.site]);
  expect(own.participation).toMatchObject({ invited: null, answered: null, workgroups: [], sites: [{}] });
  expect(own.proxies).toEqual([]);
});

test("sites of others, waves that are not closed and things of other efforts do not exist", async () => {
  const [first, second] = guests;
  if (first === undefined || second === undefined) throw new Error("There are too few guests.");
  await agree(first.guest, { agreement: { ...EVERYTHING, results: "ownSites" } });
  const ask = asking(host.organizationId, first.browser);
  const results = `/waves/${closed[1]}/results`;
  const hosts = effort.sites.at(-1)?.id;
  const draft = effort.workProcess.waves.find(({ status }) => status === "draft")?.id;
  const closedToThem = [
    `${results}?site=${second.site}`,
    `${results}?site=${hosts}`,
    `${results}?site=${first.site.toUpperCase()}`,
    `/waves/${draft}/results`,
    `/waves/${draft}/change?since=${closed[0]}`,
    `/waves/${closed[1]}/change?since=${draft}`,
    `/waves/${crypto.randomUUID()}/results`,
    `/maps/${crypto.randomUUID()}`,
  ];
  const refused = closedToThem.map((path) => [path, 404]);
  const found = () => Promise.all(closedToThem.map(async (path) => [path, (await ask("GET", path)).status]));
  expect(await found()).toEqual(refused);
  expect((await ask("GET", `${results}?site=${first.site}`)).status).toBe(200);
  await agree(first.guest, { agreement: EVERYTHING });
  expect(await found()).toEqual(refused);
  expect((await ask("GET", `${results}?site=${first.site}`)).status).toBe(404);
  expect((await ask("GET", results)).status).toBe(200);
});

test("an effort in which they have no part does not exist for them", async () => {
  const group = (name: string) => ({ name, kind: "worker", people: [null] });
  const wanted = { workProcess: "Other", workgroups: ["A", "B"].map(group), sites: ["West", "East"] };
  const own = await comeInAsOwner();
  const other = await parsed<Effort>(await own.ask("POST", "/efforts", { effort: wanted }), 201);
  const elsewhere = await takeIn(own, other.id, { name: "Town" });
  const browser = await comeInAsGuest(server.url, own, elsewhere.id);
  const third = await parsed<Effort>(await own.ask("POST", "/efforts", { effort: wanted }), 201);
  const map = { kind: "current", name: "Ours" };
  const drawn = await parsed<{ id: string }>(await own.ask("POST", `/efforts/${third.id}/maps`, { map }), 201);
  const beside = asking(own.organizationId, browser);
  for (const path of ["", "/maps", "/structures", "/context", "/act-weights"])
    expect([path, (await beside("GET", `/efforts/${third.id}${path}`)).status]).toEqual([path, 404]);
  for (const path of ["", "/changes"]) expect((await beside("GET", `/maps/${drawn.id}${path}`)).status).toBe(404);
  expect((await beside("POST", `/maps/${drawn.id}/exchange`, EXCHANGE)).status).toBe(404);
  expect(await parsed(await beside("GET", "/efforts"), 200)).toMatchObject([{ id: other.id }]);
  for (const path of [`/efforts/${effort.id}`, `/waves/${closed[0]}/results`, `/maps/${mapId}`, "/efforts"])
    expect((await asking(host.organizationId, browser)("GET", path)).status).toBe(404);
  const [first] = guests;
  if (first === undefined) throw new Error("There is no guest.");
  expect((await asking(own.organizationId, first.browser)("GET", `/efforts/${other.id}`)).status).toBe(404);
});

test("an agreement that has ended, or has not begun, opens nothing; the organization is not even named", async () => {
  const [first] = guests;
  if (first === undefined) throw new Error("There is no guest.");
  const ask = asking(host.organizationId, first.browser);
  const yesterday = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  const later = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  for (const days of [{ endsOn: yesterday }, { agreedOn: later }]) {
    await agree(first.guest, days);
    for (const [name, { method, path, body }] of Object.entries(asksOf(first.site)))
      expect([name, (await ask(method, path, body)).status]).toEqual([name, 404]);
    expect((await ask("GET", `/maps/${mapId}/changes`)).status).toBe(404);
    const session = await parsed(await first.browser.ask("GET", "/api/session"), 200);
    expect(session).toMatchObject({ organizations: [] });
  }
  await agree(first.guest, { endsOn: later });
  const seen = await parsed<Effort>(await ask("GET", `/efforts/${effort.id}`), 200);
  expect(seen.guest).toMatchObject({ id: first.guest.id, name: "Town", agreement: EVERYTHING, endsOn: later });
});

test("news of a map reach those who may see it, as long as they may", async () => {
  const [first] = guests;
  if (first === undefined) throw new Error("There is no guest.");
  const path = `/maps/${mapId}/changes`;
  const ask = asking(host.organizationId, first.browser);
  await agree(first.guest, { agreement: NOTHING });
  expect((await ask("GET", path)).status).toBe(404);
  await agree(first.guest, { agreement: { ...NOTHING, maps: "see" } });
  const stream = await ask("GET", path);
  expect(stream.status).toBe(200);
  expect(stream.headers.get("content-type")).toMatch("text/event-stream");
  const told = stream.text();
  await agree(first.guest, { agreement: { ...EVERYTHING, maps: "see" } });
  await agree(first.guest, { agreement: NOTHING });
  expect(await told).toMatch(/event: revision/);
  expect((await ask("GET", `/maps/${crypto.randomUUID()}/changes`)).status).toBe(404);
});

async function agree({ id, name, siteIds }: Guest, wanted: Parameters<typeof guestLike>[0]): Promise<void> {
  const guest = guestLike({ name, siteIds, ...wanted });
  await parsed(await host.ask("PUT", `/guests/${id}`, { guest }), 200);
}

/** The owner in an organization that is not fictional. */
async function comeInAsOwner(): Promise<Facilitator> {
  const session = await fetch(`${server.url}/api/session`, { headers: { cookie: host.cookie } });
  const { organizations } = await parsed<{ organizations: { id: string; synthetic: boolean }[] }>(session, 200);
  const organizationId = organizations.find(({ synthetic }) => !synthetic)?.id ?? "";
  return { ...host, organizationId, ask: asking(organizationId, { cookie: host.cookie }) };
}

/** Asks the API about an organisation, as somebody with a browser or a cookie. */
function asking(organizationId: string, by: Browser | { cookie: string }): Facilitator["ask"] {
  const inside = `/api/organizations/${organizationId}`;
  if ("ask" in by) return (method, path, body) => by.ask(method, inside + path, body);
  return (method, path, body) =>
    fetch(server.url + inside + path, {
      method,
      headers: { ...by, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

/** What only guests are told: which part is theirs. */
function withoutView(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value) => (key === "guest" ? undefined : value)));
}

/**
 * Where one answer says something another one does not: values differ, unless it says null; of a list it may leave
 * entries out, in the same order.
 */
function differencesOf(told: unknown, member: unknown, at = ""): string[] {
  if (told === null || told === member) return [];
  if (Array.isArray(told) && Array.isArray(member)) {
    let next = 0;
    return told.flatMap((entry, index) => {
      const found = member.findIndex((each, place) => place >= next && differencesOf(entry, each).length === 0);
      next = found + 1;
      return found === -1 ? [`${at}/${index}`] : [];
    });
  }
  if (typeof told !== "object" || typeof member !== "object" || member === null) return [at];
  return Object.entries(told).flatMap(([key, value]) =>
    differencesOf(value, (member as Record<string, unknown>)[key], `${at}/${key}`),
  );
}
