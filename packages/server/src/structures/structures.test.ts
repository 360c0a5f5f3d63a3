import { type Effort, STRUCTURE_KINDS, type Structure, type StructureKind } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

let server: TestServer;
let facilitator: Facilitator;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
});
afterAll(() => server.close());

const listOf = async (effort: Effort): Promise<Structure[]> =>
  parsed(await facilitator.ask("GET", `/efforts/${effort.id}/structures`), 200);

const name = (effort: Effort, structure: unknown) =>
  facilitator.ask("POST", `/efforts/${effort.id}/structures`, { structure });

const named = async (effort: Effort, words: string): Promise<Structure> =>
  parsed(await name(effort, { kind: "meetings", name: words }), 201);

const judge = (effort: Effort, judgements: unknown) =>
  facilitator.ask("PUT", `/efforts/${effort.id}/structures/inclusions`, { judgements });

const groupsOf = (effort: Effort) => effort.workProcess.workgroups.map(({ id }) => id) as [string, string];

test("the twelve kinds are told to everybody who is signed in", async () => {
  const answer = await fetch(`${server.url}/api/structure-kinds`, { headers: { cookie: facilitator.cookie } });
  expect(await parsed<StructureKind[]>(answer, 200)).toEqual(STRUCTURE_KINDS);
  expect((await fetch(`${server.url}/api/structure-kinds`)).status).toBe(401);
});

test("structures are named, listed in the order they were named, and changed", async () => {
  const effort = await startEffort(facilitator);
  expect(await listOf(effort)).toEqual([]);
  const rounds = await parsed<Structure>(
    await name(effort, { kind: "meetings", name: "Morning rounds", note: "Every day at eight" }),
    201,
  );
  expect(rounds).toMatchObject({
    kind: "meetings",
    name: "Morning rounds",
    note: "Every day at eight",
    inclusions: [],
  });
  const plan = await parsed<Structure>(await name(effort, { kind: "protocols", name: "Discharge plan" }), 201);
  expect(await listOf(effort)).toEqual([rounds, plan]);

  const changed = await facilitator.ask("PATCH", `/structures/${rounds.id}`, {
    structure: { name: "Rounds", kind: "conflictResolution" },
  });
  expect(await parsed<Structure>(changed, 200)).toEqual({ ...rounds, name: "Rounds", kind: "conflictResolution" });
});

test("a name is used once, whatever the case of its letters", async () => {
  const effort = await startEffort(facilitator);
  const [rounds, plan] = [await named(effort, "Rounds"), await named(effort, "Plan")];
  expect((await name(effort, { kind: "meetings", name: "ROUNDS" })).status).toBe(409);
  const rename = (id: string, words: string) =>
    facilitator.ask("PATCH", `/structures/${id}`, { structure: { name: words } });
  expect((await rename(plan.id, "rounds")).status).toBe(409);
  expect((await rename(rounds.id, "rounds")).status).toBe(200);
  expect((await listOf(effort)).map((each) => each.name)).toEqual(["rounds", "Plan"]);
  // Another effort has names of its own.
  const other = await startEffort(facilitator);
  expect((await named(other, "Rounds")).name).toBe("Rounds");
});

test.each([
  ["an unknown kind", { kind: "miracles", name: "Rounds" }],
  ["no name", { kind: "meetings", name: "  " }],
  ["a note with control characters", { kind: "meetings", name: "Rounds", note: "a\u0000b" }],
  ["half a character", { kind: "meetings", name: "Rounds", note: "\ud800" }],
])("%s is refused", async (_, structure) => {
  const effort = await startEffort(facilitator);
  expect((await name(effort, structure)).status).toBe(422);
  expect(await listOf(effort)).toEqual([]);
});

test("inclusions are judged one or several at once, by whom and when, and taken back", async () => {
  const effort = await startEffort(facilitator);
  const [nurses, physicians] = groupsOf(effort);
  const [rounds, plan] = [await named(effort, "Rounds"), await named(effort, "Plan")];
  const evidence = "Seen on three of five days.\nNobody spoke.";
  const several = [
    { structureId: plan.id, workgroupId: physicians, level: "none" },
    { structureId: rounds.id, workgroupId: physicians, level: "partial", evidence },
    { structureId: rounds.id, workgroupId: nurses, level: "full" },
  ];
  const judged = await parsed<Structure[]>(await judge(effort, several), 200);
  const today = { judgedBy: expect.stringMatching(/./), judgedOn: new Date().toISOString().slice(0, 10) };
  expect(judged).toMatchObject([
    {
      id: rounds.id,
      // In the order of the workgroups.
      inclusions: [
        { workgroupId: nurses, level: "full", evidence: "", ...today },
        { workgroupId: physicians, level: "partial", evidence, ...today },
      ],
    },
    { id: plan.id, inclusions: [{ workgroupId: physicians, level: "none", ...today }] },
  ]);
  expect(await listOf(effort)).toEqual(judged);

  const next = [
    { structureId: rounds.id, workgroupId: nurses, level: null },
    { structureId: rounds.id, workgroupId: physicians, level: "full", evidence: "They come every day now." },
  ];
  const [again] = await parsed<Structure[]>(await judge(effort, next), 200);
  expect(again?.inclusions).toMatchObject([
    { workgroupId: physicians, level: "full", evidence: "They come every day now." },
  ]);
});

