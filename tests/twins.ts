import { routes, type Scenario } from "@interrelate/contract";
import { expect } from "vitest";
import { comeIn, parsed } from "./facilitator.ts";
import { startTestServer } from "./server.ts";
import { TWIN, twinOf } from "./twin-of.ts";
import { withoutIds } from "./without-ids.ts";

/** An organisation that was loaded. */
export interface Place {
  organizationId: string;
  effortId: string;
  waveId: string;
}

/** What is asked of a route, given ids and what was answered before: a path inside the organisation, and a body. */
export type Asked<Ids> = (at: Ids, before: Before) => [path: string, body?: unknown];

/** The id of what each route asked before has answered, by the route's name. */
type Before = ReadonlyMap<string, string>;

/** A scenario and its twin on one server, asked the same. */
export interface Twins {
  readonly places: readonly Place[];
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** Starts a server with a scenario and its twin, and loads both. */
export async function startTwins(scenario: Scenario): Promise<Twins> {
  const server = await startTestServer({ scenarios: [scenario, twinOf(scenario)] });
  const { cookie } = await comeIn(server);
  const ask: Twins["ask"] = (method, path, body) => {
    const type: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return fetch(`${server.url}/api${path}`, { method, headers: { cookie, ...type }, ...sent });
  };
  const load = async (key: string) => parsed<Place>(await ask("POST", `/scenarios/${key}/load`, {}), 200);
  return { places: await Promise.all([scenario.key, TWIN].map(load)), ask, close: server.close };
}

/** The published results of each twin's last wave, without ids. */
export function resultsOf({ places, ask }: Twins): Promise<string[]> {
  return Promise.all(
    places.map(async ({ organizationId, waveId }) =>
      withoutIds(await (await ask("GET", `/organizations/${organizationId}/waves/${waveId}/results`)).json()),
    ),
  );
}

/**
 * What every route answers at one of the twins, without ids and moments, in the order of the requests.
 *
 * @param plain turns an answer into what is compared, where ids alone do not make the difference.
 */
export async function everyAnswer<Ids>(
  { ask }: Twins,
  { organizationId }: Place,
  requests: Record<string, Asked<Ids>>,
  ids: Ids,
  plain: (answer: unknown) => unknown = (answer) => answer,
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  const before = new Map<string, string>();
  for (const [name, asked] of Object.entries(requests)) {
    const [path, body] = asked(ids, before);
    const { method, isInside } = addressOf(name);
    const answer = await ask(method, isInside ? `/organizations/${organizationId}${path}` : path, body);
    expect([name, answer.ok]).toEqual([name, true]);
    const told = (await answer.json()) as { id?: string };
    before.set(name, told.id ?? "");
    answers[name] = withoutIds(plain(told));
  }
  return answers;
}

/** The names of all routes of some features, as `feature.route`. */
export function namesOf(features: Record<string, object>): string[] {
  return Object.entries(features).flatMap(([feature, each]) => Object.keys(each).map((name) => `${feature}.${name}`));
}

function addressOf(name: string): { method: string; isInside: boolean } {
  const [feature, route] = name.split(".") as ["processes", "list"];
  const { method, path } = routes[feature][route]["~orpc"].route as { method: string; path: string };
  return { method, isInside: path.startsWith("/organizations/") };
}
