import {
  type ActWeights,
  type Effort,
  type EffortActWeights,
  INTERVENTION_TOOLS,
  USUAL_ACT_WEIGHTS,
} from "@interrelate/contract";
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

const OURS: ActWeights = { weakness: 5, certainty: 0, handOffs: 4, structures: 1, context: 2 };

const pathOf = (effort: Effort) => `/efforts/${effort.id}/act-weights`;

const weightsOf = async (effort: Effort): Promise<EffortActWeights> =>
  parsed(await facilitator.ask("GET", pathOf(effort)), 200);

const weigh = (effort: Effort, weights: unknown) => facilitator.ask("PUT", pathOf(effort), { weights });

test("the catalogue of tools is told to everybody who is signed in", async () => {
  const answer = await fetch(`${server.url}/api/intervention-tools`, { headers: { cookie: facilitator.cookie } });
  expect(await parsed(answer, 200)).toEqual(INTERVENTION_TOOLS);
  expect((await fetch(`${server.url}/api/intervention-tools`)).status).toBe(401);
});

test("an effort weighs as usual until it is weighed otherwise, and can go back", async () => {
  const [effort, other] = [await startEffort(facilitator), await startEffort(facilitator)];
  const usual = { weights: USUAL_ACT_WEIGHTS, usual: USUAL_ACT_WEIGHTS };
  expect(await weightsOf(effort)).toEqual(usual);
  expect(await parsed(await weigh(effort, OURS), 200)).toEqual({ ...usual, weights: OURS });
  expect(await weightsOf(effort)).toEqual({ ...usual, weights: OURS });
  expect(await weightsOf(other)).toEqual(usual);
  const next = { ...OURS, weakness: 0 };
  expect(await parsed(await weigh(effort, next), 200)).toEqual({ ...usual, weights: next });
  expect(await parsed(await weigh(effort, null), 200)).toEqual(usual);
  expect(await weightsOf(effort)).toEqual(usual);
});

test.each([
  ["more than five", { ...OURS, weakness: 6 }],
  ["less than none", { ...OURS, context: -1 }],
  ["half a step", { ...OURS, handOffs: 2.5 }],
  ["one missing", { weakness: 1 }],
  ["words", { ...OURS, structures: "much" }],
])("%s is refused, and the weights stay", async (_, weights) => {
  const effort = await startEffort(facilitator);
  await parsed(await weigh(effort, OURS), 200);
  expect((await weigh(effort, weights)).status).toBe(422);
  expect((await weightsOf(effort)).weights).toEqual(OURS);
});

test("two who weigh at the same time both get an answer, and one of them stays", async () => {
  const effort = await startEffort(facilitator);
  const sent = [1, 2, 3, 4].map((weakness) => weigh(effort, { ...OURS, weakness }));
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const { weakness, ...others } = (await weightsOf(effort)).weights;
  expect([1, 2, 3, 4]).toContain(weakness);
  expect({ ...others, weakness: OURS.weakness }).toEqual(OURS);
});

test("nothing of one organisation is reached through another", async () => {
  const effort = await startEffort(facilitator);
  await parsed(await weigh(effort, OURS), 200);
  const headers = { cookie: facilitator.cookie, "content-type": "application/json" };
  const address = `${server.url}/api/scenarios/prairie-clinic/load`;
  // The same person belongs to both.
  const { organizationId } = await parsed<{ organizationId: string }>(
    await fetch(address, { method: "POST", headers, body: "{}" }),
    200,
  );
  const there = `${server.url}/api/organizations/${organizationId}${pathOf(effort)}`;
  const asked = await Promise.all([
    fetch(there, { headers: { cookie: facilitator.cookie } }),
    fetch(there, { method: "PUT", headers, body: JSON.stringify({ weights: USUAL_ACT_WEIGHTS }) }),
    fetch(there, { method: "PUT", headers, body: JSON.stringify({ weights: null }) }),
  ]);
  expect(asked.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect((await weightsOf(effort)).weights).toEqual(OURS);
});

test("weights are deleted with their effort", async () => {
  const effort = await startEffort(facilitator);
  await parsed(await weigh(effort, OURS), 200);
  expect((await facilitator.ask("DELETE", `/efforts/${effort.id}`)).status).toBe(200);
  expect((await facilitator.ask("GET", pathOf(effort))).status).toBe(404);
  expect((await weigh(effort, OURS)).status).toBe(404);
});
