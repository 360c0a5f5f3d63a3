import { routes } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, openFirstWave, startEffort } from "../../../../tests/facilitator.ts";
import { comeInAsGuest, takeIn } from "../../../../tests/guest.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";
import type { Browser } from "../../../../tests/visitor.ts";
import { OPEN_TO_GUESTS } from "./index.ts";

/**
 * Everything is refused to guests that is not on the list: every route of the contract is asked by somebody whose
 * agreement allows all that can be agreed, with ids of things that exist, so that only the list can refuse.
 */
const EVERYBODY = ["health", "accounts.claim", "guests.enter"];

type Address = { readonly name: string; readonly method: string; readonly path: string };

const ALL = addressesIn(routes);
const CLOSED = ALL.filter(({ name }) => !OPEN_TO_GUESTS.has(name) && !EVERYBODY.includes(name));

let server: TestServer;
let facilitator: Facilitator;
let guest: Browser;
let ids: Record<"organizationId" | "effortId" | "waveId" | "guestId" | "key", string>;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  const effort = await startEffort(facilitator, { sites: ["North", "South", "West"] });
  const wave = await openFirstWave(facilitator, effort);
  const { id: guestId } = await takeIn(facilitator, effort.id, { siteIds: [effort.sites[0]?.id ?? ""] });
  guest = await comeInAsGuest(server.url, facilitator, guestId);
  const { organizationId } = facilitator;
  ids = { organizationId, effortId: effort.id, waveId: wave.id, guestId, key: "prairie-clinic" };
});
afterAll(() => server.close());

test("the list names routes that exist, and most are not on it", () => {
  const names = ALL.map(({ name }) => name);
  for (const name of [...OPEN_TO_GUESTS.keys(), ...EVERYBODY]) expect(names).toContain(name);
  expect(CLOSED.length).toBeGreaterThan(80);
});

test.each(CLOSED)("$name does not exist for a guest", async ({ method, path }) => {
  const answer = await send(method, path);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({
    code: "NOT_FOUND",
    detail: "This does not exist, or you have no access to it.",
  });
});

test("an organization named in the body or the query does not stand in for the one in the path", async () => {
  const { organizationId, effortId } = ids;
  const elsewhere = `/api/organizations/${crypto.randomUUID()}/efforts`;
  expect((await guest.ask("GET", `${elsewhere}?organizationId=${organizationId}`)).status).toBe(404);
  const other = await startEffort(facilitator);
  const own = `/api/organizations/${organizationId}/efforts`;
  expect((await guest.ask("GET", `${own}/${effortId}`)).status).toBe(200);
  expect((await guest.ask("GET", `${own}/${other.id}?effortId=${effortId}`)).status).toBe(404);
});

test.each(["letters/{w}", "letters/{w}/links.csv", "people/{e}/csv", "people/{e}/xlsx", "preview/{w}"])(
  "%s, a page outside the API, is closed to a guest as to a stranger",
  async (page) => {
    const [kind, ...rest] = page.split("/");
    const place = rest.join("/").replace("{w}", ids.waveId).replace("{e}", ids.effortId);
    const path = `/${kind}/${ids.organizationId}/${place}`;
    const asMember = await fetch(server.url + path, { headers: { cookie: facilitator.cookie } });
    expect(asMember.status).toBe(200);
    expect((await guest.ask("GET", path)).status).toBe(401);
  },
);

function send(method: string, path: string): Promise<Response> {
  const filled = path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => (ids as Record<string, string>)[name] ?? crypto.randomUUID(),
  );
  return guest.ask(method, `/api${filled}`, method === "GET" || method === "DELETE" ? undefined : {});
}

function addressesIn(router: object, path: readonly string[] = []): Address[] {
  return Object.entries(router).flatMap(([name, each]) => {
    const found = each["~orpc"]?.route;
    const here = [...path, name];
    return found === undefined ? addressesIn(each, here) : [{ name: here.join("."), ...found }];
  });
}
