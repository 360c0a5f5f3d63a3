import type { CaseResults, CaseRound, ClientCase } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerCase, type CasePlace, caseOf, linksIn, openRound, startCasePlace } from "../../../../tests/cases.ts";
import { parsed } from "../../../../tests/facilitator.ts";
import { begin } from "../../../../tests/respondent.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";
import { asRole } from "../database/index.ts";
import { deleteWhatIsDue } from "../privacy/delete-what-is-due.ts";

let house: ServerAndDatabase;

beforeAll(async () => {
  house = await startServerAndDatabase();
});
afterAll(() => house.close());

const AROUND = ["Nurses 1", "Nurses 2", "Physicians 1", "Physicians 2", "Physicians 3"];

const ask = (method: string, path: string, body?: unknown) => house.facilitator.ask(method, path, body);
const statusOf = async (path: string) => (await fetch(house.server.url + path)).status;
const textOf = async (path: string) => (await fetch(house.server.url + path)).text();
const roundNow = async ({ id }: CaseRound) => parsed<CaseRound>(await ask("GET", `/case-rounds/${id}`), 200);
const close = async ({ id }: CaseRound) => parsed<CaseRound>(await ask("POST", `/case-rounds/${id}/close`), 200);
const resultsOf = async ({ id }: CaseRound) => parsed<CaseResults>(await ask("GET", `/case-rounds/${id}/results`), 200);

/** A round of two cases that everybody around has answered, in an effort of its own. */
async function answeredRound(): Promise<{ place: CasePlace; round: CaseRound; cases: [ClientCase, ClientCase] }> {
  const place = await startCasePlace(house.facilitator);
  const round = await openRound(house.facilitator, place, { name: "Spring", tells: "cases" }, [
    caseOf(place, "K-1", AROUND),
    caseOf(place, "K-2", AROUND),
  ]);
  for (const each of round.cases)
    await answerCase(house.server, house.facilitator, place, each, (person) => (person.startsWith("Nurses") ? 2 : 4));
  return { place, round, cases: round.cases as [ClientCase, ClientCase] };
}

function countSheets(waveId: string): Promise<number> {
  return asRole(
    house.database.db,
    { organizationId: house.facilitator.organizationId, role: "ir_analysis" },
    async (open) =>
      (await open.selectFrom("answers.respondent").select("wave_id").where("wave_id", "=", waveId).execute()).length,
  );
}

test("consent taken back while the round is open deletes the answers at once, and the links lead nowhere", async () => {
  const { place, round, cases } = await answeredRound();
  const [first, second] = cases;
  const links = await linksIn(house.server, house.facilitator, first.waveId);
  const sheet = await begin(house.server, links["Nurses 1"] ?? "");
  const withdrawn = await parsed<ClientCase>(await ask("POST", `/cases/${first.id}/withdraw`), 200);
  expect(withdrawn).toMatchObject({ id: first.id, withdrawnOn: expect.any(String), members: { length: 5 } });
  expect([await countSheets(first.waveId), await countSheets(second.waveId)]).toEqual([0, 5]);
  for (const path of [links["Nurses 1"] ?? "", sheet.sheet]) expect(await statusOf(path)).toBe(404);
  const gone = await textOf(links["Nurses 1"] ?? "");
  expect(gone).toContain("nothing is asked here any more");
  expect(gone).not.toMatch(/\bkept\b/);
  const late = await sheet.put(place.groups.Nurses ?? "", { worksWith: true, answers: [1, 1, 1, 1, 1, 1, 1] });
  expect(late.status).toBe(404);
  expect(await countSheets(first.waveId)).toBe(0);
  const { organizationId, cookie } = house.facilitator;
  const letters = await fetch(`${house.server.url}/letters/${organizationId}/${first.waveId}`, { headers: { cookie } });
  expect(letters.status).toBe(410);
  expect(await roundNow(round)).toMatchObject({ asked: 5, answered: 5 });
  expect(await parsed(await ask("POST", `/cases/${first.id}/withdraw`), 200)).toEqual(withdrawn);

  await close(round);
  // Two people of 2 and three of 4 are 3.2 on average.
  expect(await resultsOf(round)).toMatchObject({ networks: [{ caseId: second.id, raters: 5, mean: 3.2 }] });
});

test("consent taken back after the round has closed deletes the answers and leaves the figures as they were", async () => {
  const { round, cases } = await answeredRound();
  const before = await close(round);
  const results = await resultsOf(round);
  expect(results).toMatchObject({ networks: [{ mean: 3.2 }, { mean: 3.2 }] });
  await parsed(await ask("POST", `/cases/${cases[0].id}/withdraw`), 200);
  expect(await countSheets(cases[0].waveId)).toBe(0);
  expect(await resultsOf(round)).toEqual(results);
  const after = await roundNow(round);
  expect({ asked: after.asked, answered: after.answered }).toEqual({ asked: before.asked, answered: before.answered });
});

