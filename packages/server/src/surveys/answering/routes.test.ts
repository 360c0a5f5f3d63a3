import type { Effort, Wave } from "@interrelate/contract";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import {
  comeIn,
  type Facilitator,
  linkOf,
  openFirstWave,
  parsed,
  startEffort,
} from "../../../../../tests/facilitator.ts";
import { begin, formOf, type Respondent } from "../../../../../tests/respondent.ts";
import { startTestServer, type TestServer } from "../../../../../tests/server.ts";
import { workerDatabase } from "../../../../../tests/test-database.ts";

let server: TestServer;
let facilitator: Facilitator;
let effort: Effort;
let wave: Wave;
let nurses: string;
let physicians: string;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  effort = await startEffort(facilitator);
  wave = await openFirstWave(facilitator, effort);
  [nurses = "", physicians = ""] = effort.workProcess.workgroups.map(({ id }) => id);
});
afterAll(() => server.close());

const page = async (path: string) => {
  const answer = await fetch(server.url + path, { redirect: "manual" });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const nothing = Array<null>(7).fill(null);

test("the pages are kept by nobody, found by no search engine, and load nothing from elsewhere", async () => {
  const { headers, text } = await page(linkOf(wave, "Nurses"));
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("x-robots-tag")).toContain("noindex");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("set-cookie")).toBeNull();
  expect(text).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
  expect(text).not.toMatch(/<script(?![^>]*src)|<style|style="|\son\w+="/);
});

test("a sheet leads from workgroup to workgroup, back, and to thanks with its own link", async () => {
  const respondent = await begin(server, linkOf(wave, "Nurses"));
  expect((await page(respondent.sheet)).headers.get("location")).toBe(`${respondent.sheet}/${nurses}`);
  expect(await respondent.post(nurses, formOf([1, 2, 3, 4, 5, 1, 2]))).toBe(`${respondent.sheet}/${physicians}`);
  expect((await page(respondent.sheet)).headers.get("location")).toBe(`${respondent.sheet}/${physicians}`);
  const back = { ...formOf([3, null, null, null, null, null, null]), go: "back" };
  expect(await respondent.post(physicians, back)).toBe(`${respondent.sheet}/${nurses}`);
  expect(await respondent.shown(nurses)).toEqual([1, 2, 3, 4, 5, 1, 2]);
  expect(await respondent.shown(physicians)).toEqual([3, null, null, null, null, null, null]);
  expect(await respondent.post(physicians, formOf(nothing))).toBe(respondent.sheet);
  const thanks = await page(respondent.sheet);
  expect(thanks.status).toBe(200);
  expect(thanks.text).toContain(respondent.sheet);
});

test('"I do not work with them" is one tap, leaves no answers and stands until a question is answered', async () => {
  const respondent = await begin(server, linkOf(wave, "Nurses"));
  await respondent.post(physicians, formOf([1, 2, 3, 4, 5, 1, 2]));
  expect(await respondent.post(physicians, { worksWith: "no" })).toBe(respondent.sheet);
  expect(await respondent.shown(physicians)).toEqual(nothing);
  await respondent.post(physicians, { worksWith: "no-unless-answered" });
  expect((await page(`${respondent.sheet}/${physicians}`)).text).toContain("no-unless-answered");
  await respondent.post(physicians, { worksWith: "no-unless-answered", item2: "4" });
  expect(await respondent.shown(physicians)).toEqual([null, 4, null, null, null, null, null]);
});

test("whatever is posted, saved, repeated or gone back to, the last acknowledged answers are there", async () => {
  const answers = fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }), { minLength: 7, maxLength: 7 });
  const step = fc.record({
    how: fc.constantFrom("put", "post", "back", "clear", "notWorking", "invalid"),
    about: fc.constantFrom(0, 1),
    answers,
    times: fc.constantFrom(1, 2),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const respondent = await begin(server, linkOf(wave, "Physicians"));
      const groups = [nurses, physicians];
      const last: (number | null)[][] = [nothing, nothing];
      for (const { how, about, answers, times } of steps) {
        for (let time = 0; time < times; time += 1) await take(respondent, how, groups[about] ?? "", answers);
        if (how === "put" || how === "post" || how === "back") last[about] = answers;
        if (how === "clear" || how === "notWorking") last[about] = nothing;
      }
      expect([await respondent.shown(nurses), await respondent.shown(physicians)]).toEqual(last);
    }),
    { numRuns: 40 },
  );
});

