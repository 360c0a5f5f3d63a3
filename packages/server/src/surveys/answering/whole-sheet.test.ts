import type { Effort, FurtherQuestion, SheetAnswers, Wave, WholeSheet } from "@interrelate/contract";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, linkOf, openFirstWave, startEffort } from "../../../../../tests/facilitator.ts";
import { invite } from "../../../../../tests/invited.ts";
import { begin, putJson } from "../../../../../tests/respondent.ts";
import { startTestServer, type TestServer } from "../../../../../tests/server.ts";
import { workerDatabase } from "../../../../../tests/test-database.ts";
import { type Database, openDatabase } from "../../database/index.ts";
import { createLog } from "../../platform/log.ts";
import { sheetToken } from "../keys.ts";

let server: TestServer;
let facilitator: Facilitator;
let database: Database;
let owner: pg.Client;
let effort: Effort;
let wave: Wave;
let link: string;
let nurses: string;
let physicians: string;

const QUESTIONS: FurtherQuestion[] = [
  { id: "years", kind: "choice", prompt: { en: "How long?" }, choices: { en: ["Up to a year", "Longer"] } },
  { id: "say", kind: "words", prompt: { en: "Anything else?" } },
];

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  database = await openDatabase({ ...(await workerDatabase()), log: createLog("silent") });
  owner = new pg.Client({ connectionString: (await workerDatabase()).databaseUrl });
  await owner.connect();
  effort = await startEffort(facilitator);
  wave = await openFirstWave(facilitator, effort);
  link = linkOf(wave, "Nurses");
  [nurses = "", physicians = ""] = effort.workProcess.workgroups.map(({ id }) => id);
  await setWave("questions", JSON.stringify(QUESTIONS));
});
afterAll(async () => {
  await owner.end();
  await database.close();
  await server.close();
});

/** As the owner of the tables, whom no row-level security stops in tests. */
const setWave = (column: string, value: unknown, waveId = wave.id) =>
  owner.query(`update work.wave set ${column} = $1 where wave_id = $2`, [value, waveId]);
const whole = (path: string, body: Partial<WholeSheet> | object) => putJson(server.url + path, body);
const newSheet = () => `${link}/${sheetToken()}`;
const given = (mark: number | null): SheetAnswers => ({ worksWith: true, answers: Array(7).fill(mark) });
const BEGIN = { siteId: null, proxy: false };
const page = async (path: string) => {
  const answer = await fetch(server.url + path, { redirect: "manual" });
  return { status: answer.status, text: await answer.text() };
};
async function rowsOf(table: "respondent" | "rating" | "further_answer") {
  const { rows } = await owner.query(`select * from answers.${table} where wave_id = $1`, [wave.id]);
  return rows.map((row) => JSON.stringify(row)).sort();
}

test("a sheet made without a connection is begun, filled and finished by one request, and sent again is the same", async () => {
  const sheet = newSheet();
  const body = {
    begin: BEGIN,
    ratings: { [nurses]: given(3), [physicians.toUpperCase()]: { worksWith: false, answers: Array(7).fill(4) } },
    further: { years: 2, say: "More time." },
    finished: true,
  };
  const all = async () => [await rowsOf("respondent"), await rowsOf("rating"), await rowsOf("further_answer")];
  const answers = await Promise.all([1, 2, 3].map(() => whole(sheet, body)));
  expect(await Promise.all(answers.map((each) => each.json()))).toEqual(Array(3).fill({ saved: true }));
  const stored = await all();
  expect((await whole(sheet, body)).status).toBe(200);
  expect(await all()).toEqual(stored);
  expect(stored.map((rows) => rows.length)).toEqual([1, 2, 2]);
  expect((await page(sheet)).text).toContain("Thank you");
  const { rows } = await owner.query(
    "select works_with, answers from answers.rating where rated_group_id = $1 and wave_id = $2",
    [physicians, wave.id],
  );
  expect(rows).toEqual([{ works_with: false, answers: Array(7).fill(null) }]);
});

