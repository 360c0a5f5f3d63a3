import type { Effort, InstrumentSummary, Wave, WaveCheck, WaveEvent, WaveProgress } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { doChore } from "../../../../../tests/chores.ts";
import {
  comeIn,
  type Facilitator,
  linkOf,
  openFirstWave,
  parsed,
  startEffort,
} from "../../../../../tests/facilitator.ts";
import { addPeople } from "../../../../../tests/people.ts";
import { begin } from "../../../../../tests/respondent.ts";
import { startTestServer, type TestServer } from "../../../../../tests/server.ts";
import { waveChores } from "./chores.ts";

let server: TestServer;
let facilitator: Facilitator;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
});
afterAll(() => server.close());

const [openAndClose, countByDay] = waveChores as [(typeof waveChores)[number], (typeof waveChores)[number]];
const firstWave = (effort: Effort) => effort.workProcess.waves[0]?.id ?? "";
const get = async (id: string) => parsed<Wave>(await facilitator.ask("GET", `/waves/${id}`), 200);
const change = (id: string, settings: object) => facilitator.ask("PATCH", `/waves/${id}`, { settings });
const history = async (id: string) => parsed<WaveEvent[]>(await facilitator.ask("GET", `/waves/${id}/history`), 200);
const kinds = async (id: string) => (await history(id)).map(({ kind }) => kind);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
/** In UTC, which the efforts of these tests live in. */
const wall = (moment: Date) => moment.toISOString().slice(0, 16);

async function answer(wave: Wave, workgroup: string, people: number): Promise<void> {
  const rated = wave.links[0]?.workgroup.id ?? "";
  for (let person = 0; person < people; person += 1) {
    const respondent = await begin(server, linkOf(wave, workgroup));
    await respondent.post(rated, { item1: "3" });
  }
}

test("settings of a draft are kept, and what cannot be is refused beside its field", async () => {
  const id = firstWave(await startEffort(facilitator));
  const settings = {
    name: "Spring",
    layout: "question",
    target: 60,
    dailyLimit: 12,
    minItems: 6,
    closesAt: wall(inDays(9)),
    questions: [{ id: "more", kind: "words", prompt: { en: "Anything else?" } }],
  };
  const changed = await parsed<Wave>(await change(id, settings), 200);
  expect(changed).toMatchObject({ ...settings, closesAt: `${settings.closesAt}:00.000Z` });
  const refused = async (part: object, field: string) => {
    const told = await change(id, part);
    expect(told.status).toBe(422);
    expect(await told.json()).toMatchObject({ issues: [{ path: expect.arrayContaining(["settings", field]) }] });
  };
  await refused({ opensAt: wall(inDays(-1)) }, "opensAt");
  await refused({ opensAt: wall(inDays(10)) }, "closesAt");
  await refused({ opensAt: "2026-02-30T10:00" }, "opensAt");
  await refused({ instrument: { id: "nowhere", version: 1 } }, "instrument");
  await refused(
    { questions: [{ id: "q", kind: "choice", prompt: { en: "?" }, choices: { en: ["a", "b"], da: ["a", "b", "c"] } }] },
    "questions",
  );
  expect(await get(id)).toEqual(changed);
});

test("an instrument with fewer questions brings its own rule for missing answers", async () => {
  const id = firstWave(await startEffort(facilitator));
  const offered = await parsed<InstrumentSummary[]>(await facilitator.ask("GET", "/instruments"), 200);
  const short = offered.find(({ dimensions }) => dimensions.length === 4);
  const wave = await parsed<Wave>(await change(id, { instrument: { id: short?.id, version: short?.version } }), 200);
  expect([wave.instrument.items.length, wave.minItems]).toEqual([4, 3]);
  await parsed(await change(id, { minItems: 7 }), 422);
});

test("a draft is removed with nothing but itself; another draft can then be planned", async () => {
  const effort = await startEffort(facilitator);
  expect((await facilitator.ask("DELETE", `/waves/${firstWave(effort)}`)).status).toBe(200);
  expect((await facilitator.ask("GET", `/waves/${firstWave(effort)}`)).status).toBe(404);
  const next = await parsed<Wave>(
    await facilitator.ask("POST", `/efforts/${effort.id}/waves`, { name: "Wave 1" }),
    201,
  );
  await openFirstWave(facilitator, { ...effort, workProcess: { ...effort.workProcess, waves: [next] } });
  expect((await facilitator.ask("DELETE", `/waves/${next.id}`)).status).toBe(409);
});

