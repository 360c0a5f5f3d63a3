import type { Effort } from "@interrelate/contract";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed, startEffort } from "../../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../../tests/server.ts";
import { workerDatabase } from "../../../../../tests/test-database.ts";

let server: TestServer;
let facilitator: Facilitator;
let effort: Effort;
let preview: string;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  const group = (name: string, kind: "worker" | "client") => ({ name, kind, people: [null], smallGroupConsent: false });
  effort = await startEffort(facilitator, { workgroups: [group("Nurses", "worker"), group("Patients", "client")] });
  preview = `/preview/${effort.organizationId}/${effort.workProcess.waves[0]?.id}`;
});
afterAll(() => server.close());

const see = async (path: string) => {
  const answer = await fetch(server.url + path, { headers: { cookie: facilitator.cookie } });
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll("&amp;", "&");
};
const nextOf = (page: string) => /class="main-action" href="([^"]+)"/.exec(page)?.[1] ?? "";

test.each(["workgroup", "question"])(
  "the facilitator walks through a draft by %s as respondents will",
  async (layout) => {
    let page = await see(`${preview}?layout=${layout}&by=personal&language=de&size=large`);
    const places = layout === "workgroup" ? 2 : 7;
    for (let place = 0; place <= places; place += 1) {
      expect(page).toContain('lang="de"');
      expect(page).toContain('class="large"');
      expect(page).not.toMatch(/<form|<script|<button/);
      page = await see(nextOf(page));
    }
    expect(page).not.toContain("<fieldset");
  },
);

test("every workgroup, kind of link, language and layout can be seen, and nothing of it is stored", async () => {
  const [nurses = "", patients = ""] = effort.workProcess.workgroups.map(({ id }) => id);
  expect(await see(`${preview}?as=${nurses}&by=open`)).toContain("Your answers are anonymous");
  expect(await see(`${preview}?as=${nurses}&by=personal`)).toContain("Your answers are confidential");
  const client = await see(`${preview}?as=${patients}`);
  expect(client).toContain('lang="en-x-plain"');
  expect(client).toContain("Are you answering for yourself?");
  expect(await see(`${preview}?as=${patients}&words=usual`)).toContain('lang="en"');
  expect(await see(`${preview}/q1?layout=question&language=ar`)).toContain('dir="rtl"');
  for (const language of ["en", "da", "de", "es", "ar"]) {
    const page = await see(`${preview}?language=${language}`);
    expect(page).toContain(`<html lang="${language}"`);
  }
  const owner = new pg.Client({ connectionString: (await workerDatabase()).databaseUrl });
  await owner.connect();
  const stored = await owner.query("select 1 from answers.respondent union all select 1 from answers.rating");
  await owner.end();
  expect(stored.rows).toEqual([]);
});

test("wordings that lack a language are marked where they stand", async () => {
  const questions = [{ id: "say", kind: "words", prompt: { en: "What would help most?" } }];
  const id = effort.workProcess.waves[0]?.id;
  await parsed(await facilitator.ask("PATCH", `/waves/${id}`, { settings: { questions } }), 200);
  const page = await see(`${preview}/further?language=da`);
  expect(page).toContain('<mark class="missing" lang="en" dir="auto">What would help most?</mark>');
  expect(await see(`${preview}/further?language=en`)).not.toContain("<mark");
});

test("nobody else sees it", async () => {
  expect((await fetch(server.url + preview)).status).toBe(401);
  const elsewhere = preview.replace(effort.organizationId, crypto.randomUUID());
  expect((await fetch(server.url + elsewhere, { headers: { cookie: facilitator.cookie } })).status).toBe(401);
});

test.each(["/preview/here/there", "/preview/x"])("%s leads nowhere", async (path) => {
  expect((await fetch(server.url + path, { headers: { cookie: facilitator.cookie } })).status).toBe(404);
});
