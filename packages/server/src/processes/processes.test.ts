import type { Effort, MapContent, ProcessMap, ProcessMapSummary } from "@interrelate/contract";
import { changeMap } from "@interrelate/work";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { doChore } from "../../../../tests/chores.ts";
import { comeIn, type Facilitator, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { openMap } from "../../../../tests/map-editor.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";
import { workerDatabase } from "../../../../tests/test-database.ts";
import { processChores } from "./index.ts";

let server: TestServer;
let facilitator: Facilitator;
let effort: Effort;
let lanes: string[];

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  effort = await startEffort(facilitator);
  lanes = effort.workProcess.workgroups.map(({ id }) => id);
});
afterAll(() => server.close());

const begin = async (map: object): Promise<ProcessMap> =>
  parsed(await facilitator.ask("POST", `/efforts/${effort.id}/maps`, { map }), 201);
const listed = async (): Promise<ProcessMapSummary[]> =>
  parsed(await facilitator.ask("GET", `/efforts/${effort.id}/maps`), 200);

/** Asking a nurse, who hands over to a physician. */
function handOver(): MapContent {
  const [nurses = "", physicians = ""] = lanes;
  const step = { kind: "task", x: 0, y: 0, minutes: 10 } as const;
  return {
    lanes: [physicians, nurses],
    steps: [
      { ...step, id: "ask", workgroupId: nurses, name: "Ask" },
      { ...step, id: "decide", workgroupId: physicians, name: "Decide", x: 200 },
    ],
    flows: [{ id: "over", from: "ask", to: "decide", name: "", perWeek: 30, criticality: 3, minutes: null }],
  };
}