test("the next wave is run as the last one, without its dates", async () => {
  const effort = await startEffort(facilitator);
  const id = firstWave(effort);
  const settings = { layout: "question", target: 70, dailyLimit: 9, minItems: 5 };
  const questions = [{ id: "more", kind: "words", prompt: { en: "Anything else?" } }];
  await parsed(await change(id, { ...settings, questions, closesAt: wall(inDays(5)) }), 200);
  await openFirstWave(facilitator, effort);
  await parsed(await facilitator.ask("POST", `/waves/${id}/close`), 200);
  const next = await parsed<Wave>(await facilitator.ask("POST", `/efforts/${effort.id}/waves`, { name: "Next" }), 201);
  expect(next).toMatchObject({
    ...settings,
    questions,
    opensAt: null,
    closesAt: null,
    openLinks: true,
    status: "draft",
  });
  // With another rule the figures of the wave before would be made anew, and tell who had skipped what.
  expect((await change(next.id, { minItems: 7 })).status).toBe(422);
  await parsed(await change(next.id, { minItems: 5, target: 60 }), 200);
});

test("what blocks is said before and refused at opening; consent puts a very small workgroup right", async () => {
  const groups = [12, 2].map((people, index) => ({
    name: `Group ${index}`,
    kind: "worker" as const,
    people: [people],
    smallGroupConsent: true,
  }));
  const effort = await startEffort(facilitator, { workgroups: groups });
  const id = firstWave(effort);
  const workgroupId = effort.workProcess.workgroups[1]?.id;
  const consent = (given: boolean) =>
    facilitator.ask("PATCH", `/efforts/${effort.id}`, { settings: { smallGroupConsent: { workgroupId, given } } });
  await parsed(await consent(false), 200);
  const checks = await parsed<WaveCheck[]>(await facilitator.ask("GET", `/waves/${id}/checks`), 200);
  expect(checks.filter(({ blocking }) => blocking)).toMatchObject([{ workgroupId }]);
  expect((await facilitator.ask("POST", `/waves/${id}/open`)).status).toBe(409);
  await parsed(await consent(true), 200);
  expect((await facilitator.ask("POST", `/waves/${id}/open`)).status).toBe(200);
});

test("people are invited and counted when a wave opens, and those who come later within a minute", async () => {
  const effort = await startEffort(facilitator);
  await addPeople(
    facilitator,
    effort,
    [1, 2, 3, 4, 5, 6, 7].map((person) => `person${person}@example.org`),
  );
  await parsed(await change(firstWave(effort), { openLinks: false }), 200);
  const opened = await openFirstWave(facilitator, effort);
  expect(opened.links).toEqual([]);
  expect(opened.participation.workgroups.map(({ invited }) => invited)).toEqual([4, 3]);
  expect((await history(opened.id))[0]).toMatchObject({ kind: "opened", note: expect.stringMatching(/7 people\.$/) });
  await addPeople(facilitator, effort, ["late@example.org"]);
  await doChore(openAndClose);
  expect((await get(opened.id)).participation.workgroups.map(({ invited }) => invited)).toEqual([5, 3]);
});

test("without people, open links cannot be switched off while the wave is open", async () => {
  const opened = await openFirstWave(facilitator, await startEffort(facilitator));
  expect((await change(opened.id, { openLinks: false })).status).toBe(409);
  await parsed(await change(opened.id, { target: 50 }), 200);
  expect((await history(opened.id))[0]).toMatchObject({ kind: "changed", note: "The target is 50 per cent now." });
});

test("a wave opens and closes by its dates, after a time without a server as well", async () => {
  const id = firstWave(await startEffort(facilitator));
  await parsed(await change(id, { opensAt: wall(inDays(1)), closesAt: wall(inDays(3)) }), 200);
  await doChore(openAndClose);
  expect((await get(id)).status).toBe("draft");
  await doChore(openAndClose, { now: inDays(1.5) });
  expect(await get(id)).toMatchObject({ status: "open", openedOn: inDays(1.5).toISOString().slice(0, 10) });
  await doChore(openAndClose, { now: inDays(2.9) });
  expect((await get(id)).status).toBe("open");
  await doChore(openAndClose, { now: inDays(30) });
  // It has taken no answers since its closing date, however late that was noticed.
  expect(await get(id)).toMatchObject({ status: "closed", closedOn: inDays(3).toISOString().slice(0, 10) });
  expect((await history(id)).map(({ kind, by }) => [kind, by])).toEqual([
    ["closed", null],
    ["opened", null],
  ]);
});

test("a wave that cannot open by its date says why, once, and opens when that is put right", async () => {
  const effort = await startEffort(facilitator);
  const id = firstWave(effort);
  await parsed(await change(id, { opensAt: wall(inDays(1)), openLinks: false }), 200);
  await doChore(openAndClose, { now: inDays(2) });
  await doChore(openAndClose, { now: inDays(2.1) });
  expect(await history(id)).toMatchObject([{ kind: "not-opened", note: expect.stringMatching(/Nobody could answer/) }]);
  await parsed(await change(id, { openLinks: true }), 200);
  await doChore(openAndClose, { now: inDays(2.2) });
  expect(await kinds(id)).toEqual(["opened", "not-opened"]);
});

