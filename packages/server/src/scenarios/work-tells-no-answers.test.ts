import { routes } from "@interrelate/contract";
import { scenarios } from "@interrelate/scenarios";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  type Asked,
  everyAnswer,
  namesOf,
  type Place,
  resultsOf,
  startTwins,
  type Twins,
} from "../../../../tests/twins.ts";

/**
 * Nothing that the routes about the work say depends on who was asked or on what anybody answered: a scenario and a twin
 * of it, with the same work, other people and other answers, are asked the same everywhere. So these routes add nothing
 * to what the results routes publish, which the auditor attacks.
 */
interface Ids {
  effort: string;
  group: string;
  map: string;
  structure: string;
}

const RATING = { siteId: null, uncertainty: 2, interdependence: 2, timeConstraint: null, evidence: "" };

/** One request for each route of the contract about the work, in an order in which all are answered. */
const REQUESTS: Record<string, Asked<Ids>> = {
  "processes.list": ({ effort }) => [`/efforts/${effort}/maps`],
  "processes.get": ({ map }) => [`/maps/${map}`],
  "processes.exchange": ({ map }) => [`/maps/${map}/exchange`, { update: null, stateVector: "AA==" }],
  "processes.context": ({ effort }) => [`/efforts/${effort}/context`],
  "structures.kinds": () => ["/structure-kinds"],
  "structures.questions": ({ effort }) => [`/efforts/${effort}/structures/questions`],
  "structures.survey": ({ effort }) => [`/efforts/${effort}/structures/survey`],
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

test("every route about the work is asked", () => {
  const { processes, structures, interventions } = routes;
  expect(Object.keys(REQUESTS).sort()).toEqual(namesOf({ processes, structures, interventions }).sort());
});

describe.each(scenarios().map((scenario) => [scenario.name, scenario] as const))("in %s", (_, scenario) => {
  let twins: Twins;
  beforeAll(async () => {
    twins = await startTwins(scenario);
  });
  afterAll(() => twins.close());

  test("the twin differs in its people and its answers", async () => {
    const [ours, theirs] = await resultsOf(twins);
    expect(ours).toContain('"analysis":{');
    expect(theirs).toContain('"analysis":{');
    expect(theirs).not.toBe(ours);
  });

  test("what the routes about the work answer is the same for both", async () => {
    const [ours, theirs] = await Promise.all(
      twins.places.map(async (place) => everyAnswer(twins, place, REQUESTS, await idsOf(twins, place), readable)),
    );
    expect(Object.keys(ours ?? {})).toEqual(Object.keys(REQUESTS));
    expect(theirs).toEqual(ours);
  });
});

async function idsOf({ ask }: Twins, { organizationId, effortId }: Place): Promise<Ids> {
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