describe("a map", () => {
  test("begins with an empty lane for every workgroup", async () => {
    const map = await begin({ kind: "current", name: "As it is" });
    const empty = { lanes, steps: [], flows: [] };
    expect(map).toMatchObject({ kind: "current", name: "As it is", revision: 0, content: empty });
    expect(await parsed(await facilitator.ask("GET", `/maps/${map.id}`), 200)).toEqual(map);
    const { content: _, ...summary } = map;
    expect(await listed()).toContainEqual(summary);
  });

  test("begins with content where some is given, and everybody who opens it has that", async () => {
    const map = await begin({ kind: "desired", name: "As it should be", content: handOver() });
    expect(map.content).toEqual(handOver());
    expect((await openMap(facilitator, map.id)).content()).toEqual(handOver());
  });

  test("as large as a map can be is taken", async () => {
    const { steps, flows, ...content } = handOver();
    const many = {
      ...content,
      steps: Array.from({ length: 1000 }, (_, place) => ({
        ...steps[0],
        id: `s${1000 + place}`,
        name: "Ø".repeat(200),
      })),
      flows: Array.from({ length: 3000 }, (_, place) => ({
        ...flows[0],
        id: `f${1000 + place}`,
        from: `s${1000 + (place % 1000)}`,
        to: "s1000",
        name: "Ø".repeat(200),
      })),
    };
    expect((await begin({ kind: "current", name: "Large", content: many })).content).toEqual(many);
  });

  test("is refused with lanes of other workgroups, or with flows that lead nowhere", async () => {
    const before = await listed();
    const elsewhere = await startEffort(facilitator);
    const [foreign = ""] = elsewhere.workProcess.workgroups.map(({ id }) => id);
    const { flows, ...content } = handOver();
    for (const wrong of [
      { ...content, flows, lanes: [...lanes, foreign] },
      { ...content, flows: [{ ...flows[0], to: "nowhere" }] },
      { ...content, flows, lanes: [lanes[0], lanes[0], lanes[1]] },
    ]) {
      const map = { kind: "current", name: "Wrong", content: wrong };
      const refused = await facilitator.ask("POST", `/efforts/${effort.id}/maps`, { map });
      expect(refused.status).toBe(422);
      expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/nothing was kept/i) });
    }
    expect(await listed()).toEqual(before);
  });

  test("gets another name or kind, and what is left out stays", async () => {
    const map = await begin({ kind: "current", name: "First" });
    const at = `/maps/${map.id}`;
    const renamed = await parsed(await facilitator.ask("PATCH", at, { map: { name: "Second" } }), 200);
    expect(renamed).toMatchObject({ id: map.id, name: "Second", kind: "current", revision: 0 });
    expect(renamed).not.toHaveProperty("content");
    await parsed(await facilitator.ask("PATCH", at, { map: { kind: "experiment" } }), 200);
    expect(await parsed(await facilitator.ask("GET", at), 200)).toMatchObject({ name: "Second", kind: "experiment" });
    expect((await facilitator.ask("PATCH", at, { map: { name: " " } })).status).toBe(422);
  });

  test("is removed and brought back as it was", async () => {
    const map = await begin({ kind: "current", name: "Removed", content: handOver() });
    expect(await parsed(await facilitator.ask("DELETE", `/maps/${map.id}`), 200)).toEqual({ removed: true });
    for (const [method, path] of [
      ["GET", ""],
      ["DELETE", ""],
      ["PATCH", ""],
    ] as const) {
      const body = method === "PATCH" ? { map: { name: "Other" } } : undefined;
      expect((await facilitator.ask(method, `/maps/${map.id}${path}`, body)).status).toBe(404);
    }
    expect((await listed()).map(({ id }) => id)).not.toContain(map.id);
    await parsed(await facilitator.ask("POST", `/maps/${map.id}/restore`), 200);
    expect(await parsed(await facilitator.ask("GET", `/maps/${map.id}`), 200)).toEqual(map);
    // Brought back twice it is there once.
    await parsed(await facilitator.ask("POST", `/maps/${map.id}/restore`), 200);
  });

  test("is deleted for good thirty days after it was removed", async () => {
    const [gone, kept] = [
      await begin({ kind: "current", name: "Gone" }),
      await begin({ kind: "current", name: "Kept" }),
    ];
    await parsed(await facilitator.ask("DELETE", `/maps/${gone.id}`), 200);
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    for (const chore of processChores) await doChore(chore, { now: inDays(29.9) });
    await parsed(await facilitator.ask("POST", `/maps/${gone.id}/restore`), 200);
    await parsed(await facilitator.ask("DELETE", `/maps/${gone.id}`), 200);
    for (const chore of processChores) await doChore(chore, { now: inDays(30.1) });
    expect((await facilitator.ask("POST", `/maps/${gone.id}/restore`)).status).toBe(404);
    expect((await listed()).map(({ id }) => id)).toContain(kept.id);
  });

  test("does not exist at the address of another organisation, although it is the same person's", async () => {
    const map = await begin({ kind: "current", name: "Ours" });
    const other = await loadClinic();
    const stateVector = "AA==";
    for (const [method, path, body] of [
      ["GET", ""],
      ["PATCH", "", { map: { name: "Theirs" } }],
      ["DELETE", ""],
      ["POST", "/restore", {}],
      ["POST", "/exchange", { update: null, stateVector }],
      ["POST", "/exchange", { update: "AAA=", stateVector }],
    ] as const)
      expect((await askAt(other.organizationId, method, `/maps/${map.id}${path}`, body)).status).toBe(404);
    for (const [method, body] of [["GET"], ["POST", { map: { kind: "current", name: "Theirs" } }]] as const)
      expect((await askAt(other.organizationId, method, `/efforts/${effort.id}/maps`, body)).status).toBe(404);
    expect(await parsed(await facilitator.ask("GET", `/maps/${map.id}`), 200)).toEqual(map);
  });

  test("of a fictional organisation is edited like any other, and goes when the scenario is reset", async () => {
    const { organizationId, effortId } = await loadClinic();
    const asClinic: Facilitator["ask"] = (...request) => askAt(organizationId, ...request);
    const map = { kind: "experiment", name: "Mine" };
    const begun = await parsed<ProcessMap>(await asClinic("POST", `/efforts/${effortId}/maps`, { map }), 201);
    const editor = await openMap({ ask: asClinic }, begun.id);
    changeMap(editor.doc, { do: "removeLane", workgroupId: begun.content.lanes[0] ?? "" });
    expect(await editor.exchange()).toBe(1);
    await loadClinic();
    expect((await asClinic("GET", `/maps/${begun.id}`)).status).toBe(404);
  });

  test("goes with its effort, document and all", async () => {
    const ending = await startEffort(facilitator);
    const map = { kind: "current", name: "Ending" };
    await parsed(await facilitator.ask("POST", `/efforts/${ending.id}/maps`, { map }), 201);
    expect(await countMaps(ending)).toBe(1);
    await parsed(await facilitator.ask("DELETE", `/efforts/${ending.id}`), 200);
    expect(await countMaps(ending)).toBe(0);
  });
});

async function loadClinic(): Promise<{ organizationId: string; effortId: string }> {
  const headers = { cookie: facilitator.cookie, "content-type": "application/json" };
  const loaded = await fetch(`${server.url}/api/scenarios/prairie-clinic/load`, {
    method: "POST",
    headers,
    body: "{}",
  });
  return parsed(loaded, 200);
}

function askAt(organizationId: string, method: string, path: string, body?: unknown): Promise<Response> {
  const { cookie } = facilitator;
  const sent =
    body === undefined
      ? { headers: { cookie } }
      : { headers: { cookie, "content-type": "application/json" }, body: JSON.stringify(body) };
  return fetch(`${server.url}/api/organizations/${organizationId}${path}`, { method, ...sent });
}

async function countMaps({ workProcess }: Effort): Promise<number> {
  const owner = new pg.Client({ connectionString: (await workerDatabase()).databaseUrl });
  await owner.connect();
  try {
    const query = "select from work.process_map where work_process_id = $1";
    return (await owner.query(query, [workProcess.id])).rowCount ?? 0;
  } finally {
    await owner.end();
  }
}