test("a closing date is changed with a note, and what is open then stays open", async () => {
  const effort = await startEffort(facilitator);
  await parsed(await change(firstWave(effort), { closesAt: wall(inDays(2)) }), 200);
  const { id } = await openFirstWave(facilitator, effort);
  const extend = (body: object) => facilitator.ask("POST", `/waves/${id}/extend`, body);
  expect((await extend({ closesAt: wall(inDays(9)), note: " " })).status).toBe(422);
  expect((await extend({ closesAt: wall(inDays(-1)), note: "Earlier" })).status).toBe(422);
  expect((await change(id, { closesAt: wall(inDays(9)) })).status).toBe(409);
  const extended = await parsed<Wave>(await extend({ closesAt: wall(inDays(9)), note: "The ward was moving." }), 200);
  expect(extended.closesAt).toBe(`${wall(inDays(9))}:00.000Z`);
  await doChore(openAndClose, { now: inDays(3) });
  expect((await get(id)).status).toBe("open");
  expect((await history(id))[0]).toMatchObject({ kind: "extended", note: "The ward was moving." });
});

test("a closed wave opens again with its links until its results have been seen", async () => {
  const opened = await openFirstWave(facilitator, await startEffort(facilitator));
  const { id } = opened;
  const close = () => facilitator.ask("POST", `/waves/${id}/close`);
  const reopen = () => facilitator.ask("POST", `/waves/${id}/reopen`, { closesAt: null, note: "Closed by mistake." });
  expect((await reopen()).status).toBe(409);
  await parsed(await close(), 200);
  const again = await parsed<Wave>(await reopen(), 200);
  expect(again).toMatchObject({ status: "open", closedOn: null, links: opened.links });
  await answer(again, "Nurses", 1);
  await parsed(await close(), 200);
  await parsed(await facilitator.ask("GET", `/waves/${id}/results`), 200);
  const refused = await reopen();
  expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
    409,
    expect.stringMatching(/have been seen/),
  ]);
  expect(await kinds(id)).toEqual(["closed", "reopened", "closed", "opened"]);
});

test("of somebody who looks at results and somebody who reopens at once, one succeeds", async () => {
  const { id } = await openFirstWave(facilitator, await startEffort(facilitator));
  await parsed(await facilitator.ask("POST", `/waves/${id}/close`), 200);
  const [results, reopened] = await Promise.all([
    facilitator.ask("GET", `/waves/${id}/results`),
    facilitator.ask("POST", `/waves/${id}/reopen`, { closesAt: null, note: "Closed by mistake." }),
  ]);
  expect([results.status, reopened.status].sort()).toEqual([200, 409]);
});

test("progress tells steps alone, by day as it was told, and forecasts only from them", async () => {
  const workgroups = ["Nurses", "Physicians"].map((name) => ({
    name,
    kind: "worker" as const,
    people: [20],
    smallGroupConsent: false,
  }));
  const effort = await startEffort(facilitator, { workgroups });
  await parsed(await change(firstWave(effort), { closesAt: wall(inDays(4)), target: 50 }), 200);
  const wave = await openFirstWave(facilitator, effort);
  const [nurses = "", physicians = ""] = effort.workProcess.workgroups.map(({ id }) => id);
  await answer(wave, "Nurses", 6);
  await answer(wave, "Physicians", 4);
  const progress = async () => parsed<WaveProgress>(await facilitator.ask("GET", `/waves/${wave.id}/progress`), 200);
  expect((await progress()).days).toEqual([]);
  expect((await progress()).forecasts).toMatchObject([
    { workgroupId: nurses, threshold: { verdict: "reached" }, target: { verdict: "too-early", range: null } },
    { workgroupId: physicians, threshold: { verdict: "too-early" }, target: { verdict: "too-early" } },
  ]);
  await doChore(countByDay, { now: inDays(1) });
  const told = { day: inDays(0).toISOString().slice(0, 10), answered: { [nurses]: 5, [physicians]: 0 } };
  expect((await progress()).days).toEqual([told]);
  // What was told of a day stays, whatever comes later.
  await answer(wave, "Physicians", 1);
  await doChore(countByDay, { now: inDays(1) });
  await doChore(countByDay, { now: inDays(2) });
  const tomorrow = inDays(1).toISOString().slice(0, 10);
  expect((await progress()).days).toEqual([told, { day: tomorrow, answered: { [nurses]: 5, [physicians]: 5 } }]);
});

test("time zone and language of an effort can be changed, the threshold until a wave has been opened", async () => {
  const effort = await startEffort(facilitator);
  const set = (settings: object) => facilitator.ask("PATCH", `/efforts/${effort.id}`, { settings });
  const settings = { timeZone: "Asia/Kolkata", language: "da", threshold: 7 };
  expect(await parsed<Effort>(await set(settings), 200)).toMatchObject(settings);
  expect((await set({ timeZone: "Middle/Earth" })).status).toBe(422);
  await parsed(await change(firstWave(effort), { opensAt: "2099-03-09T09:00" }), 200);
  expect((await get(firstWave(effort))).opensAt).toBe("2099-03-09T03:30:00.000Z");
  await openFirstWave(facilitator, effort);
  expect((await set({ threshold: 5 })).status).toBe(409);
  expect((await set({ threshold: 7, language: "en" })).status).toBe(200);
});
