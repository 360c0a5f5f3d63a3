import { setTimeout } from "node:timers/promises";
import type { CaseResults, CaseRound, Effort, Wave, WaveResults } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerCase, type CasePlace, caseOf, linksIn, openRound, startCasePlace } from "../../../../tests/cases.ts";
import { doChore } from "../../../../tests/chores.ts";
import { parsed } from "../../../../tests/facilitator.ts";
import { begin } from "../../../../tests/respondent.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";
import { waveChores } from "../surveys/index.ts";

let house: ServerAndDatabase;

beforeAll(async () => {
  house = await startServerAndDatabase();
});
afterAll(() => house.close());

const ask = (method: string, path: string, body?: unknown) => house.facilitator.ask(method, path, body);
const AROUND = ["Nurses 1", "Nurses 2", "Physicians 1", "Physicians 2", "Physicians 3"];
const LATER = { closesAt: "2999-01-01T12:00", note: "A holiday." };
const ROUND = { name: "Spring", tells: "cases" } as const;

/** Everybody answers the first wave by their personal link, always in the same way. */
async function answerFirstWave({ effort }: CasePlace): Promise<Wave> {
  const [first] = effort.workProcess.waves;
  const wave = await parsed<Wave>(await ask("POST", `/waves/${first?.id}/open`), 200);
  const links = await linksIn(house.server, house.facilitator, wave.id);
  for (const [person, link] of Object.entries(links)) {
    const home = effort.workProcess.workgroups.find(({ name }) => person.startsWith(name))?.id ?? "";
    const sheet = await begin(house.server, link, { as: home, proxy: "self" });
    const ratings = effort.workProcess.workgroups.map(({ id }, place) => {
      const answers = [3, 4, 5, 3, 1 + ((person.length + place) % 5), 2, 1 + (Number(person.at(-1)) % 5)];
      return [id, { worksWith: true, answers }];
    });
    await sheet.putWhole({ ratings: Object.fromEntries(ratings), finished: true });
  }
  return wave;
}

/** What a wave's results are, without ids. */
async function resultsOf({ effort }: CasePlace, waveId: string): Promise<string> {
  await parsed(await ask("POST", `/waves/${waveId}/close`), 200);
  const results = await parsed<WaveResults>(await ask("GET", `/waves/${waveId}/results`), 200);
  expect(results.analysis?.ties.some(({ mean }) => mean !== null)).toBe(true);
  const names = new Map(effort.workProcess.workgroups.map(({ id, name }) => [id, name]));
  const seen = new Map<string, number>();
  return JSON.stringify(results).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
    if (!seen.has(id)) seen.set(id, seen.size);
    return names.get(id) ?? `id ${seen.get(id)}`;
  });
}

test("results of a wave are the same with a round of cases answered beside it and without", {
  timeout: 60_000,
}, async () => {
  const places = [await startCasePlace(house.facilitator), await startCasePlace(house.facilitator)] as const;
  const waves = [await answerFirstWave(places[0]), await answerFirstWave(places[1])] as const;
  const round = await openRound(house.facilitator, places[1], ROUND, [caseOf(places[1], "K-1", AROUND)]);
  for (const each of round.cases) await answerCase(house.server, house.facilitator, places[1], each, () => 1);
  const alone = await resultsOf(places[0], waves[0].id);
  expect(await resultsOf(places[1], waves[1].id)).toBe(alone);
  await parsed(await ask("POST", `/case-rounds/${round.id}/close`), 200);
});

