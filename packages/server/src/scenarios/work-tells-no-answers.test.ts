import { routes, type Scenario } from "@interrelate/contract";
import { scenarios } from "@interrelate/scenarios";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { comeIn, type Facilitator, parsed } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

/**
 * Nothing that the routes about the work say depends on who was asked or on what anybody answered: Prairie Clinic and a
 * twin of it, with the same work, other people and other answers, are asked the same everywhere. So these routes add
 * nothing to what the results routes publish, which the auditor attacks.
 */
interface Place {
  organizationId: string;
  effortId: string;
  waveId: string;
}

/** What is asked of a route: a path inside the organisation, and a body. */
type Asked = (at: Ids) => [path: string, body?: unknown];

interface Ids {
  effort: string;
  group: string;
  map: string;
  structure: string;
}

const TWIN = "twin";
const RATING = { siteId: null, uncertainty: 2, interdependence: 2, timeConstraint: null, evidence: "" };

/** One request for each route of the contract about the work, in an order in which all are answered. */
const REQUESTS: Record<string, Asked> = {
  "processes.list": ({ effort }) => [`/efforts/${effort}/maps`],
  "processes.get": ({ map }) => [`/maps/${map}`],
  "processes.exchange": ({ map }) => [`/maps/${map}/exchange`, { update: null, stateVector: "AA==" }],
  "processes.context": ({ effort }) => [`/efforts/${effort}/context`],
  "structures.kinds": () => ["/structure-kinds"],
  "structures.list": ({ effort }) => [`/efforts/${effort}/structures`],
  "interventions.tools": () => ["/intervention-tools"],
  "interventions.weights": ({ effort }) => [`/efforts/${effort}/act-weights`],
  "processes.create": ({ effort }) => [`/efforts/${effort}/maps`, { map: { kind: "experiment", name: "Another" } }],
  "processes.rename": ({ map }) => [`/maps/${map}`, { map: { name: "Renamed" } }],
  "processes.remove": ({ map }) => [`/maps/${map}`],
  "processes.restore": ({ map }) => [`/maps/${map}/restore`, {}],
  "processes.rateContext": ({ effort }) => [`/efforts/${effort}/context`, { rating: RATING }],
  "structures.create": ({ effort }) => [
    `/efforts/${effort}/structures`,
    { structure: { kind: "jobDesign", name: "Swapping tasks" } },
  ],
  "structures.change": ({ structure }) => [`/structures/${structure}`, { structure: { name: "Changed" } }],
  "structures.remove": ({ structure }) => [`/structures/${structure}`],
  "structures.restore": ({ structure }) => [`/structures/${structure}/restore`, {}],
  "structures.judge": ({ effort, structure, group }) => [
    `/efforts/${effort}/structures/inclusions`,
    { judgements: [{ structureId: structure, workgroupId: group, level: "partial" }] },
  ],
  "interventions.weigh": ({ effort }) => [`/efforts/${effort}/act-weights`, { weights: null }],
};

let server: TestServer;
let facilitator: Facilitator;
let places: Place[];

beforeAll(async () => {
  const [clinic] = scenarios();
  if (clinic === undefined) throw new Error("Prairie Clinic is missing");
  server = await startTestServer({ scenarios: [clinic, twinOf(clinic)] });
  facilitator = await comeIn(server);
  places = await Promise.all(
    [clinic.key, TWIN].map(async (key) => parsed<Place>(await ask("POST", `/scenarios/${key}/load`, {}), 200)),
  );
});
afterAll(() => server.close());

test("every route about the work is asked", () => {
  const { processes, structures, interventions } = routes;
  const all = Object.entries({ processes, structures, interventions }).flatMap(([feature, each]) =>
    Object.keys(each).map((name) => `${feature}.${name}`),
  );
  expect(Object.keys(REQUESTS).sort()).toEqual(all.sort());
});

test("the twin differs in its people and its answers", async () => {
  const [ours, theirs] = await Promise.all(
    places.map(async ({ organizationId, waveId }) =>
      withoutIds(await (await ask("GET", `/organizations/${organizationId}/waves/${waveId}/results`)).json()),
    ),
  );
  expect(ours).toContain('"analysis":{');
  expect(theirs).toContain('"analysis":{');
  expect(theirs).not.toBe(ours);
});

