import { routes } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerCase, type CasePlace, caseOf, openRound, planRound, startCasePlace } from "../../../../tests/cases.ts";
import { parsed } from "../../../../tests/facilitator.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";

/**
 * Of what people answered about clients nothing is told but the results of a closed round: an effort and its twin, in
 * which the same people give the opposite answers, get the same from every other route.
 */
type Asked = (at: Ids) => [path: string, body?: unknown];
type Ids = {
  readonly place: CasePlace;
  readonly open: string;
  readonly draft: string;
  readonly caseId: string;
  readonly draftCase: string;
};

const AROUND = ["Nurses 1", "Nurses 2", "Physicians 1", "Physicians 2", "Physicians 3"];

/** One request for each route of the contract about cases, in an order in which all are answered. */
const REQUESTS: Record<string, Asked> = {
  rounds: ({ place }) => [`/efforts/${place.effort.id}/case-rounds`],
  createRound: ({ place }) => [`/efforts/${place.effort.id}/case-rounds`, { round: { name: "New", tells: "roles" } }],
  round: ({ open }) => [`/case-rounds/${open}`],
  addCase: ({ draft, place }) => [`/case-rounds/${draft}/cases`, { case: caseOf(place, "K-9", AROUND) }],
  changeCase: ({ draftCase, place }) => [`/cases/${draftCase}`, { case: caseOf(place, "K-8", AROUND) }],
  removeCase: ({ draftCase }) => [`/cases/${draftCase}`],
  changeRound: ({ draft }) => [`/case-rounds/${draft}`, { round: { name: "Changed", tells: "cases" } }],
  openRound: ({ draft }) => [`/case-rounds/${draft}/open`],
  closeRound: ({ open }) => [`/case-rounds/${open}/close`],
  results: ({ open }) => [`/case-rounds/${open}/results`],
  withdraw: ({ caseId }) => [`/cases/${caseId}/withdraw`],
  removeRound: ({ draft }) => [`/case-rounds/${draft}`],
};

let house: ServerAndDatabase;

beforeAll(async () => {
  house = await startServerAndDatabase();
});
afterAll(() => house.close());

test("every route about cases is asked", () => {
  expect(Object.keys(REQUESTS).sort()).toEqual(Object.keys(routes.cases).sort());
});

test("only the results of a round differ from its twin's", async () => {
  const [ours, theirs] = [await everyAnswer((score) => score), await everyAnswer((score) => 6 - score)];
  const differing = Object.keys(REQUESTS).filter((name) => ours[name] !== theirs[name]);
  expect(differing).toEqual(["results"]);
});

/** What every route answers, without ids, about a round that everybody answered. */
async function everyAnswer(turned: (score: number) => number): Promise<Record<string, string>> {
  const place = await startCasePlace(house.facilitator);
  const round = await openRound(house.facilitator, place, { name: "Spring", tells: "cases" }, [
    caseOf(place, "K-1", AROUND),
  ]);
  for (const each of round.cases) await answerCase(house.server, house.facilitator, place, each, () => turned(4));
  const planned = { name: "Autumn", tells: "cases" } as const;
  const draft = await planRound(house.facilitator, place, planned, [caseOf(place, "K-7", AROUND)]);
  const ids = {
    ...{ place, open: round.id, draft: draft.id },
    ...{ caseId: round.cases[0]?.id ?? "", draftCase: draft.cases[0]?.id ?? "" },
  };
  const answers: Record<string, string> = {};
  for (const [name, asked] of Object.entries(REQUESTS)) {
    const [path, body] = asked(ids);
    const { method } = routes.cases[name as "round"]["~orpc"].route as { method: string };
    const answer = await parsed(
      await house.facilitator.ask(method, path, body),
      name.match(/^(create|add)/) ? 201 : 200,
    );
    answers[name] = withoutIds(answer);
  }
  return answers;
}

/** Ids in the order in which they appear. Members stand in the order of their ids, so their places are left out. */
function withoutIds(answer: unknown): string {
  const seen: string[] = [];
  const inOrder = JSON.stringify(answer, (key, value) => (key === "members" ? (value as unknown[]).length : value));
  return inOrder.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
    if (!seen.includes(id)) seen.push(id);
    return `id ${seen.indexOf(id)}`;
  });
}
