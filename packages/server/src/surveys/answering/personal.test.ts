import type { Effort, Wave } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, openFirstWave, startEffort } from "../../../../../tests/facilitator.ts";
import { type InvitedPerson, invite, type ToInvite } from "../../../../../tests/invited.ts";
import { begin, formOf } from "../../../../../tests/respondent.ts";
import { startTestServer, type TestServer } from "../../../../../tests/server.ts";
import { workerDatabase } from "../../../../../tests/test-database.ts";
import { asRole, type Database, openDatabase } from "../../database/index.ts";
import { createLog } from "../../platform/log.ts";

let server: TestServer;
let facilitator: Facilitator;
let database: Database;
let effort: Effort;
let wave: Wave;
let nurses: string;
let physicians: string;
let patients: string;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  database = await openDatabase({ ...(await workerDatabase()), log: createLog("silent") });
  const group = (name: string, kind: "worker" | "client") => ({
    name,
    kind,
    people: [null, null],
    smallGroupConsent: false,
  });
  const workgroups = [group("Nurses", "worker"), group("Physicians", "worker"), group("Patients", "client")];
  effort = await startEffort(facilitator, { workgroups, sites: ["North", "South"] });
  wave = await openFirstWave(facilitator, effort);
  [nurses = "", physicians = "", patients = ""] = effort.workProcess.workgroups.map(({ id }) => id);
});
afterAll(async () => {
  await database.close();
  await server.close();
});

const page = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(server.url + path, { redirect: "manual", headers });
  return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
};
const post = async (path: string, form: Record<string, string>) => {
  const answer = await fetch(server.url + path, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(form),
  });
  return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
};

async function asked(person: Partial<ToInvite> = {}): Promise<InvitedPerson> {
  const in_ = { organizationId: effort.organizationId, effortId: effort.id, waveId: wave.id };
  const [invited] = await invite(database, in_, [{ name: "Somebody", workgroupIds: [nurses], ...person }]);
  if (invited === undefined) throw new Error("Nobody was invited.");
  return invited;
}

test("a personal link asks for consent once, then goes on where it was left, on any device", async () => {
  const { link } = await asked({ siteId: effort.sites[1]?.id ?? "" });
  const consent = await page(link);
  expect(consent.text).toContain("Your answers are confidential");
  expect(consent.text).not.toContain("anonymous");
  expect(consent.text).not.toContain("Which site");
  expect(consent.text).not.toContain("Another workgroup?");

  const respondent = await begin(server, link);
  expect(respondent.sheet).toBe(`${link}/${nurses}`);
  await respondent.post(nurses, formOf([1, 2, 3, 4, 5, 1, 2]));
  const back = await page(link);
  expect(back.text).toContain("Welcome back");
  expect(back.text).toContain(respondent.sheet);
  expect((await page(respondent.sheet)).location).toBe(`${respondent.sheet}/${physicians}`);
  expect(await (await begin(server, link)).shown(nurses)).toEqual([1, 2, 3, 4, 5, 1, 2]);

  const stored = await asRole(database.db, { organizationId: effort.organizationId, role: "ir_analysis" }, (open) =>
    open.selectFrom("answers.respondent").select(["origin", "site_id"]).where("origin", "=", "person").execute(),
  );
  expect(stored).toEqual([{ origin: "person", site_id: effort.sites[1]?.id }]);
});

test("a code leads where the link leads, however it is typed; a wrong one gets a friendly page", async () => {
  const { code, link } = await asked();
  await (await begin(server, link)).post(nurses, formOf([5, 5, 5, 5, 5, 5, 5]));
  for (const typed of [code, ` ${code.toLowerCase().replace("-", " ")} `]) {
    const { status, location } = await post("/c", { code: typed });
    expect(status).toBe(303);
    expect((await page(location ?? "")).text).toContain("Welcome back");
    expect(await (await begin(server, location ?? "")).shown(nurses)).toEqual([5, 5, 5, 5, 5, 5, 5]);
  }
  expect((await page("/c")).text).toContain("Type your code");
  for (const typed of ["AAAAA-AAAAA", "", "<b>", "x".repeat(5000)]) {
    const wrong = await post("/c", { code: typed });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining("No survey has this code")]);
    expect(wrong.text).not.toContain("<b>");
  }
  expect((await post("/c", {})).status).toBe(422);
});