test("a case's wave is in no list and behind no route of the waves of a work process", async () => {
  const place = await startCasePlace(house.facilitator);
  const { effort } = place;
  const listed = await parsed<Effort>(await ask("GET", `/efforts/${effort.id}`), 200);
  const round = await openRound(house.facilitator, place, ROUND, [caseOf(place, "K-1", AROUND)]);
  const waveId = round.cases[0]?.waveId ?? "";
  const requests: [string, string, unknown?][] = [
    ["GET", ""],
    ["PATCH", "", { settings: { name: "Another" } }],
    ["DELETE", ""],
    ["GET", "/checks"],
    ["GET", "/progress"],
    ["GET", "/history"],
    ["POST", "/open"],
    ["POST", "/close"],
    ["POST", "/extend", LATER],
    ["POST", "/reopen", LATER],
    ["GET", "/results"],
    ["GET", "/statistics"],
    ["GET", `/change?since=${effort.workProcess.waves[0]?.id}`],
    ["GET", "/further-answers"],
    ["GET", "/mail"],
    ["POST", "/mailings", { kind: "invitation", sendAt: null, replyTo: "somebody@example.org" }],
  ];
  for (const [method, path, body] of requests) {
    const answer = await ask(method, `/waves/${waveId}${path}`, body);
    const { detail } = (await answer.json()) as { detail: string };
    expect([method, path, detail]).toEqual([method, path, expect.stringContaining("does not exist")]);
  }
  const mentions = async (path: string) => (await (await ask("GET", path)).text()).includes(waveId);
  for (const path of ["/efforts", `/efforts/${effort.id}`, `/efforts/${effort.id}/people`])
    expect([path, await mentions(path)]).toEqual([path, false]);
  expect(await parsed(await ask("GET", `/efforts/${effort.id}`), 200)).toEqual(listed);

  // Somebody who is added is asked in open waves, and in no case.
  const after = { id: crypto.randomUUID(), name: "Nurses 7", email: null, workgroupId: place.groups.Nurses };
  const person = { ...after, furtherWorkgroupIds: [], siteId: null, language: null, channel: "code" };
  await parsed(await ask("POST", `/efforts/${effort.id}/people`, { changes: [{ before: null, after: person }] }), 200);
  for (const chore of waveChores) await doChore(chore);
  expect(Object.keys(await linksIn(house.server, house.facilitator, waveId)).sort()).toEqual([...AROUND].sort());
});

test("the threshold that people were told stays from the opening of a round", async () => {
  const place = await startCasePlace(house.facilitator);
  const change = (threshold: number) => ask("PATCH", `/efforts/${place.effort.id}`, { settings: { threshold } });
  expect((await change(4)).status).toBe(200);
  const round = await openRound(house.facilitator, place, ROUND, [caseOf(place, "K-1", AROUND)]);
  expect((await change(3)).status).toBe(409);
  expect(round.threshold).toBe(4);
});

test("closing counts every answer that was saved before it, and none is saved after", async () => {
  const place = await startCasePlace(house.facilitator);
  const round = await openRound(house.facilitator, place, ROUND, [caseOf(place, "K-1", [...AROUND, "Nurses 3"])]);
  const waveId = round.cases[0]?.waveId ?? "";
  const links = Object.values(await linksIn(house.server, house.facilitator, waveId));
  const sheets = await Promise.all(links.map((link) => begin(house.server, link)));
  const group = place.groups.Nurses ?? "";
  const ratings = { [group]: { worksWith: true, answers: [3, 4, 4, 4, 4, 4, 4] } };
  const [closing, ...saved] = await Promise.all([
    setTimeout(10).then(() => ask("POST", `/case-rounds/${round.id}/close`)),
    ...sheets.map((sheet) => sheet.putWhole({ ratings, finished: true })),
  ]);
  const closed = await parsed<CaseRound>(closing, 200);
  const kept = saved.filter(({ ok }) => ok).length;
  expect(new Set(saved.filter(({ ok }) => !ok).map(({ status }) => status))).toEqual(new Set(kept < 6 ? [410] : []));
  expect(closed.answered).toBe(kept < 5 ? null : kept);
  const { networks } = await parsed<CaseNetworks>(await ask("GET", `/case-rounds/${round.id}/results`), 200);
  expect(networks.map(({ raters }) => raters)).toEqual([kept < 5 ? null : kept]);
});

type CaseNetworks = Extract<CaseResults, { tells: "cases" }>;

test("a round that is closed while a consent is taken back tells of that case all or nothing", async () => {
  const place = await startCasePlace(house.facilitator);
  const round = await openRound(house.facilitator, place, ROUND, [caseOf(place, "K-1", AROUND)]);
  const [one] = round.cases;
  if (one === undefined) throw new Error("The round has no case.");
  await answerCase(house.server, house.facilitator, place, one, () => 4);
  const both = await Promise.all([
    ask("POST", `/case-rounds/${round.id}/close`),
    setTimeout(5).then(() => ask("POST", `/cases/${one.id}/withdraw`)),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const { networks } = await parsed<CaseNetworks>(await ask("GET", `/case-rounds/${round.id}/results`), 200);
  expect([[5], []]).toContainEqual(networks.map(({ raters }) => raters));
});

test("an effort goes with its cases", async () => {
  const place = await startCasePlace(house.facilitator);
  const round = await openRound(house.facilitator, place, ROUND, [caseOf(place, "K-1", AROUND)]);
  for (const each of round.cases) await answerCase(house.server, house.facilitator, place, each, () => 4);
  await parsed(await ask("DELETE", `/efforts/${place.effort.id}`), 200);
  expect((await ask("GET", `/case-rounds/${round.id}`)).status).toBe(404);
  expect((await ask("POST", `/cases/${round.cases[0]?.id}/withdraw`)).status).toBe(404);
});