async function take(respondent: Respondent, how: string, workgroup: string, answers: (number | null)[]) {
  if (how === "put") expect((await respondent.put(workgroup, { worksWith: true, answers })).status).toBe(200);
  else if (how === "notWorking") await respondent.post(workgroup, { ...formOf(answers), worksWith: "no" });
  else if (how === "invalid")
    expect((await respondent.put(workgroup, { worksWith: true, answers: [6] })).status).toBe(422);
  else await respondent.post(workgroup, { ...formOf(answers), go: how });
}

test.each([
  [
    "a sheet that nobody began",
    404,
    async () => (await begin(server, linkOf(wave, "Nurses"))).sheet.replace(/.$/, "-x"),
  ],
  ["another workgroup's sheet", 404, async () => sheetUnder("Physicians", await begin(server, linkOf(wave, "Nurses")))],
  ["a cut link", 404, async () => linkOf(wave, "Nurses").slice(0, -1)],
])("%s is answered by a friendly page, %i", async (_, status, path) => {
  const answer = await page(await path());
  expect(answer.status).toBe(status);
  expect(answer.text).toContain("This link leads nowhere");
});

test("answers that do not fit are refused whole, and what was there is kept", async () => {
  const respondent = await begin(server, linkOf(wave, "Nurses"));
  await respondent.post(nurses, formOf([1, 1, 1, 1, 1, 1, 1]));
  const { url } = server;
  const refused = await fetch(`${url}${respondent.sheet}/${nurses}`, {
    method: "POST",
    body: new URLSearchParams({ item1: "2", item2: "9" }),
  });
  expect(refused.status).toBe(422);
  for (const given of [{ worksWith: true, answers: [1, 2] }, { worksWith: true, answers: [0, 1, 2, 3, 4, 5, 6] }, {}])
    expect((await respondent.put(nurses, given as never)).status).toBe(422);
  for (const workgroup of [crypto.randomUUID(), "nobody", `${nurses}'`])
    expect((await respondent.put(workgroup, { worksWith: true, answers: nothing })).status).toBe(404);
  const broken = await fetch(`${url}${respondent.sheet}/${nurses}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: "{",
  });
  expect(broken.status).toBe(400);
  expect(broken.headers.get("content-type")).toContain("application/problem+json");
  expect(await respondent.shown(nurses)).toEqual([1, 1, 1, 1, 1, 1, 1]);
});

test("another web page can neither begin a sheet nor answer; forms of our own work, with a script or without", async () => {
  const link = linkOf(wave, "Nurses");
  const { sheet } = await begin(server, link);
  const send = (path: string, method: string, headers: Record<string, string>) =>
    fetch(server.url + path, { method, headers, body: new URLSearchParams({ go: "next" }), redirect: "manual" });
  for (const headers of [
    { origin: "https://elsewhere.example" },
    { origin: "null", "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])
    for (const path of [link, sheet, `${sheet}/${nurses}`])
      expect((await send(path, "POST", headers)).status).toBe(403);
  expect((await send(`${sheet}/${nurses}`, "PUT", { origin: "https://elsewhere.example" })).status).toBe(403);
  for (const headers of [
    {},
    { origin: server.url },
    // What browsers send from pages that tell nobody where they are, without and with https.
    { origin: "null" },
    { origin: "null", "sec-fetch-site": "same-origin" },
    // Behind a proxy that does not say how it was asked.
    { origin: "https://rc.example.org", "sec-fetch-site": "same-origin" },
  ])
    expect((await send(link, "POST", headers)).status).toBe(303);
});

test("a survey with sites asks for one, and takes that it is not told", async () => {
  const workgroups = ["Nurses", "Physicians"].map((name) => ({
    name,
    kind: "worker" as const,
    people: [null, null],
    smallGroupConsent: false,
  }));
  const sited = await startEffort(facilitator, { workgroups, sites: ["North", "South & West"] });
  const link = linkOf(await openFirstWave(facilitator, sited), "Nurses");
  expect((await page(link)).text).toContain("South &amp; West");
  await expect(begin(server, link)).rejects.toThrow(/422/);
  await expect(begin(server, link, nurses)).rejects.toThrow(/422/);
  expect((await begin(server, link, sited.sites[1]?.id)).sheet).toContain(link);
  expect((await begin(server, link, "none")).sheet).toContain(link);
});

test("whoever has the sheet can delete it, and then nothing of it is left", async () => {
  const respondent = await begin(server, linkOf(wave, "Nurses"));
  const other = await begin(server, linkOf(wave, "Nurses"));
  for (const each of [respondent, other]) await each.post(nurses, formOf([1, 2, 3, 4, 5, 1, 2]));
  const withdraw = () => {
    const body = new URLSearchParams({ go: "withdraw" });
    return fetch(server.url + respondent.sheet, { method: "POST", body });
  };
  const gone = await withdraw();
  expect([gone.status, await gone.text()]).toEqual([200, expect.stringContaining("Your answers are deleted")]);
  expect((await page(respondent.sheet)).status).toBe(404);
  expect((await respondent.put(nurses, { worksWith: true, answers: nothing })).status).toBe(404);
  expect((await withdraw()).status).toBe(404);
  expect(await other.shown(nurses)).toEqual([1, 2, 3, 4, 5, 1, 2]);
});

test("an effort deleted just while somebody begins or answers is a survey that is not there", async () => {
  const doomed = await startEffort(facilitator);
  const link = linkOf(await openFirstWave(facilitator, doomed), "Nurses");
  const [rated = ""] = doomed.workProcess.workgroups.map(({ id }) => id);
  const respondent = await begin(server, link);
  const owner = new pg.Client({ connectionString: (await workerDatabase()).databaseUrl });
  await owner.connect();
  onTestFinished(() => owner.end());
  await owner.query("begin");
  await owner.query("delete from work.effort where effort_id = $1", [doomed.id]);
  const late = [
    respondent.put(rated, { worksWith: true, answers: nothing }),
    fetch(server.url + link, { method: "POST", redirect: "manual" }),
  ];
  // Both have seen the survey, and wait for what becomes of it.
  await expect
    .poll(async () => (await owner.query(WAITING)).rows[0].count, { timeout: 5_000 })
    .toBe(2)
    .finally(() => owner.query("commit"));
  expect((await Promise.all(late)).map(({ status }) => status)).toEqual([404, 404]);
});

/** How many others wait for this connection's transaction to end. */
const WAITING = "select count(distinct pid)::int from pg_locks where pg_backend_pid() = any(pg_blocking_pids(pid))";

test("whoever has the database alone has neither a link nor a sheet", async () => {
  const respondent = await begin(server, linkOf(wave, "Nurses"));
  await respondent.post(nurses, formOf([1, 2, 3, 4, 5, 1, 2]));
  const tokens = respondent.sheet.split("/").slice(2);
  const owner = new pg.Client({ connectionString: (await workerDatabase()).databaseUrl });
  await owner.connect();
  const tables = await owner.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname !~ '^(pg_|information_)'",
  );
  let stored = "";
  for (const { name } of tables.rows) {
    const { rows } = await owner.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`);
    stored += rows.map(({ row }) => row).join();
  }
  await owner.end();
  expect(tokens).toHaveLength(2);
  expect(stored).toContain(nurses);
  for (const token of tokens) {
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(Buffer.from(token, "base64url").toString("hex"));
    expect(stored).not.toContain(Buffer.from(token).toString("hex"));
  }
});

