import { setTimeout as wait } from "node:timers/promises";
import type { Effort, ProcessMap } from "@interrelate/contract";
import { changeMap } from "@interrelate/work";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { isRevision, listenTo } from "../../../../tests/event-listener.ts";
import { comeIn, type Facilitator, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { openMap } from "../../../../tests/map-editor.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";
import { workerDatabase } from "../../../../tests/test-database.ts";

let server: TestServer;
let facilitator: Facilitator;
let effort: Effort;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  effort = await startEffort(facilitator);
});
afterAll(() => server.close());

const beginMap = async (): Promise<ProcessMap> =>
  parsed(
    await facilitator.ask("POST", `/efforts/${effort.id}/maps`, { map: { kind: "current", name: "Discharge" } }),
    201,
  );
const addressOf = (map: ProcessMap, { url } = server) =>
  `${url}/api/organizations/${facilitator.organizationId}/maps/${map.id}/changes`;
const listen = (map: ProcessMap, at = server) => listenTo(addressOf(map, at), facilitator.cookie);

async function addStep(map: ProcessMap, id: string): Promise<number> {
  const editor = await openMap(facilitator, map.id);
  const workgroupId = map.content.lanes[0] ?? "";
  changeMap(editor.doc, {
    do: "addStep",
    step: { id, kind: "task", workgroupId, name: id, x: 0, y: 0, minutes: null },
  });
  return editor.exchange();
}

