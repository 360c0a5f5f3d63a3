import type { Effort, PeopleImported, PeoplePreview, Person, PersonChange, Wave } from "@interrelate/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { behindLink } from "../../../../tests/behind-link.ts";
import { comeIn, type Facilitator, openFirstWave, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";
import { workerDatabase } from "../../../../tests/test-database.ts";
import { type Database, openDatabase } from "../database/index.ts";
import { createLog } from "../platform/log.ts";
import { hashOfLink, personalLinks } from "./index.ts";

let server: TestServer;
let database: Database;
let facilitator: Facilitator;
let effort: Effort;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  database = await openDatabase({ ...(await workerDatabase()), log: createLog("silent") });
});
afterAll(async () => {
  await database.close();
  await server.close();
});
beforeEach(async () => {
  effort = await startEffort(facilitator, { sites: ["North"] });
});

const path = (more = "") => `/efforts/${effort.id}/people${more}`;
const list = async () => (await parsed<{ people: Person[] }>(await facilitator.ask("GET", path()), 200)).people;
const change = (...changes: PersonChange[]) => facilitator.ask("POST", path(), { changes });
const group = (name: string) => effort.workProcess.workgroups.find((each) => each.name === name)?.id ?? "";

function person(name: string, more: Partial<Person> = {}): Person {
  const workgroupId = group("Nurses");
  return {
    id: crypto.randomUUID(),
    name,
    email: null,
    workgroupId,
    furtherWorkgroupIds: [],
    siteId: null,
    language: null,
    channel: "code",
    ...more,
  };
}

const added = (after: Person): PersonChange => ({ before: null, after });
const undone = (changes: readonly PersonChange[]) =>
  changes.map(({ before, after }) => ({ before: after, after: before }));

test("people are added, changed and removed at once, and the inverse undoes it", async () => {
  const [ada, ben] = [
    person("Ada", { email: "ada@example.org", channel: "email" }),
    person("Ben", { furtherWorkgroupIds: [group("Physicians")] }),
  ];
  await parsed(await change(added(ada), added(ben)), 200);
  expect(await list()).toEqual([ada, ben]);

  const moved = { ...ada, name: "Ada L.", siteId: effort.sites[0]?.id ?? null, language: "da" };
  const changes = [{ before: ada, after: moved }, { before: ben, after: null }, added(person("Cleo"))];
  await parsed(await change(...changes), 200);
  expect((await list()).map(({ name }) => name)).toEqual(["Ada L.", "Cleo"]);
  await parsed(await change(...undone(changes)), 200);
  expect(await list()).toEqual([ada, ben]);
});

test("two people may exchange their addresses", async () => {
  const [ada, ben] = ["ada", "ben"].map((name) => person(name, { email: `${name}@example.org`, channel: "email" })) as [
    Person,
    Person,
  ];
  await parsed(await change(added(ada), added(ben)), 200);
  const swapped = [
    { ...ada, email: ben.email },
    { ...ben, email: ada.email },
  ] as [Person, Person];
  await parsed(await change({ before: ada, after: swapped[0] }, { before: ben, after: swapped[1] }), 200);
  expect(await list()).toEqual(swapped);
});

test("whoever was slower is told, and nothing of their change is done", async () => {
  const ada = person("Ada");
  await parsed(await change(added(ada)), 200);
  const faster = { ...ada, name: "Ada Lovelace" };
  const answers = await Promise.all([
    change({ before: ada, after: faster }),
    change({ before: ada, after: { ...ada, language: "de" } }, added(person("Ben"))),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(await refused?.json()).toMatchObject({
    code: "CONFLICT",
    detail: expect.stringMatching(/changed by somebody else.*Nothing was changed/),
  });
  expect([1, 2]).toContain((await list()).length);

  const [now] = await list();
  if (now === undefined) throw new Error("Ada is gone.");
  await parsed(await change({ before: now, after: null }), 200);
  expect((await change({ before: now, after: { ...now, name: "Ada again" } })).status).toBe(409);
  expect((await change(added(ada), added({ ...ada, name: "Twice" }))).status).toBe(409);
});

test.each<[string, (ada: Person) => PersonChange[], RegExp]>([
  ["an address that somebody has", () => [added(person("Ben", { email: "ADA@example.org" }))], /same e-mail address/],
  [
    "a workgroup of another effort",
    () => [added(person("Ben", { workgroupId: crypto.randomUUID() }))],
    /workgroup that this effort does not have/,
  ],
  [
    "a site of another effort",
    () => [added(person("Ben", { siteId: crypto.randomUUID() }))],
    /site that this effort does not have/,
  ],
])("%s is refused, and nothing is kept", async (_what, changes, sentence) => {
  const ada = person("Ada", { email: "ada@example.org" });
  await parsed(await change(added(ada)), 200);
  const answer = await change(added(person("Cleo")), ...changes(ada));
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(sentence) });
  expect(await list()).toEqual([ada]);
});

