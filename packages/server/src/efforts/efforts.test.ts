import { type Effort, INTERRELATE_RC_ITEMS, type NewEffort, type Session, type Wave } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

let server: TestServer;
let facilitator: Facilitator;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
});
afterAll(() => server.close());

const WANTED: NewEffort = {
  workProcess: "Hip-fracture pathway",
  workgroups: [
    { name: "Nurses", kind: "worker", people: [24, 12], smallGroupConsent: false },
    { name: "Chiefs", kind: "leader", people: [1, 1], smallGroupConsent: true },
    { name: "Patients", kind: "client", people: [null, 40], smallGroupConsent: false },
  ],
  sites: ["North", "South"],
  threshold: 6,
  minItems: 5,
};

test("an effort starts with its workgroups, sites and a first wave as a draft", async () => {
  const effort = await parsed<Effort>(await facilitator.ask("POST", "/efforts", { effort: WANTED }), 201);
  expect(effort).toMatchObject({
    organizationId: facilitator.organizationId,
    name: "Hip-fracture pathway",
    threshold: 6,
    cutoffs: { between: [3.5, 4], within: [4.1, 4.6] },
    synthetic: false,
    workProcess: {
      workgroups: [
        { name: "Nurses", kind: "worker" },
        { name: "Chiefs", kind: "leader" },
        { name: "Patients", kind: "client" },
      ],
      waves: [{ name: "Wave 1", status: "draft", openedOn: null, closedOn: null }],
    },
    sites: [{ name: "North" }, { name: "South" }],
  });
  expect(await parsed(await facilitator.ask("GET", `/efforts/${effort.id}`), 200)).toEqual(effort);
  expect(await parsed(await facilitator.ask("GET", "/efforts"), 200)).toContainEqual(effort);

  const wave = await parsed<Wave>(await facilitator.ask("GET", `/waves/${effort.workProcess.waves[0]?.id}`), 200);
  expect(wave.minItems).toBe(5);
  expect(wave.instrument).toEqual(INTERRELATE_RC_ITEMS);
  // 24 + 12 nurses and 2 chiefs are known; how many patients is not, so neither is the total.
  const invited = wave.participation.workgroups.map((row) => row.invited);
  expect(invited.slice(0, 2)).toEqual([36, 2]);
});

test("efforts are listed earliest first, and an effort deleted is gone with its waves", async () => {
  const make = (workProcess: string) =>
    facilitator
      .ask("POST", "/efforts", { effort: { ...WANTED, workProcess } })
      .then((made) => parsed<Effort>(made, 201));
  const made = [await make("Admission"), await make("Discharge")];
  const list = await parsed<Effort[]>(await facilitator.ask("GET", "/efforts"), 200);
  expect(list.slice(-2)).toEqual(made);

  const [first, second] = made as [Effort, Effort];
  expect((await facilitator.ask("DELETE", `/efforts/${first.id}`)).status).toBe(200);
  expect((await facilitator.ask("GET", `/efforts/${first.id}`)).status).toBe(404);
  expect((await facilitator.ask("DELETE", `/efforts/${first.id}`)).status).toBe(404);
  expect((await facilitator.ask("GET", `/waves/${first.workProcess.waves[0]?.id}`)).status).toBe(404);
  expect((await facilitator.ask("GET", `/efforts/${second.id}`)).status).toBe(200);
});

test("the organisation gets its name with the first effort", async () => {
  const effort = { ...WANTED, organizationName: "Example Hospital" };
  await parsed(await facilitator.ask("POST", "/efforts", { effort }), 201);
  const answer = await fetch(`${server.url}/api/session`, { headers: { cookie: facilitator.cookie } });
  const session = await parsed<Session>(answer, 200);
  expect(session.organizations).toMatchObject([{ id: facilitator.organizationId, name: "Example Hospital" }]);
});

test.each<[string, unknown, (string | number)[]]>([
  ["one workgroup", { workgroups: WANTED.workgroups.slice(0, 1) }, ["effort", "workgroups"]],
  ["a work process without a name", { workProcess: "  " }, ["effort", "workProcess"]],
  ["a threshold below three", { threshold: 2 }, ["effort", "threshold"]],
  ["a site named twice", { sites: ["North", "north"] }, ["effort", "sites", 1]],
  [
    "a number of people for a site that is not there",
    { workgroups: [...WANTED.workgroups.slice(1), { ...WANTED.workgroups[0], people: [24, 12, 7] }] },
    ["effort", "workgroups", 2, "people"],
  ],
  [
    "several numbers of people without sites",
    {
      sites: [],
      workgroups: WANTED.workgroups.map((group, index) => ({ ...group, people: index === 1 ? [5, 5] : [5] })),
    },
    ["effort", "workgroups", 1, "people"],
  ],
  [
    "a group of two without consent",
    { workgroups: [...WANTED.workgroups.slice(0, 1), { name: "Pair", kind: "worker", people: [1, 1] }] },
    ["effort", "workgroups", 1, "smallGroupConsent"],
  ],
])("%s is refused by field, and nothing is kept", async (_what, change, path) => {
  const before = await parsed<Effort[]>(await facilitator.ask("GET", "/efforts"), 200);
  const answer = await facilitator.ask("POST", "/efforts", { effort: { ...WANTED, ...(change as object) } });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    type: "about:blank",
    title: "Unprocessable Entity",
    status: 422,
    code: "VALIDATION",
    detail: expect.stringMatching(/^Nothing was kept\. /),
    issues: [{ path, message: expect.stringMatching(/[.]$/) }],
  });
  expect(await parsed(await facilitator.ask("GET", "/efforts"), 200)).toHaveLength(before.length);
});