test("what the routes about the work answer is the same for both", async () => {
  const [ours, theirs] = await Promise.all(places.map(everyAnswer));
  expect(Object.keys(ours ?? {})).toEqual(Object.keys(REQUESTS));
  expect(theirs).toEqual(ours);
});

/** What every route answers, without ids and moments. */
async function everyAnswer(place: Place): Promise<Record<string, string>> {
  const ids = await idsOf(place);
  const answers: Record<string, string> = {};
  for (const [name, asked] of Object.entries(REQUESTS)) {
    const [path, body] = asked(ids);
    const { method, isInside } = addressOf(name);
    const answer = await ask(method, isInside ? `/organizations/${place.organizationId}${path}` : path, body);
    expect([name, answer.ok]).toEqual([name, true]);
    answers[name] = withoutIds(readable(await answer.json()));
  }
  return answers;
}

function addressOf(name: string): { method: string; isInside: boolean } {
  const [feature, route] = name.split(".") as ["processes", "list"];
  const { method, path } = routes[feature][route]["~orpc"].route as { method: string; path: string };
  return { method, isInside: path.startsWith("/organizations/") };
}

async function idsOf({ organizationId, effortId }: Place): Promise<Ids> {
  const get = async (path: string) => (await ask("GET", `/organizations/${organizationId}${path}`)).json();
  const effort = (await get(`/efforts/${effortId}`)) as { workProcess: { workgroups: { id: string }[] } };
  const [map] = (await get(`/efforts/${effortId}/maps`)) as { id: string }[];
  const [structure] = (await get(`/efforts/${effortId}/structures`)) as { id: string }[];
  const [group] = effort.workProcess.workgroups;
  if (!map || !structure || !group) throw new Error("The scenario was not loaded.");
  return { effort: effortId, group: group.id, map: map.id, structure: structure.id };
}

/** A shared document travels under the random number of whoever began it; here it is told by all it holds. */
function readable(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || !("update" in answer)) return answer;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(String(answer.update), "base64"));
  const parts = [...doc.share.keys()].sort().map((name) => [name, inOrder(doc.getMap(name).toJSON())]);
  return { ...answer, update: parts };
}

/** Lanes by their position, since their names are random ids; all else by name. */
function inOrder(elements: Record<string, { position?: number }>): unknown[] {
  const place = ([name, { position }]: [string, { position?: number }]) => String(position ?? name);
  return Object.entries(elements).sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** Ids in the order in which they appear, so that only what they stand for is compared. */
function withoutIds(answer: unknown): string {
  const seen: string[] = [];
  return JSON.stringify(answer)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
      if (!seen.includes(id)) seen.push(id);
      return `id ${seen.indexOf(id)}`;
    })
    .replace(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"moment"');
}

/** The same organisation and work, with more people, of whom every other answered, and the opposite. */
function twinOf(clinic: Scenario): Scenario {
  const first = clinic.people.filter(({ site }) => site === 0);
  const workgroups = clinic.effort.workgroups.map((group, index) => {
    const further = first.filter(({ workgroup }) => workgroup === index).length;
    return { ...group, people: group.people.map((count, site) => (count ?? 0) + (site === 0 ? further : 0)) };
  });
  const waves = clinic.waves.map((wave) => ({
    ...wave,
    sheets: wave.sheets
      .filter((_, position) => position % 2 === 0)
      .map((sheet) => ({
        ...sheet,
        ratings: sheet.ratings.map((rating) => rating?.map((answer) => answer && 6 - answer) ?? null),
      })),
  }));
  const effort = { ...clinic.effort, workgroups };
  return { ...clinic, key: TWIN, effort, people: [...clinic.people, ...first], waves };
}

function ask(method: string, path: string, body?: unknown): Promise<Response> {
  const type: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return fetch(`${server.url}/api${path}`, { method, headers: { cookie: facilitator.cookie, ...type }, ...sent });
}
