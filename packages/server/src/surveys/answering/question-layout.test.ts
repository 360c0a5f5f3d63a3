import type { Effort, Wave } from "@interrelate/contract";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, linkOf, openFirstWave, startEffort } from "../../../../../tests/facilitator.ts";
import { begin, type Respondent } from "../../../../../tests/respondent.ts";
import { startTestServer, type TestServer } from "../../../../../tests/server.ts";
import { workerDatabase } from "../../../../../tests/test-database.ts";

const ITEMS = 4;
let server: TestServer;
let owner: pg.Client;
let effort: Effort;
let wave: Wave;
let groups: string[];

beforeAll(async () => {
  server = await startTestServer();
  const facilitator = await comeIn(server);
  effort = await startEffort(facilitator);
  wave = await openFirstWave(facilitator, effort);
  groups = effort.workProcess.workgroups.map(({ id }) => id);
  owner = new pg.Client({ connectionString: (await workerDatabase()).databaseUrl });
  await owner.connect();
  // A short form of four questions, one at a time.
  const { items } = wave.instrument;
  const short = JSON.stringify({ ...wave.instrument, items: items.slice(0, ITEMS) });
  await owner.query("update work.wave set layout = 'question', instrument = $1 where wave_id = $2", [short, wave.id]);
});
afterAll(async () => {
  await owner.end();
  await server.close();
});

const start = () => begin(server, linkOf(wave, "Nurses"));
const page = async (path: string) => (await fetch(server.url + path)).text();
const answers = (marks: (number | null)[]) =>
  Object.fromEntries(marks.flatMap((mark, index) => (mark === null ? [] : [[`group-${groups[index]}`, `${mark}`]])));

/** What the question pages show, by question: the chosen answer about each workgroup, "out" where one is not asked. */
async function shown({ sheet }: Respondent): Promise<(number | null | "out")[][]> {
  const pages = await Promise.all(Array.from({ length: ITEMS }, (_, index) => page(`${sheet}/q${index + 1}`)));
  return pages.map((text) =>
    groups.map((id) => {
      if (new RegExp(`<fieldset[^>]*data-not-working="${id}" hidden`).test(text)) return "out";
      const chosen = new RegExp(`name="group-${id}" value="(\\d)" checked`).exec(text);
      return chosen === null ? null : Number(chosen[1]);
    }),
  );
}

test("question by question, forward, back and to the end, with progress that counts questions", async () => {
  const respondent = await start();
  expect(await page(respondent.sheet)).toContain("Question 1 of 4");
  expect(await respondent.post("q1", answers([1, 2]))).toBe(`${respondent.sheet}/q2`);
  expect(await respondent.post("q2", { ...answers([3, null]), go: "back" })).toBe(`${respondent.sheet}/q1`);
  expect(await respondent.post("q1", answers([1, 2]))).toBe(`${respondent.sheet}/q2`);
  await respondent.post("q2", answers([3, null]));
  await respondent.post("q3", {});
  expect(await respondent.post("q4", answers([null, 5]))).toBe(respondent.sheet);
  expect(await page(respondent.sheet)).toContain("Thank you");
  expect(await shown(respondent)).toEqual([
    [1, 2],
    [3, null],
    [null, null],
    [null, 5],
  ]);
});

test("not working with a group takes its answers away in every question, stands while one skips, and can be taken back", async () => {
  const respondent = await start();
  await respondent.post("q1", answers([1, 2]));
  const to = await respondent.post("q2", { ...answers([4, 4]), worksWith: `no:${groups[1]}` });
  expect(to).toBe(`${respondent.sheet}/q2`);
  await respondent.post("q3", answers([5, null]));
  expect(await shown(respondent)).toEqual([
    [1, "out"],
    [4, "out"],
    [5, "out"],
    [null, "out"],
  ]);
  const stored = await owner.query<{ works_with: boolean }>(
    "select works_with from answers.rating where rated_group_id = $1",
    [groups[1]],
  );
  expect(stored.rows.some(({ works_with }) => !works_with)).toBe(true);
  await respondent.post("q3", { ...answers([5, null]), worksWith: `yes:${groups[1]}` });
  expect(await shown(respondent)).toEqual([
    [1, null],
    [4, null],
    [5, null],
    [null, null],
  ]);
});

test("whatever is answered, skipped, cleared or taken out, in any order, the last acknowledged answers are shown", async () => {
  const mark = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
  const step = fc.record({
    item: fc.integer({ min: 0, max: ITEMS - 1 }),
    marks: fc.tuple(mark, mark),
    how: fc.constantFrom("next", "back", "clear", "no", "yes"),
    about: fc.constantFrom(0, 1),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const respondent = await start();
      const model: ((number | null)[] | "out")[] = [Array(ITEMS).fill(null), Array(ITEMS).fill(null)];
      for (const { item, marks, how, about } of steps) {
        const turns = how === "no" || how === "yes";
        await respondent.post(`q${item + 1}`, {
          ...answers(marks),
          ...(turns ? { worksWith: `${how}:${groups[about]}` } : { go: how }),
        });
        for (const [group, given] of marks.entries()) {
          const mark = how === "clear" ? null : given;
          const before = model[group] ?? "out";
          if (turns && group === about) model[group] = how === "no" ? "out" : Array(ITEMS).fill(null);
          else if (before !== "out") model[group] = before.with(item, mark);
          else if (mark !== null) model[group] = Array(ITEMS).fill(null).with(item, mark);
        }
      }
      const expected = Array.from({ length: ITEMS }, (_, item) =>
        model.map((group) => (group === "out" ? "out" : (group[item] ?? null))),
      );
      expect(await shown(respondent)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