test("a case that lost its consent keeps its round from being opened until it is removed", async () => {
  const place = await startCasePlace(house.facilitator);
  const path = `/efforts/${place.effort.id}/case-rounds`;
  const round = await parsed<CaseRound>(await ask("POST", path, { round: { name: "Draft", tells: "cases" } }), 201);
  const add = async (label: string) =>
    parsed<ClientCase>(
      await ask("POST", `/case-rounds/${round.id}/cases`, { case: caseOf(place, label, AROUND) }),
      201,
    );
  const [first] = [await add("K-1"), await add("K-2")];
  await parsed(await ask("POST", `/cases/${first.id}/withdraw`), 200);
  expect((await roundNow(round)).hindrances).toEqual([expect.stringContaining("took their consent back")]);
  expect((await ask("PUT", `/cases/${first.id}`, { case: caseOf(place, "K-1", AROUND) })).status).toBe(409);
  await parsed(await ask("DELETE", `/cases/${first.id}`), 200);
  expect(await parsed(await ask("POST", `/case-rounds/${round.id}/open`), 200)).toMatchObject({ status: "open" });
});

test("erasing a person erases their sheets about clients, and leaves what was told as it was", async () => {
  const { place, round, cases } = await answeredRound();
  const nurse = place.people.Nurses?.[0]?.id ?? "";
  const links = await linksIn(house.server, house.facilitator, cases[0].waveId);
  const autumn = await openRound(house.facilitator, place, { name: "Autumn", tells: "cases" }, [
    caseOf(place, "K-1", AROUND),
  ]);
  for (const each of autumn.cases) await answerCase(house.server, house.facilitator, place, each, () => 3);
  await close(autumn);
  await parsed(await ask("DELETE", `/efforts/${place.effort.id}/people/${nurse}/everything`), 200);
  for (const { waveId } of [...cases, ...autumn.cases]) expect(await countSheets(waveId)).toBe(4);
  expect(await statusOf(links["Nurses 1"] ?? "")).toBe(404);
  const after = await roundNow(round);
  expect(after.cases.map(({ members }) => members.length)).toEqual([4, 4]);
  const closed = await close(round);
  const results = await resultsOf(round);
  expect(results).toMatchObject({ networks: [{ raters: null }, { raters: null }] });

  const physician = place.people.Physicians?.[0]?.id ?? "";
  await parsed(await ask("DELETE", `/efforts/${place.effort.id}/people/${physician}/everything`), 200);
  expect(await countSheets(cases[0].waveId)).toBe(3);
  expect(await resultsOf(round)).toEqual(results);
  const last = await roundNow(round);
  expect([last.asked, last.answered]).toEqual([closed.asked, closed.answered]);
});

test("one's own answers are deleted until the round closes, and the link begins anew", async () => {
  const { round, cases } = await answeredRound();
  const links = await linksIn(house.server, house.facilitator, cases[0].waveId);
  const link = links["Nurses 1"] ?? "";
  const answer = await fetch(house.server.url + link, {
    method: "POST",
    body: new URLSearchParams({ go: "withdraw" }),
  });
  expect(await answer.text()).toContain("deleted");
  expect([await countSheets(cases[0].waveId), await countSheets(cases[1].waveId)]).toEqual([4, 5]);
  expect(await (await fetch(house.server.url + link)).text()).toContain("called K-1");
  await close(round);
  expect(await statusOf(link)).toBe(410);
});

test("a removed round takes its cases, links and answers along", async () => {
  const { place, round, cases } = await answeredRound();
  const links = await linksIn(house.server, house.facilitator, cases[0].waveId);
  expect(await parsed(await ask("DELETE", `/case-rounds/${round.id}`), 200)).toEqual({ removed: true });
  for (const { waveId } of cases) expect(await countSheets(waveId)).toBe(0);
  expect(await statusOf(links["Nurses 1"] ?? "")).toBe(404);
  expect(await parsed(await ask("GET", `/efforts/${place.effort.id}/case-rounds`), 200)).toEqual([]);
});

test("when the last day is over, rounds are closed and told first, then answers and people go", async () => {
  const { place, round, cases } = await answeredRound();
  const { organizationId } = house.facilitator;
  const keepUntil = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await parsed(await ask("PUT", `/efforts/${place.effort.id}/keeping`, { keepUntil }), 200);
  const clock = { now: () => new Date(Date.now() + 3 * 86_400_000) };
  expect(await deleteWhatIsDue({ db: house.database.db, clock }, organizationId)).toEqual([place.effort.id]);
  for (const { waveId } of cases) expect(await countSheets(waveId)).toBe(0);
  expect(await roundNow(round)).toMatchObject({
    status: "closed",
    asked: 10,
    answered: 10,
    cases: [{ members: [] }, {}],
  });
  expect(await resultsOf(round)).toMatchObject({ networks: [{ mean: 3.2 }, { mean: 3.2 }] });
  expect(await deleteWhatIsDue({ db: house.database.db, clock }, organizationId)).toEqual([]);
});
