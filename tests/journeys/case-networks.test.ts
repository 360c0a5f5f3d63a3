import type { CaseRound, CaseTells, ClientCase, Effort, NewCase, Person } from "@interrelate/contract";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { axeFindings } from "../axe.ts";
import { parsed, startEffort } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { addPeople } from "../people.ts";
import { begin } from "../respondent.ts";
import { expectSoundScreen } from "../sound-screen.ts";

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true };

let office: Office;
let effort: Effort;
/** Nurse, teacher and citizen in turn. */
let people: Person[];

beforeAll(async () => {
  office = await openOffice();
  const group = (name: string, kind: "worker" | "client") => ({ name, kind, people: [null], smallGroupConsent: false });
  const workgroups = [group("Nurses", "worker"), group("Teachers", "worker"), group("Citizens", "client")];
  effort = await startEffort(office.facilitator, { workProcess: "Support", workgroups, threshold: 3 });
  people = await addPeople(
    office.facilitator,
    effort,
    Array.from({ length: 9 }, (_, index) => `person${index}@example.org`),
  );
});
afterAll(() => office.close());
afterEach(() => office.leave());

const ask = (method: string, path: string, body?: unknown) => office.facilitator.ask(method, path, body);

async function open(path: string, options = { viewport: DESKTOP }) {
  const watched = await office.enter(options);
  await watched.page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}${path}`);
  await watched.page.getByRole("heading", { level: 1 }).waitFor();
  return watched;
}

const titled = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
/** A deed inside the question that asks about it. */
const confirm = (page: Page, name: string) => page.getByRole("dialog").getByRole("button", { name }).click();

const expectFocus = (page: Page, label: string) =>
  expect.poll(() => page.getByLabel(label).evaluate((field) => field === document.activeElement)).toBe(true);

/** Who is around the client of a case: one nurse, one teacher and one citizen. */
const around = (place: number) => people.slice(3 * place, 3 * place + 3);

function aCase(label: string, members: readonly Person[]): NewCase {
  return {
    label,
    clientWorkgroupId: effort.workProcess.workgroups[2]?.id ?? "",
    consent: { by: "representative", on: "2026-01-05", how: "signed form" },
    members: members.map(({ id, workgroupId }) => ({ participantId: id, workgroupId })),
  };
}

async function addCase(roundId: string, label: string, members: readonly Person[]): Promise<ClientCase> {
  return parsed(await ask("POST", `/case-rounds/${roundId}/cases`, { case: aCase(label, members) }), 201);
}

const roundOf = async (id: string): Promise<CaseRound> => parsed(await ask("GET", `/case-rounds/${id}`), 200);

/** The path of somebody's personal link, and the roles it asks about: those in which there is somebody else. */
type Asked = { readonly link: string; readonly roles: readonly string[] };

/** What the people around a client are asked, in the order of the letters of the case. */
async function linksOf({ waveId, members }: ClientCase): Promise<Asked[]> {
  const headers = { cookie: office.facilitator.cookie };
  const file = await fetch(`${office.url}/letters/${effort.organizationId}/${waveId}/links.csv`, { headers });
  const [, ...lines] = (await file.text()).trim().split(/\r?\n/);
  return lines.map((line) => {
    const [url = ""] = line.match(/https?:\/\/[^,\s]+/) ?? [];
    const own = people.find(({ name }) => line.includes(name))?.id;
    const others = members.filter(({ participantId }) => participantId !== own);
    return { link: new URL(url).pathname, roles: [...new Set(others.map(({ workgroupId }) => workgroupId))] };
  });
}

/** Somebody answers everything that a link of a case asks. */
async function answer({ link, roles }: Asked, answers: number[]): Promise<void> {
  const respondent = await begin(office, link, { proxy: "self" });
  const ratings = Object.fromEntries(roles.map((id) => [id, { worksWith: true, answers }]));
  expect((await respondent.putWhole({ ratings, finished: true })).status).toBe(200);
}

/** Somebody who is alone in their role answers by their link on a phone, page by page, about the two others. */
async function answerOnPhone({ link }: Asked, label: string): Promise<void> {
  const { page, complaints } = await office.enter(PHONE);
  await page.goto(office.url + link);
  await page.getByText(label).first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await press(page, "Start");
  for (const last of [false, true]) {
    await page.locator("#answers").waitFor();
    for (const question of await page.locator("fieldset.question").all())
      await question.locator("input").nth(3).check();
    const { pathname } = new URL(page.url());
    await press(page, last ? "Finish" : "Next");
    await page.waitForURL((url) => url.pathname !== pathname);
  }
  await page.locator("#answers").waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
}

async function plannedRound(name: string, tells: CaseTells): Promise<CaseRound> {
  return parsed(await ask("POST", `/efforts/${effort.id}/case-rounds`, { round: { name, tells } }), 201);
}

test("a round is planned, its first case added by keys alone, and what is refused is said where it was written", async () => {
  const { page, complaints } = await open("");
  await page.getByRole("link", { name: "Networks around clients" }).click();
  await titled(page, "No client’s network has been asked about yet");
  await expectSoundScreen(page);
  await press(page, "Plan a round");
  await confirm(page, "Plan it");
  await page.getByText("Please give it a name.").waitFor();
  await expectFocus(page, "Name of the round");
  await page.getByRole("radio", { name: "How each client’s network works as a whole" }).waitFor();
  await page.getByLabel("Name of the round").fill("Spring");
  await expectSoundScreen(page);
  await confirm(page, "Plan it");
  await titled(page, "“Spring” has no cases yet");

  await page.getByRole("button", { name: "Add a case" }).press("Enter");
  await page.keyboard.press("Shift+Tab");
  await page.getByRole("button", { name: "Save the case" }).press("Enter");
  await page.getByText("Please give it a code.").waitFor();
  await expectFocus(page, "Code of the case");
  await page.getByText("Please give the day on which it was given.").waitFor();
  await page.getByText("Please name at least three people around the client.").waitFor();
  await expectSoundScreen(page);

  await page.keyboard.type(`With ${people[0]?.name}`);
  await page.getByText("reads like the name of somebody").waitFor();
  await page.getByLabel("Code of the case").press("Control+a");
  await page.keyboard.type("K-1");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Tab");
  await page.getByLabel("On which day?").fill("2026-01-05");
  await page.getByLabel("How was it given?").focus();
  await page.keyboard.type("signed form");
  await page.keyboard.press("Tab");
  for (const { name } of around(0)) {
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await page.getByText(`${name} was added`).waitFor();
  }
  await page.getByRole("button", { name: "Save the case" }).press("Enter");
  await page.getByRole("heading", { level: 3, name: "K-1" }).waitFor();
  await expectSoundScreen(page);

  // What was removed comes back.
  await page.getByRole("heading", { level: 3, name: "K-1" }).click();
  await press(page, "Remove K-1");
  await page.getByText("K-1 was removed from this round.").waitFor();
  await press(page, "Undo");
  await page.getByRole("heading", { level: 3, name: "K-1" }).waitFor();
  expect(complaints).toEqual([]);
});

test("a round opens, people answer by their own links, a client withdraws, and ties between roles are told", {
  timeout: 120_000,
}, async () => {
  const { id } = await plannedRound("Autumn", "roles");
  const cases = [];
  for (const place of [0, 1, 2]) cases.push(await addCase(id, `K-${place + 1}`, around(place)));
  const withdrawn = await addCase(id, "K-4", [people[0], people[4], people[8]] as Person[]);
  const { page, complaints } = await open(`/cases/${id}`);
  await titled(page, "“Autumn” is ready to be opened with 4 cases");
  await press(page, "Open the round");
  await page.getByText("12 links in all").waitFor();
  await expectSoundScreen(page);
  await confirm(page, "Open the round");
  await titled(page, "“Autumn” is open; fewer than three of 12 sheets are finished");
  await expectSoundScreen(page);

  const links = (await Promise.all(cases.map(linksOf))).flat();
  expect(links).toHaveLength(9);
  const [first, second] = links as [Asked, Asked];
  await answerOnPhone(first, "K-1");
  await answerOnPhone(second, "K-1");
  for (const [place, link] of links.slice(2).entries()) await answer(link, [3, 4, 3, 2, 3 + (place % 2), 4, 5]);
  const [lost] = (await linksOf(withdrawn)) as [Asked];
  await answer(lost, [1, 1, 1, 1, 1, 1, 1]);

  await page.getByText("K-4", { exact: true }).click();
  await press(page, "Record a withdrawal for K-4");
  await page.getByText("Every answer about this case is deleted at once").waitFor();
  await expectSoundScreen(page);
  await confirm(page, "Delete the answers");
  const notice = page.getByText("The consent was taken back on");
  await expect.poll(() => notice.evaluate((sentence) => sentence === document.activeElement)).toBe(true);
  expect((await fetch(office.url + lost.link)).status).not.toBe(200);

  await press(page, "Close the round");
  await page.getByText("The round cannot be opened again.").waitFor();
  await confirm(page, "Close the round");
  await page.getByRole("group", { name: /role/i }).first().waitFor();
  await expectSoundScreen(page);
  await page
    .getByRole("button", { name: /^Nurses experience teachers/ })
    .first()
    .press("Enter");
  await page.getByText("together in 3 cases").first().waitFor();
  await expectSoundScreen(page);
  await press(page, "Table");
  await page.getByRole("columnheader", { name: "Cases together" }).waitFor();
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("the other kind of round tells each network as a whole, and says why one is not told", async () => {
  const { id } = await plannedRound("Winter", "cases");
  const told = await addCase(id, "K-1", people.slice(0, 5));
  const small = await addCase(id, "K-2", around(2));
  await parsed(await ask("POST", `/case-rounds/${id}/open`), 200);
  for (const [place, link] of (await linksOf(told)).entries()) await answer(link, [3, 4, 3, 2, 3 + (place % 2), 4, 5]);
  const [another] = (await linksOf(small)) as [Asked];
  await answer(another, [3, 3, 3, 3, 3, 3, 3]);
  await parsed(await ask("POST", `/case-rounds/${id}/close`), 200);
  expect((await roundOf(id)).status).toBe("closed");

  const { page, complaints } = await open(`/cases/${id}`, PHONE);
  await titled(page, "One of two networks around clients is told as a whole");
  await page.getByRole("heading", { level: 3, name: /^Two roles are around K-1, and the client/ }).waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "K-2", exact: true }).click();
  await page.getByText("Fewer than three people answered about K-2").waitFor();
  await expectSoundScreen(page);

  // A consent that is taken back now deletes answers; what is published stays.
  await page.getByText("2 cases behind these results, and withdrawals").click();
  await page.getByRole("article", { name: "K-1" }).getByText("people around").click();
  await press(page, "Record a withdrawal for K-1");
  await page.getByText("The published figures stay as they are").waitFor();
  await confirm(page, "Delete the answers");
  await page.getByRole("button", { name: "K-1", exact: true }).click();
  await page.getByText("these figures stay as they were").waitFor();
  expect(await page.getByText(/roles are around K-1/).count()).toBe(0);

  await page.getByRole("link", { name: "All rounds" }).click();
  await titled(page, "Three rounds of networks around clients");
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});