test("somebody of another effort cannot be taken over", async () => {
  const ada = person("Ada");
  await parsed(await change(added(ada)), 200);
  effort = await startEffort(facilitator, { workProcess: "another" });
  expect((await change(added({ ...ada, workgroupId: group("Nurses"), name: "Mine" }))).status).toBe(409);
  expect(await list()).toEqual([]);
});

test.each([
  ["no name", { name: " " }],
  ["an e-mail channel without an address", { channel: "email" as const }],
  ["their own workgroup as a further one", { furtherWorkgroupIds: ["home"] }],
])("a person with %s is no person", async (_what, more) => {
  const bad = person("Ada", more as Partial<Person>);
  if (bad.furtherWorkgroupIds[0] === "home") bad.furtherWorkgroupIds = [bad.workgroupId];
  expect((await change(added(bad))).status).toBe(422);
});

test("while a wave is open, whoever is added is asked and whoever goes is not, at once", async () => {
  const [ada, ben] = [
    person("Ada", { siteId: effort.sites[0]?.id ?? null }),
    person("Ben", { furtherWorkgroupIds: [group("Physicians")] }),
  ];
  const wave = await openFirstWave(facilitator, effort);
  await parsed(await change(added(ada), added(ben)), 200);
  const { secret } = database;
  const linkOfBen = () => behindLink(database, hashOfLink(secret, personalLinks(secret, wave.id)(ben.id).code));
  expect(await linkOfBen()).toMatchObject({ waveId: wave.id, participantId: ben.id });
  expect(await invited(wave.id)).toEqual([
    ["Nurses", 2],
    ["Physicians", 1],
  ]);

  const gone = { before: ben, after: null };
  await parsed(await change(gone), 200);
  expect(await linkOfBen()).toBeUndefined();
  expect(await invited(wave.id)).toEqual([
    ["Nurses", 1],
    ["Physicians", null],
  ]);

  await parsed(await change(...undone([gone])), 200);
  expect(await linkOfBen()).toMatchObject({ participantId: ben.id });
});

test("numbers given for workgroups that have nobody in the list stay", async () => {
  const groups = [12, 30].map((people, index) => ({
    name: ["Nurses", "Physicians"][index] ?? "",
    kind: "worker" as const,
    people: [people],
    smallGroupConsent: false,
  }));
  effort = await startEffort(facilitator, { workgroups: groups, sites: [] });
  await parsed(await change(added(person("Ada"))), 200);
  expect(await invited(effort.workProcess.waves[0]?.id ?? "")).toEqual([
    ["Nurses", 1],
    ["Physicians", 30],
  ]);
});

async function invited(waveId: string) {
  const wave = await parsed<Wave>(await facilitator.ask("GET", `/waves/${waveId}`), 200);
  return wave.participation.workgroups.map(({ name, invited }) => [name, invited]);
}

const IMPORT = { file: { text: "Name,E-mail,Group,Site\nAda,ada@example.org,Nurses,North\nBen,,Pharmacists,East" } };
const DECIDED = {
  ...IMPORT,
  workgroups: [{ name: "Pharmacists", id: null, kind: "worker" }],
  sites: [{ name: "East", id: null }],
};