test("what a request does not name stays as it was; null takes a further answer back", async () => {
  const { putWhole, shown, sheet } = await begin(server, link);
  await putWhole({ ratings: { [nurses]: given(1) }, further: { years: 1, say: "a" } });
  await putWhole({ ratings: { [physicians]: given(2) }, further: { say: null } });
  expect([await shown(nurses), await shown(physicians)]).toEqual([Array(7).fill(1), Array(7).fill(2)]);
  const { text } = await page(`${sheet}/further`);
  expect(text).toMatch(/name="further-years" value="1" checked/);
  expect(text).toMatch(/<textarea[^>]*><\/textarea>/);
});

test("words that change are to be reviewed again, under another name; the same words again are not", async () => {
  const { putWhole } = await begin(server, link);
  await putWhole({ further: { say: "first words" } });
  const named = async (words: string) =>
    (await owner.query("select answer_id, released from answers.further_answer where words = $1", [words])).rows[0];
  await owner.query("update answers.further_answer set released = true where words = 'first words'");
  const first = await named("first words");
  await putWhole({ further: { say: "first words" } });
  expect(await named("first words")).toEqual(first);
  await putWhole({ further: { say: "other words" } });
  const other = await named("other words");
  expect(other.released).toBeNull();
  expect(other.answer_id).not.toBe(first.answer_id);
});

test.each([
  ["more answers than questions", 422, () => ({ ratings: { [nurses]: { worksWith: true, answers: [1, 2] } } })],
  ["an answer that there is not", 422, () => ({ ratings: { [nurses]: given(6) } })],
  ["a workgroup twice", 422, () => ({ ratings: { [nurses]: given(1), [nurses.toUpperCase()]: given(2) } })],
  ["a choice that there is not", 422, () => ({ ratings: { [nurses]: given(5) }, further: { years: 3 } })],
  ["a question that nobody asked", 422, () => ({ ratings: { [nurses]: given(5) }, further: { age: 1 } })],
  ["a workgroup that is not rated", 404, () => ({ ratings: { [nurses]: given(5), [crypto.randomUUID()]: given(5) } })],
  ["no sheet at all", 422, () => ({ ratings: 5 })],
])("%s: nothing of the request is stored", async (_, status, body) => {
  const { putWhole, shown } = await begin(server, link);
  await putWhole({ ratings: { [nurses]: given(4) } });
  const before = [await rowsOf("rating"), await rowsOf("further_answer")];
  expect((await putWhole(body() as never)).status).toBe(status);
  expect([await rowsOf("rating"), await rowsOf("further_answer")]).toEqual(before);
  expect(await shown(nurses)).toEqual(Array(7).fill(4));
  const unbegun = newSheet();
  expect((await whole(unbegun, { begin: BEGIN, ...body() })).status).toBe(status);
  expect((await page(unbegun)).status).toBe(404);
});

test("a sheet that nobody began is there only when the request says to begin it, under a name that cannot be guessed", async () => {
  expect((await whole(newSheet(), { ratings: { [nurses]: given(1) } })).status).toBe(404);
  expect((await whole(`${link}/1`, { begin: BEGIN })).status).toBe(422);
  expect((await whole(newSheet(), { begin: { siteId: crypto.randomUUID(), proxy: false } })).status).toBe(404);
  const mine = newSheet();
  expect((await whole(mine, { begin: BEGIN })).status).toBe(200);
  const elsewhere = mine.replace(link, linkOf(wave, "Physicians"));
  expect((await whole(elsewhere, { begin: BEGIN, ratings: { [nurses]: given(1) } })).status).toBe(404);
});

test("by a personal link a whole sheet is the person's own, and begins only where it says so", async () => {
  const asked = { organizationId: effort.organizationId, effortId: effort.id, waveId: wave.id };
  const [person] = await invite(database, asked, [{ name: "Somebody", workgroupIds: [nurses] }]);
  const sheet = `${person?.link}/${nurses}`;
  expect((await whole(sheet, { ratings: { [physicians]: given(5) } })).status).toBe(404);
  expect((await whole(sheet, { begin: BEGIN, ratings: { [physicians]: given(5) } })).status).toBe(200);
  expect(await (await begin(server, person?.link ?? "")).shown(physicians)).toEqual(Array(7).fill(5));
  expect((await whole(`${person?.link}/${physicians}`, { begin: BEGIN })).status).toBe(404);
});