test("somebody of several workgroups answers for each, one after the other, and for no other", async () => {
  const { link } = await asked({ workgroupIds: [nurses, patients] });
  const home = await begin(server, link);
  expect(home.sheet).toBe(`${link}/${nurses}`);
  for (const group of [nurses, physicians, patients]) await home.post(group, formOf([1, 1, 1, 1, 1, 1, 1]));
  expect((await page(home.sheet)).text).toContain(link);
  const own = await page(link);
  expect(own.text).toContain("See my answers as Nurses");
  expect(own.text).toContain("Begin as Patients");

  // Clients are asked for whom they answer.
  const unsaid = await post(link, { as: patients });
  expect([unsaid.status, unsaid.text]).toEqual([422, expect.stringContaining("Are you answering for yourself?")]);
  const second = await begin(server, link, { as: patients, proxy: "other" });
  await second.post(nurses, formOf([2, 2, 2, 2, 2, 2, 2]));
  expect(await home.shown(nurses)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(await second.shown(nurses)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  expect((await post(link, { as: physicians })).status).toBe(404);
  expect((await page(`${link}/${physicians}`)).status).toBe(404);
  const proxies = await asRole(database.db, { organizationId: effort.organizationId, role: "ir_analysis" }, (open) =>
    open
      .selectFrom("answers.respondent")
      .select(["proxy", "rater_group_id as rater"])
      .where("rater_group_id", "=", patients)
      .execute(),
  );
  expect(proxies).toEqual([{ proxy: true, rater: patients }]);
});

test("whoever has finished is told of pages without an answer, and that answers can be changed", async () => {
  const { link } = await asked();
  const respondent = await begin(server, link);
  await respondent.post(nurses, formOf([1, 1, 1, 1, 1, 1, 1]));
  for (const group of [physicians, patients]) await respondent.post(group, formOf(Array(7).fill(null)));
  expect((await page(respondent.sheet)).text).toContain("Pages without an answer: 2.");
  const own = (await page(link)).text;
  expect(own).toContain("You can look at your answers or change them until the survey closes.");
  expect(own).not.toContain("go on with this link");
});

test("from the person's page everything is deleted, and the link begins anew", async () => {
  const { link } = await asked({ workgroupIds: [nurses, physicians] });
  const both = [await begin(server, link), await begin(server, link, { as: physicians })];
  for (const each of both) await each.post(nurses, formOf([3, 3, 3, 3, 3, 3, 3]));
  const gone = await post(link, { go: "withdraw" });
  expect(gone.text).toContain("Your answers are deleted");
  for (const each of both) expect((await page(each.sheet)).status).toBe(404);
  expect((await page(link)).text).toContain("Your answers are confidential");
  expect(await (await begin(server, link)).shown(nurses)).toEqual(Array(7).fill(null));
});

test("the link of somebody who was taken off the list leads nowhere, and so does their code", async () => {
  const { link, code, participantId } = await asked();
  const respondent = await begin(server, link);
  await asRole(database.db, { organizationId: effort.organizationId, role: "ir_identity" }, (open) =>
    open.deleteFrom("identity.participant").where("participant_id", "=", participantId).execute(),
  );
  expect((await page(link)).status).toBe(404);
  expect((await page(respondent.sheet)).status).toBe(404);
  expect((await respondent.put(nurses, { worksWith: true, answers: Array(7).fill(1) })).status).toBe(404);
  expect((await post("/c", { code })).status).toBe(422);
});

test("the page speaks the person's language until they choose another; nobody else's choice changes", async () => {
  const { link } = await asked({ language: "de" });
  const lang = async (headers: Record<string, string> = {}) =>
    /<html lang="([\w-]+)"/.exec((await page(link, headers)).text)?.[1];
  const wordedIn = wave.instrument.languages.includes("de") ? "de" : "en";
  expect(await lang({ "accept-language": "da" })).toBe(wordedIn);
  const chosen = await fetch(`${server.url}${link}?language=en&size=large&words=nonsense`, { redirect: "manual" });
  expect([chosen.status, chosen.headers.get("location")]).toEqual([303, link]);
  const cookie = chosen.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/^survey-display=[^;]+; Path=\/s; SameSite=Lax; HttpOnly$/);
  const kept = cookie.split(";")[0] ?? "";
  expect(await lang({ cookie: kept })).toBe("en");
  expect((await page(link, { cookie: kept })).text).toContain('class="large"');
  expect(await lang()).toBe(wordedIn);
});

test("choosing a language on a page saves what was answered there", async () => {
  const { link } = await asked();
  const respondent = await begin(server, link);
  const to = await respondent.post(physicians, { ...formOf([1, null, 3, null, null, null, null]), show: "size=large" });
  expect(to).toBe(`${respondent.sheet}/${physicians}`);
  expect(await respondent.shown(physicians)).toEqual([1, null, 3, null, null, null, null]);
});

test("codes cannot be tried out by the hundred, and whoever types too many is told to wait", async () => {
  const tries = await Promise.all(Array.from({ length: 125 }, (_, index) => post("/c", { code: `AAAAA-AA${index}` })));
  const refused = tries.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(5);
  expect(refused[0]?.text).toContain("Please wait a minute");
  expect((await page("/c")).status).toBe(200);
});
