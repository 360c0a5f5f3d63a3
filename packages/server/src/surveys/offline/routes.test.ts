import type { Effort, Wave } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, linkOf, openFirstWave, startEffort } from "../../../../../tests/facilitator.ts";
import { begin } from "../../../../../tests/respondent.ts";
import { startTestServer, type TestServer } from "../../../../../tests/server.ts";

let server: TestServer;
let facilitator: Facilitator;
let effort: Effort;
let wave: Wave;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  effort = await startEffort(facilitator);
  wave = await openFirstWave(facilitator, effort);
});
afterAll(() => server.close());

type Kept = { headers: Record<string, string>; pages: Record<string, string> };

test("all pages of a sheet come at once, as they are, for the phone that asks and nobody in between", async () => {
  const { sheet, put } = await begin(server, linkOf(wave, "Nurses"));
  const [nurses = "", physicians = ""] = effort.workProcess.workgroups.map(({ id }) => id);
  await put(physicians, { worksWith: true, answers: [null, 4, null, null, null, null, null] });
  const answer = await fetch(`${server.url}${sheet}/offline`);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const { headers, pages } = (await answer.json()) as Kept;
  expect(headers["content-security-policy"]).toContain("worker-src 'self'");
  expect(Object.keys(pages)).toEqual([`${sheet}/${nurses}`, `${sheet}/${physicians}`, sheet, `${sheet}/overview`]);
  expect(pages[`${sheet}/${physicians}`]).toMatch(/<html data-kept [\s\S]* name="item2" value="4" checked/);
  expect(pages[sheet]).toContain(`data-waits="${sheet}"`);
  // What is only a way to another page.
  expect(pages[`${sheet}/overview`]).toBe(sheet);
  // The link that a whole workgroup shares leads to nobody's sheet.
  expect(pages[linkOf(wave, "Nurses")]).toBeUndefined();
});

test("there are no pages of a sheet that is not there", async () => {
  const unknown = await fetch(`${server.url}${linkOf(wave, "Nurses")}/AAAAAAAAAAAAAAAAAAAAAA/offline`);
  expect(unknown.status).toBe(404);
});

test("the worker is asked for again every time, and sent only when it changed", async () => {
  const worker = await fetch(`${server.url}/s/worker.js`);
  expect(worker.headers.get("content-type")).toContain("text/javascript");
  expect(worker.headers.get("cache-control")).toBe("no-cache");
  const known = { headers: { "if-none-match": worker.headers.get("etag") ?? "" } };
  expect((await fetch(`${server.url}/s/worker.js`, known)).status).toBe(304);
});