describe("somebody who has a map open", () => {
  test("is told the revision at once, and every later one", async () => {
    const map = await beginMap();
    const listener = await listen(map);
    await listener.hear(isRevision(0));
    expect(await addStep(map, "a")).toBe(1);
    await listener.hear(isRevision(1));
    expect(await addStep(map, "b")).toBe(2);
    await listener.hear(isRevision(2));
    expect(listener.heard).toHaveLength(3);
    listener.leave();
  });

  test("is not told of changes that change nothing, nor of other maps", async () => {
    const [map, other] = [await beginMap(), await beginMap()];
    const listener = await listen(map);
    const editor = await openMap(facilitator, map.id);
    await editor.exchange();
    await addStep(other, "a");
    await addStep(map, "a");
    await listener.hear(isRevision(1));
    expect(listener.heard).toHaveLength(2);
    listener.leave();
  });

  test("hears the same at an address with capitals", async () => {
    const map = await beginMap();
    const listener = await listen({ ...map, id: map.id.toUpperCase() });
    await listener.hear(isRevision(0));
    await addStep(map, "a");
    await listener.hear(isRevision(1));
    listener.leave();
  });

  test("is told when it is renamed, and when it is removed, which is the end", async () => {
    const map = await beginMap();
    const listener = await listen(map);
    await parsed(await facilitator.ask("PATCH", `/maps/${map.id}`, { map: { name: "Another" } }), 200);
    await listener.hear(({ event }) => event === "renamed");
    await parsed(await facilitator.ask("DELETE", `/maps/${map.id}`), 200);
    await listener.hear(({ event }) => event === "removed");
    await listener.over;
  });

  test("gets a stream that nothing on the way holds back", async () => {
    const listener = await listen(await beginMap());
    expect(listener.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(listener.headers.get("content-encoding")).toBeNull();
    expect(listener.headers.get("cache-control")).toBe("no-store, no-transform");
    expect(listener.headers.get("x-accel-buffering")).toBe("no");
    listener.leave();
  });

  test("hears of changes again after the connection to the database was cut", async () => {
    const map = await beginMap();
    const listener = await listen(map);
    await listener.hear(isRevision(0));
    // While nobody listens, and once somebody does again.
    expect(await cutConnections()).toBe(1);
    await addStep(map, "a");
    await listener.hear(isRevision(1));
    await listening();
    await addStep(map, "b");
    await listener.hear(isRevision(2));
    listener.leave();
  });

  test("hears of it too when another process took the change in", async () => {
    const map = await beginMap();
    const other = await startTestServer();
    const [here, there] = [await listen(map), await listen(map, other)];
    await addStep(map, "a");
    await Promise.all([here.hear(isRevision(1)), there.hear(isRevision(1))]);
    here.leave();
    await other.close();
    await there.over;
  });
});

describe("a stream", () => {
  test("is refused to strangers, for unknown maps, and at the address of another organisation", async () => {
    const map = await beginMap();
    const statusOf = async (url: string, cookie?: string) => {
      const answer = await fetch(url, cookie === undefined ? {} : { headers: { cookie } });
      expect(answer.headers.get("content-type")).toMatch("application/problem+json");
      return answer.status;
    };
    const { cookie, organizationId } = facilitator;
    expect(await statusOf(addressOf(map))).toBe(401);
    expect(await statusOf(addressOf({ ...map, id: crypto.randomUUID() }), cookie)).toBe(404);
    expect(await statusOf(addressOf({ ...map, id: "no-id" }), cookie)).toBe(404);
    expect(await statusOf(addressOf(map).replace(organizationId, crypto.randomUUID()), cookie)).toBe(404);
    expect(await statusOf(addressOf(map).replace(organizationId, await anotherOrganization()), cookie)).toBe(404);
    await parsed(await facilitator.ask("DELETE", `/maps/${map.id}`), 200);
    expect(await statusOf(addressOf(map), cookie)).toBe(404);
  });

  test("leaves nothing behind, however many there were", async () => {
    const map = await beginMap();
    const first = await listen(map);
    const before = resources();
    const many = await Promise.all(Array.from({ length: 19 }, () => listen(map)));
    expect(resources()).toBeGreaterThan(before + 38);
    await addStep(map, "a");
    await Promise.all(many.map((each) => each.hear(isRevision(1))));
    expect(await listeningConnections()).toHaveLength(1);
    for (const each of many) each.leave();
    await addStep(map, "b");
    await first.hear(isRevision(2));
    // Some connections to the database stay open for later.
    await expect.poll(resources).toBeLessThan(before + 20);
    first.leave();
  });

  test("ends promptly when the server closes, and nobody listens any more", async () => {
    const map = await beginMap();
    const closing = await startTestServer();
    const listeners = await Promise.all(Array.from({ length: 5 }, () => listen(map, closing)));
    const before = (await listeningConnections()).length;
    const began = performance.now();
    await closing.close();
    expect(performance.now() - began).toBeLessThan(2_500);
    await Promise.all(listeners.map(({ over }) => over));
    expect(await listeningConnections()).toHaveLength(before - 1);
  });

  test("is refused to whoever has twenty of them open, until one is left", async () => {
    const map = await beginMap();
    const many = await Promise.all(Array.from({ length: 20 }, () => listen(map)));
    const refused = await fetch(addressOf(map), { headers: { cookie: facilitator.cookie } });
    expect(refused.headers.get("content-type")).toMatch("application/problem+json");
    expect({ status: refused.status, ...(await parsed<object>(refused, 429)) }).toMatchObject({
      status: 429,
      code: "TOO_MANY_REQUESTS",
      detail: expect.stringContaining("You have 20 process maps open at once"),
    });
    many.pop()?.leave();
    const again = await vi.waitUntil(() => listen(map).catch(() => undefined), { timeout: 10_000 });
    for (const each of [...many, again]) each.leave();
    await placesAreFree(map);
  });

  test("that is refused takes no place", async () => {
    const map = await beginMap();
    const unknown = addressOf({ ...map, id: crypto.randomUUID() });
    const answers = Array.from({ length: 25 }, () => fetch(unknown, { headers: { cookie: facilitator.cookie } }));
    expect(new Set((await Promise.all(answers)).map(({ status }) => status))).not.toContain(200);
    await placesAreFree(map);
  });
});

/** Waits until somebody can have twenty streams, as when nobody has any. */
async function placesAreFree(map: ProcessMap): Promise<void> {
  await expect
    .poll(async () => {
      const all = await Promise.allSettled(Array.from({ length: 20 }, () => listen(map)));
      const open = all.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
      for (const each of open) each.leave();
      return open.length;
    })
    .toBe(20);
}

/** The timers and connections that this process waits for, of which every stream has some. */
function resources(): number {
  return process.getActiveResourcesInfo().filter((each) => each === "Timeout" || each.startsWith("TCP")).length;
}

async function anotherOrganization(): Promise<string> {
  const headers = { cookie: facilitator.cookie, "content-type": "application/json" };
  const loaded = await fetch(`${server.url}/api/scenarios/prairie-clinic/load`, {
    method: "POST",
    headers,
    body: "{}",
  });
  return (await parsed<{ organizationId: string }>(loaded, 200)).organizationId;
}

const LISTENING = `from pg_stat_activity where datname = current_database() and query = 'listen interrelate_live'`;

const listeningConnections = () => asOwner((owner) => owner.query(`select pid ${LISTENING}`).then(({ rows }) => rows));

function cutConnections(): Promise<number> {
  return asOwner(async (owner) => (await owner.query(`select pg_terminate_backend(pid) ${LISTENING}`)).rows.length);
}

async function listening(): Promise<void> {
  while ((await listeningConnections()).length === 0) await wait(20);
}

async function asOwner<Result>(work: (owner: pg.Client) => Promise<Result>): Promise<Result> {
  const owner = new pg.Client({ connectionString: (await workerDatabase()).databaseUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
