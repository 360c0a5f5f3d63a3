import type { Effort, EffortLink, NewEffortLink } from "@interrelate/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

const NOBODY = "10000000-0000-4000-8000-00000000000f";
let server: TestServer;
let facilitator: Facilitator;
let leaders: Effort;
let ward: Effort;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
});
afterAll(() => server.close());

beforeEach(async () => {
  leaders = await startEffort(facilitator, { workProcess: "Leading the hospital" });
  ward = await startEffort(facilitator, { workProcess: "Discharge" });
});

const workgroup = (effort: Effort, place: number) => effort.workProcess.workgroups[place]?.id ?? "";
const pair = (one = 0, other = 0) => ({
  leadershipWorkgroupId: workgroup(leaders, one),
  frontLineWorkgroupId: workgroup(ward, other),
});
const wanted = (changes: Partial<NewEffortLink> = {}): NewEffortLink => ({
  leadershipEffortId: leaders.id,
  frontLineEffortId: ward.id,
  note: "Chiefs lead the ward.",
  pairs: [pair()],
  ...changes,
});
const create = (link: NewEffortLink) => facilitator.ask("POST", "/linked-efforts", { link });
const listed = async (effort: Effort) =>
  parsed<EffortLink[]>(await facilitator.ask("GET", `/efforts/${effort.id}/linked-efforts`), 200);

/** What is said instead of doing it. */
async function refusal(answer: Promise<Response>, status = 409): Promise<string> {
  const { detail } = await parsed<{ detail: string }>(await answer, status);
  return detail;
}

test("a link is told at both ends, with its pairs in the order of the workgroups", async () => {
  const link = await parsed<EffortLink>(await create(wanted({ pairs: [pair(1, 0), pair(0, 1)] })), 201);
  expect(link).toEqual({ ...wanted(), id: expect.any(String), pairs: [pair(0, 1), pair(1, 0)] });
  expect(await listed(leaders)).toEqual([link]);
  expect(await listed(ward)).toEqual([link]);
});

test("a leadership track leads several front-line tracks", async () => {
  const other = await startEffort(facilitator, { workProcess: "Admission" });
  await create(wanted());
  await create(wanted({ frontLineEffortId: other.id, pairs: [] }));
  expect((await listed(leaders)).map(({ frontLineEffortId }) => frontLineEffortId)).toEqual([ward.id, other.id]);
  expect(await listed(other)).toHaveLength(1);
});

test("note and pairs change together, and what was paired can be paired another way", async () => {
  const { id } = await parsed<EffortLink>(await create(wanted({ pairs: [pair(0, 0), pair(1, 1)] })), 201);
  const change = { note: "", pairs: [pair(0, 1), pair(1, 0)] };
  const changed = await parsed(await facilitator.ask("PUT", `/linked-efforts/${id}`, { link: change }), 200);
  expect(changed).toEqual({ ...wanted(), ...change, id });
  expect(await listed(ward)).toEqual([changed]);
});

test("a link taken away leaves both efforts, and both can be linked again", async () => {
  const { id } = await parsed<EffortLink>(await create(wanted()), 201);
  expect(await parsed(await facilitator.ask("DELETE", `/linked-efforts/${id}`), 200)).toEqual({ removed: true });
  expect(await listed(leaders)).toEqual([]);
  expect((await facilitator.ask("GET", `/efforts/${leaders.id}`)).status).toBe(200);
  expect((await facilitator.ask("DELETE", `/linked-efforts/${id}`)).status).toBe(404);
  const link = { note: "", pairs: [] };
  expect((await facilitator.ask("PUT", `/linked-efforts/${id}`, { link })).status).toBe(404);
  expect((await create(wanted())).status).toBe(201);
});

test("deleting an effort takes its links with it, and nothing of the other effort", async () => {
  await create(wanted());
  expect((await facilitator.ask("DELETE", `/efforts/${leaders.id}`)).status).toBe(200);
  expect(await listed(ward)).toEqual([]);
  expect((await facilitator.ask("GET", `/efforts/${leaders.id}/linked-efforts`)).status).toBe(404);
});

test("two efforts are linked once, whichever leads, also when two people do it at once", async () => {
  const answers = await Promise.all([create(wanted()), create(wanted()), create(wanted({ pairs: [] }))]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const back = wanted({ leadershipEffortId: ward.id, frontLineEffortId: leaders.id, pairs: [] });
  expect(await refusal(create(back))).toBe(
    "“Discharge” and “Leading the hospital” are linked already, and two efforts are linked once. Nothing was added; please change the link that is there.",
  );
  expect(await listed(ward)).toHaveLength(1);
});

test("an effort is not linked with itself, nor with one that is not in the organisation", async () => {
  expect(await refusal(create(wanted({ frontLineEffortId: leaders.id, pairs: [] })))).toMatch(
    /^“Leading the hospital” cannot be linked with itself/,
  );
  for (const link of [wanted({ leadershipEffortId: NOBODY }), wanted({ frontLineEffortId: NOBODY })])
    expect(await refusal(create(link))).toMatch(/^One of these efforts is not there any more/);
  expect(await listed(leaders)).toEqual([]);
});

test("an effort of another organisation cannot be linked, nor does it exist there", async () => {
  const load = await fetch(`${server.url}/api/scenarios/prairie-clinic/load`, {
    method: "POST",
    headers: { cookie: facilitator.cookie, "content-type": "application/json" },
    body: "{}",
  });
  const elsewhere = await parsed<{ effortId: string }>(load, 200);
  const link = wanted({ frontLineEffortId: elsewhere.effortId, pairs: [] });
  expect(await refusal(create(link))).toMatch(/^One of these efforts is not there any more/);
  expect((await facilitator.ask("GET", `/efforts/${elsewhere.effortId}/linked-efforts`)).status).toBe(404);
});

test("paired workgroups belong to their own effort, when a link is made and when it is changed", async () => {
  const crossed = { leadershipWorkgroupId: workgroup(ward, 0), frontLineWorkgroupId: workgroup(leaders, 0) };
  expect(await refusal(create(wanted({ pairs: [crossed] })))).toBe(
    "One of the paired workgroups does not belong to “Leading the hospital”. Nothing was changed; please choose it again.",
  );
  const { id } = await parsed<EffortLink>(await create(wanted()), 201);
  const link = { note: "new", pairs: [{ ...pair(), frontLineWorkgroupId: workgroup(leaders, 1) }] };
  expect(await refusal(facilitator.ask("PUT", `/linked-efforts/${id}`, { link }))).toMatch(
    /does not belong to “Discharge”/,
  );
  expect(await listed(ward)).toEqual([{ ...wanted(), id }]);
});

test("a workgroup is paired once", async () => {
  const twice = [pair(0, 0), pair(0, 1)];
  expect((await create(wanted({ pairs: twice }))).status).toBe(422);
  const { id } = await parsed<EffortLink>(await create(wanted()), 201);
  const link = { note: "", pairs: [pair(0, 1), pair(1, 1)] };
  expect((await facilitator.ask("PUT", `/linked-efforts/${id}`, { link })).status).toBe(422);
});