test("judgements are taken in whole or not at all", async () => {
  const effort = await startEffort(facilitator);
  const [nurses] = groupsOf(effort);
  const [elsewhere] = groupsOf(await startEffort(facilitator));
  const rounds = await named(effort, "Rounds");
  const good = { structureId: rounds.id, workgroupId: nurses, level: "full" };
  const bad = [
    { ...good, structureId: crypto.randomUUID() },
    { ...good, workgroupId: elsewhere },
    { ...good, level: "none" },
  ];
  for (const each of bad) expect((await judge(effort, [good, each])).status).toBe(409);
  expect((await judge(effort, [{ ...good, level: "somewhat" }])).status).toBe(422);
  expect((await listOf(effort))[0]?.inclusions).toEqual([]);
});

test("two who judge the same at the same time wait for each other, and the later judgement stays", async () => {
  const effort = await startEffort(facilitator);
  const rounds = await named(effort, "Rounds");
  const cells = (level: string) =>
    groupsOf(effort).map((workgroupId) => ({ structureId: rounds.id, workgroupId, level }));
  const sent = ["none", "partial", "full", "none"].map((level, index) =>
    judge(effort, index % 2 === 0 ? cells(level) : cells(level).reverse()),
  );
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const levels = (await listOf(effort))[0]?.inclusions.map(({ level }) => level) ?? [];
  expect(levels).toHaveLength(2);
  expect(new Set(levels).size).toBe(1);
});

test("a removed structure comes back with its inclusions, unless its name was given away", async () => {
  const effort = await startEffort(facilitator);
  const [nurses] = groupsOf(effort);
  const rounds = await named(effort, "Rounds");
  await parsed(await judge(effort, [{ structureId: rounds.id, workgroupId: nurses, level: "full" }]), 200);
  const before = await listOf(effort);
  const restore = () => facilitator.ask("POST", `/structures/${rounds.id}/restore`);

  expect((await facilitator.ask("DELETE", `/structures/${rounds.id}`)).status).toBe(200);
  expect(await listOf(effort)).toEqual([]);
  expect((await facilitator.ask("DELETE", `/structures/${rounds.id}`)).status).toBe(404);
  expect((await facilitator.ask("PATCH", `/structures/${rounds.id}`, { structure: { name: "Other" } })).status).toBe(
    404,
  );
  expect((await judge(effort, [{ structureId: rounds.id, workgroupId: nurses, level: "none" }])).status).toBe(409);

  const usurper = await named(effort, "rounds");
  expect((await restore()).status).toBe(409);
  await facilitator.ask("DELETE", `/structures/${usurper.id}`);
  expect((await restore()).status).toBe(200);
  expect(await listOf(effort)).toEqual(before);
});

test("nothing of one organisation is reached through another", async () => {
  const effort = await startEffort(facilitator);
  const [nurses] = groupsOf(effort);
  const rounds = await named(effort, "Rounds");
  const headers = { cookie: facilitator.cookie, "content-type": "application/json" };
  const loaded = await fetch(`${server.url}/api/scenarios/prairie-clinic/load`, {
    method: "POST",
    headers,
    body: "{}",
  });
  // The same person belongs to both.
  const { organizationId } = await parsed<{ organizationId: string }>(loaded, 200);
  const there = (method: string, path: string, body?: unknown) =>
    fetch(`${server.url}/api/organizations/${organizationId}${path}`, {
      method,
      ...(body === undefined ? { headers: { cookie: facilitator.cookie } } : { headers, body: JSON.stringify(body) }),
    });
  const judgements = [{ structureId: rounds.id, workgroupId: nurses, level: "full" }];
  const asked = await Promise.all([
    there("GET", `/efforts/${effort.id}/structures`),
    there("POST", `/efforts/${effort.id}/structures`, { structure: { kind: "meetings", name: "Ours" } }),
    there("PATCH", `/structures/${rounds.id}`, { structure: { name: "Ours" } }),
    there("DELETE", `/structures/${rounds.id}`),
    there("POST", `/structures/${rounds.id}/restore`),
    there("PUT", `/efforts/${effort.id}/structures/inclusions`, { judgements }),
  ]);
  expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  expect(await listOf(effort)).toEqual([rounds]);
});

test("structures are deleted with their effort", async () => {
  const effort = await startEffort(facilitator);
  const rounds = await named(effort, "Rounds");
  await facilitator.ask("DELETE", `/efforts/${effort.id}`);
  expect((await facilitator.ask("POST", `/structures/${rounds.id}/restore`)).status).toBe(404);
  expect((await facilitator.ask("GET", `/efforts/${effort.id}/structures`)).status).toBe(404);
});