test("a closed wave takes nothing more, at once, and says so", async () => {
  const closing = await openFirstWave(facilitator, await startEffort(facilitator));
  const link = linkOf(closing, "Nurses");
  const workgroup = closing.links[0]?.workgroup.id ?? "";
  const respondent = await begin(server, link);
  await respondent.post(workgroup, formOf([1, 2, 3, 4, 5, 1, 2]));
  const late = Array.from({ length: 20 }, () => respondent.put(workgroup, { worksWith: true, answers: nothing }));
  const closed = await parsed<Wave>(await facilitator.ask("POST", `/waves/${closing.id}/close`), 200);
  expect(closed.status).toBe("closed");
  for (const answer of await Promise.all(late)) expect([200, 410]).toContain(answer.status);
  expect((await respondent.put(workgroup, { worksWith: true, answers: nothing })).status).toBe(410);
  await expect(respondent.post(workgroup, {})).rejects.toThrow(/410/);
  for (const path of [link, respondent.sheet, `${respondent.sheet}/${workgroup}`]) {
    const answer = await page(path);
    expect(answer.status).toBe(410);
    expect(answer.text).toContain("This survey has closed");
  }
});

function sheetUnder(workgroup: string, respondent: Respondent): string {
  return `${linkOf(wave, workgroup)}/${respondent.sheet.split("/").at(-1)}`;
}