test("whole sheets and single pages, in any order: the last acknowledged answers are there", async () => {
  const mark = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
  const step = fc.record({ groups: fc.subarray([0, 1], { minLength: 1 }), mark, how: fc.constantFrom("whole", "put") });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const respondent = await begin(server, link);
      const ids = [nurses, physicians];
      const last: (number | null)[] = [null, null];
      for (const { groups, mark, how } of steps) {
        const ratings = Object.fromEntries(groups.map((group) => [ids[group], given(mark)]));
        if (how === "whole") await respondent.putWhole({ ratings });
        else for (const group of groups) await respondent.put(ids[group] ?? "", given(mark));
        for (const group of groups) last[group] = mark;
      }
      const shown = await Promise.all(ids.map((id) => respondent.shown(id)));
      expect(shown).toEqual(last.map((each) => Array(7).fill(each)));
    }),
    { numRuns: 15 },
  );
});

test("of people who begin at once no more get in than the link takes a day, and whoever is in goes on", async () => {
  const limited = await openFirstWave(facilitator, await startEffort(facilitator));
  await setWave("daily_limit", 3, limited.id);
  const path = linkOf(limited, "Nurses");
  const body = new URLSearchParams({ go: "start" });
  const starts = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      index % 2 === 0
        ? fetch(server.url + path, { method: "POST", redirect: "manual", body })
        : whole(`${path}/${sheetToken()}`, { begin: BEGIN }),
    ),
  );
  const statuses = starts.map(({ status }) => status);
  expect(statuses.filter((each) => each === 429)).toHaveLength(5);
  expect(await (await fetch(server.url + path, { method: "POST", body })).text()).toContain("come back tomorrow");
  const { rows } = await owner.query("select count(*)::int from answers.respondent where wave_id = $1", [limited.id]);
  expect(rows).toEqual([{ count: 3 }]);
  // Another workgroup's link has a number of its own.
  expect((await begin(server, linkOf(limited, "Physicians"))).sheet).toContain("/s/");
  const inside = starts.find(({ status }) => status === 303)?.headers.get("location");
  if (inside != null) expect((await page(inside)).status).toBe(200);
});

test("after its closing time a wave takes nothing, although nobody has closed it yet", async () => {
  const closing = await openFirstWave(facilitator, await startEffort(facilitator));
  const [rated = ""] = closing.links.map(({ workgroup }) => workgroup.id);
  const respondent = await begin(server, linkOf(closing, "Nurses"));
  await setWave("closes_at", new Date(Date.now() - 1000), closing.id);
  expect((await respondent.put(rated, given(1))).status).toBe(410);
  expect((await respondent.putWhole({ ratings: { [rated]: given(1) } })).status).toBe(410);
  expect((await whole(`${linkOf(closing, "Nurses")}/${sheetToken()}`, { begin: BEGIN })).status).toBe(410);
  await expect(begin(server, linkOf(closing, "Nurses"))).rejects.toThrow(/410/);
  const withdrawing = await fetch(server.url + respondent.sheet, {
    method: "POST",
    body: new URLSearchParams({ go: "withdraw" }),
  });
  expect([withdrawing.status, await withdrawing.text()]).toEqual([410, expect.stringContaining("has closed")]);
});

test("open links that were switched off lead nowhere; sheets begun before go on", async () => {
  const closing = await openFirstWave(facilitator, await startEffort(facilitator));
  const [rated = ""] = closing.links.map(({ workgroup }) => workgroup.id);
  const respondent = await begin(server, linkOf(closing, "Nurses"));
  await setWave("open_links", false, closing.id);
  expect((await page(linkOf(closing, "Nurses"))).status).toBe(404);
  expect((await whole(`${linkOf(closing, "Nurses")}/${sheetToken()}`, { begin: BEGIN })).status).toBe(404);
  expect((await respondent.put(rated, given(2))).status).toBe(200);
  expect(await respondent.shown(rated)).toEqual(Array(7).fill(2));
});