test("an import is previewed, accepted whole, and undone by its inverse", async () => {
  const preview = await parsed<PeoplePreview>(await facilitator.ask("POST", path("/import/preview"), IMPORT), 200);
  expect(preview.unknownWorkgroups).toEqual([{ name: "Pharmacists", people: 1, decided: false }]);
  expect(await list()).toEqual([]);

  const refused = await facilitator.ask("POST", path("/import"), IMPORT);
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/^Nobody was imported\. Please decide/) });
  expect(await list()).toEqual([]);

  const imported = await parsed<PeopleImported>(await facilitator.ask("POST", path("/import"), DECIDED), 201);
  expect(imported).toMatchObject({ workgroups: ["Pharmacists"], sites: ["East"] });
  const now = await parsed<Effort>(await facilitator.ask("GET", `/efforts/${effort.id}`), 200);
  expect(now.workProcess.workgroups.map(({ name }) => name)).toEqual(["Nurses", "Physicians", "Pharmacists"]);
  expect(now.sites.map(({ name }) => name)).toEqual(["North", "East"]);
  expect((await list()).map(({ name, siteId }) => [name, siteId])).toEqual([
    ["Ada", now.sites[0]?.id],
    ["Ben", now.sites[1]?.id],
  ]);

  expect((await facilitator.ask("POST", path("/import"), DECIDED)).status).toBe(409);
  await parsed(await change(...undone(imported.changes)), 200);
  expect(await list()).toEqual([]);
});

test("of two facilitators who import the same list at once, nobody makes a double", async () => {
  const answers = await Promise.all([DECIDED, DECIDED].map((body) => facilitator.ask("POST", path("/import"), body)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect(await list()).toHaveLength(2);
});

test("a file that cannot be read is answered by a sentence, whatever it is", async () => {
  for (const file of [{ text: "" }, { base64: Buffer.from("PK\u0003\u0004").toString("base64") }]) {
    for (const step of ["/import/preview", "/import"]) {
      const answer = await facilitator.ask("POST", path(step), { file });
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({
        code: "VALIDATION",
        detail: expect.stringMatching(/nothing was kept/),
      });
    }
  }
});

test("two thousand people are imported, changed and removed", { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 2000 }, (_, each) => `Person ${each},p${each}@example.org,Nurses`);
  const file = { text: ["Name,E-mail,Group", ...rows].join("\n") };
  const { changes } = await parsed<PeopleImported>(await facilitator.ask("POST", path("/import"), { file }), 201);
  expect(await list()).toHaveLength(2000);
  const removed = changes.map(({ after }) => ({ before: after, after: null }));
  await parsed(await change(...removed), 200);
  expect(await list()).toEqual([]);
});

test("in a fictional organisation people are only looked at", async () => {
  const loaded = await fetch(`${server.url}/api/scenarios/prairie-clinic/load`, {
    method: "POST",
    headers: { cookie: facilitator.cookie, "content-type": "application/json" },
    body: "{}",
  });
  const { organizationId, effortId } = await parsed<{ organizationId: string; effortId: string }>(loaded, 200);
  const at = `${server.url}/api/organizations/${organizationId}/efforts/${effortId}/people`;
  const headers = { cookie: facilitator.cookie, "content-type": "application/json" };
  const { people } = await parsed<{ people: Person[] }>(await fetch(at, { headers }), 200);
  expect(people.length).toBeGreaterThan(100);
  const body = JSON.stringify({ changes: [{ before: people[0], after: null }] });
  expect((await fetch(at, { method: "POST", headers, body })).status).toBe(409);
});

test("strangers and other organisations find nobody", async () => {
  const at = `${server.url}/api/organizations/${facilitator.organizationId}${path()}`;
  expect((await fetch(at)).status).toBe(401);
  const elsewhere = at.replace(facilitator.organizationId, crypto.randomUUID());
  expect((await fetch(elsewhere, { headers: { cookie: facilitator.cookie } })).status).toBe(404);
  const unknown = at.replace(effort.id, crypto.randomUUID());
  expect((await fetch(unknown, { headers: { cookie: facilitator.cookie } })).status).toBe(404);
});
