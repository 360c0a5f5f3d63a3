import { type Effort, type FurtherAnswers, QUESTION_SETS } from "@interrelate/contract";
import { scenarios } from "@interrelate/scenarios";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

let server: TestServer;
let facilitator: Facilitator;
let inside: string;
let waves: Effort["workProcess"]["waves"];

const [clinic] = scenarios();

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  const load = await ask("POST", "/scenarios/prairie-clinic/load", {});
  const { organizationId, effortId } = await parsed<{ organizationId: string; effortId: string }>(load, 200);
  inside = `/organizations/${organizationId}`;
  waves = (await parsed<Effort>(await ask("GET", `${inside}/efforts/${effortId}`), 200)).workProcess.waves;
});
afterAll(() => server.close());

test("the second wave tells by kind what its sheets say of every question that was asked", async () => {
  const [first, second] = waves;
  expect(await told(first?.id)).toEqual([]);
  const answers = await told(second?.id);
  const asked = QUESTION_SETS.flatMap(({ topics }) => topics.flatMap(({ questions }) => questions.map(({ id }) => id)));
  expect(answers.map(({ questionId }) => questionId)).toEqual(asked);
  for (const { questionId, kinds } of answers) {
    for (const { kind, people, counts } of kinds) {
      const chosen = chosenBy(kind, questionId);
      expect(people).toBe(chosen.length);
      for (const part of counts)
        expect(part.people).toBe(chosen.filter((choice) => part.choices.includes(choice)).length);
    }
    // Workers and families are many enough for what they chose to be told.
    expect(kinds.filter(({ kind, counts }) => kind !== "leader" && counts.length > 0)).toHaveLength(2);
  }
});

async function told(waveId: string | undefined): Promise<FurtherAnswers[]> {
  return parsed(await ask("GET", `${inside}/waves/${waveId}/further-answers`), 200);
}

/**
 * What the people of a kind chose in the scenario's second wave, but for workgroups of which fewer than five answered
 * the question.
 */
function chosenBy(kind: string, questionId: string): number[] {
  const sheets = clinic?.waves[1]?.sheets ?? [];
  return (clinic?.effort.workgroups ?? []).flatMap((workgroup, place) => {
    if (workgroup.kind !== kind) return [];
    const own = sheets.filter(({ person }) => clinic?.people[person]?.workgroup === place);
    const chosen = own.flatMap(({ further }) => further[questionId] ?? []);
    return chosen.length < 5 ? [] : chosen;
  });
}

function ask(method: string, path: string, body?: unknown): Promise<Response> {
  const type: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return fetch(`${server.url}/api${path}`, { method, headers: { cookie: facilitator.cookie, ...type }, ...sent });
}
