import type { Effort, NewEffort, Person, Wave, WaveSettings } from "@interrelate/contract";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readSecret } from "../../packages/server/src/database/secret.ts";
import { personalLinks } from "../../packages/server/src/people/index.ts";
import { launchBrowser } from "../browser.ts";
import { comeIn, type Facilitator, linkOf, openFirstWave, parsed, startEffort } from "../facilitator.ts";
import { startTestServer, type TestServer } from "../server.ts";
import { comeUp, goUnderground, isKept, isPlaceKept, type Phone, start, takePhone } from "../survey-phone.ts";
import { workerDatabase } from "../test-database.ts";

const GROUPS = ["Nurses", "Physicians", "Social workers"];

let server: TestServer;
let facilitator: Facilitator;
let browser: Browser;
const phones: Phone[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  facilitator = await comeIn(server);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  for (const { put } of phones.splice(0)) await put();
});

async function phone(options: BrowserContextOptions = {}): Promise<Phone> {
  const taken = await takePhone(browser, server, options);
  phones.push(taken);
  return taken;
}

type Open = { readonly link: string; readonly wave: Wave; readonly effort: Effort };

async function openSurvey(settings: WaveSettings = {}, wanted: Partial<NewEffort> = {}): Promise<Open> {
  const group = (name: string) => ({ name, kind: "worker" as const, people: [null], smallGroupConsent: false });
  const effort = await startEffort(facilitator, { workgroups: GROUPS.map(group), ...wanted });
  const [first] = effort.workProcess.waves;
  if (Object.keys(settings).length > 0)
    await parsed(await facilitator.ask("PATCH", `/waves/${first?.id}`, { settings }), 200);
  const wave = await openFirstWave(facilitator, effort);
  return { link: linkOf(wave, "Nurses"), wave, effort };
}

const heading = (page: Page, words: RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const choice = (page: Page, words: RegExp, answer: string) =>
  page.getByRole("group", { name: words }).getByLabel(answer, { exact: true });

/** What the server has of a sheet, as its pages show it to another browser. */
async function onServer(sheet: string, effort: Effort): Promise<(string | null)[][]> {
  const shown = async (id: string) => {
    const text = await (await fetch(`${server.url}${sheet}/${id}`)).text();
    return Array.from({ length: 7 }, (_, item) => {
      const chosen = new RegExp(`name="item${item + 1}" value="(\\d)" checked`).exec(text);
      return chosen?.[1] ?? null;
    });
  };
  return Promise.all(effort.workProcess.workgroups.map(({ id }) => shown(id)));
}

const NONE = Array<null>(7).fill(null);

const ON_PHONE = "Saved on this phone. It is sent when you are online.";

test("somebody goes underground half-way, answers on, and everything arrives when the network is back", async () => {
  const { link, effort } = await openSurvey();
  const mine = await phone();
  const { page, sent } = mine;
  const sheet = await start(mine, link);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText("Saved ✓").waitFor();

  await goUnderground(mine);
  await choice(page, /^Nurses: .*soon enough/, "Always").check();
  await page.getByText(ON_PHONE).waitFor();
  await press(page, "Next");
  await heading(page, /Physicians/);
  await choice(page, /^Physicians: .*soon enough/, "Sometimes").check();
  await press(page, "Back");
  await heading(page, /Nurses/);
  expect(await choice(page, /^Nurses: .*correct/, "Often").isChecked()).toBe(true);
  expect(await choice(page, /^Nurses: .*soon enough/, "Always").isChecked()).toBe(true);
  await press(page, "Next");
  await heading(page, /Physicians/);
  expect(await choice(page, /^Physicians: .*soon enough/, "Sometimes").isChecked()).toBe(true);
  await press(page, "Next");
  await heading(page, /Social workers/);
  await press(page, "I do not work with Social workers");
  await heading(page, /All your answers are on this phone/);
  expect(await onServer(sheet, effort)).toEqual([[null, null, "4", ...NONE.slice(3)], NONE, NONE]);

  await comeUp(mine);
  await heading(page, /Thank you/);
  expect(await page.locator(".roles li").allInnerTexts()).toEqual([
    expect.stringMatching(/2 of 7 answered/),
    expect.stringMatching(/1 of 7 answered/),
    expect.stringMatching(/Do not work with them/),
  ]);
  await isKept(page, sheet, false);
  // One before the tunnel; after it all the rest at once, and the end.
  expect(sent.map((each) => Object.keys(JSON.parse(each).ratings).length)).toEqual([1, 3]);
});

test("a tab that was closed without a network opens again without one, and the link sends when there is one", async () => {
  const { link, effort } = await openSurvey();
  const mine = await phone();
  const { context, page, tunnel, sent } = mine;
  const sheet = await start(mine, link);
  await goUnderground(mine);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText(ON_PHONE).waitFor();
  await press(page, "Next");
  await heading(page, /Physicians/);
  await isPlaceKept(page, sheet);
  await page.close();

  const again = await context.newPage();
  await again.goto(tunnel.url + sheet);
  await heading(again, /Physicians/);
  await choice(again, /^Physicians: .*soon enough/, "Never").check();
  await again.getByText(ON_PHONE).waitFor();
  await press(again, "Back");
  await heading(again, /Nurses/);
  expect(await choice(again, /^Nurses: .*correct/, "Often").isChecked()).toBe(true);
  await again.close();
  expect(await onServer(sheet, effort)).toEqual([NONE, NONE, NONE]);

  await comeUp(mine);
  const later = await context.newPage();
  // The first page of the open link, which the whole workgroup shares: it sends, and shows nobody's sheet.
  await later.goto(tunnel.url + link);
  await heading(later, /How do we work together/);
  await expect
    .poll(() => onServer(sheet, effort))
    .toEqual([[null, null, "4", ...NONE.slice(3)], [null, "1", ...NONE.slice(2)], NONE]);
  expect(sent).toHaveLength(1);
});

test("where the browser can, the worker sends after the last page was closed", async () => {
  const { link, effort } = await openSurvey();
  const mine = await phone();
  const { context, page, tunnel } = mine;
  const sheet = await start(mine, link);
  await goUnderground(mine);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText(ON_PHONE).waitFor();
  // A page without the survey's script.
  const elsewhere = await context.newPage();
  const devtools = await context.newCDPSession(elsewhere);
  const registration = new Promise<string>((resolve) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [first] }) => {
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  const registrationId = await registration;
  await page.close();
  await comeUp(mine);
  expect(await onServer(sheet, effort)).toEqual([NONE, NONE, NONE]);
  const tag = { tag: "answers", lastChance: false };
  await devtools.send("ServiceWorker.dispatchSyncEvent", { origin: tunnel.url, registrationId, ...tag });
  await expect.poll(() => onServer(sheet, effort)).toEqual([[null, null, "4", ...NONE.slice(3)], NONE, NONE]);
});

test("the next person at the same computer meets nothing of the last one's sheet", async () => {
  const { link } = await openSurvey();
  const mine = await phone();
  const { page, tunnel } = mine;
  const hers = await start(mine, link);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText("Saved ✓").waitFor();
  await page.goto(tunnel.url + link);
  await press(page, "Start");
  await heading(page, /Nurses/);
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  const theirs = new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
  expect(theirs).not.toBe(hers);
  await isKept(page, theirs, true);
  await goUnderground(mine);
  await page.reload();
  await heading(page, /Nurses/);
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  // Without a network, the link that everybody shares opens nobody's sheet.
  await expect(page.goto(tunnel.url + link)).rejects.toThrow(/net::ERR/);
});

test("when the wave closed meanwhile, the phone says what is kept and forgets its copy", async () => {
  const { link, wave } = await openSurvey();
  const mine = await phone();
  const { page } = mine;
  const sheet = await start(mine, link);
  await goUnderground(mine);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText(ON_PHONE).waitFor();
  expect((await facilitator.ask("POST", `/waves/${wave.id}/close`)).status).toBe(200);
  await comeUp(mine);
  await heading(page, /This survey has closed/);
  await page.getByText("are not counted; the copy on the phone is deleted").waitFor();
  await isKept(page, sheet, false);
});

test("a sheet that was withdrawn on another device is gone from the phone as well", async () => {
  const { link } = await openSurvey();
  const mine = await phone();
  const { page } = mine;
  const sheet = await start(mine, link);
  await goUnderground(mine);
  await press(page, "Next");
  await heading(page, /Physicians/);
  const gone = await fetch(server.url + sheet, { method: "POST", body: new URLSearchParams({ go: "withdraw" }) });
  expect(gone.status).toBe(200);
  await comeUp(mine);
  await page.reload();
  await heading(page, /This link leads nowhere/);
  await isKept(page, sheet, false);
});

test("two phones on one personal link: each sends only what was changed on it, and the newest stands", async () => {
  const { wave, effort } = await openSurvey();
  const [nurses] = effort.workProcess.workgroups;
  const after: Person = {
    ...{ id: crypto.randomUUID(), name: "Somebody", email: null, workgroupId: nurses?.id ?? "" },
    ...{ furtherWorkgroupIds: [], siteId: null, language: null, channel: "code" },
  };
  const changes = [{ before: null, after }];
  await parsed(await facilitator.ask("POST", `/efforts/${effort.id}/people`, { changes }), 200);
  const secret = await readSecret((await workerDatabase()).dataDirectory, undefined);
  const link = `/s/${personalLinks(secret, wave.id)(after.id).token}`;

  const first = await phone();
  const sheet = await start(first, link);
  await goUnderground(first);
  await choice(first.page, /^Nurses: .*correct/, "Often").check();
  await first.page.getByText(ON_PHONE).waitFor();
  await press(first.page, "Next");
  await heading(first.page, /Physicians/);
  await press(first.page, "Next");
  await heading(first.page, /Social workers/);
  await isPlaceKept(first.page, sheet);
  // Her own link leads back to where she was, also without a network.
  await first.page.close();
  const reopened = await first.context.newPage();
  await reopened.goto(first.tunnel.url + link);
  await heading(reopened, /Social workers/);

  const second = await phone();
  await second.page.goto(second.tunnel.url + link);
  await second.page.getByRole("link", { name: /Nurses/ }).click();
  await heading(second.page, /Nurses/);
  await choice(second.page, /^Nurses: .*correct/, "Never").check();
  await second.page.getByText("Saved ✓").waitFor();
  await press(second.page, "Next");
  await heading(second.page, /Physicians/);
  await choice(second.page, /^Physicians: .*correct/, "Always").check();
  await second.page.getByText("Saved ✓").waitFor();

  await comeUp(first);
  await reopened.reload();
  const marked = (mark: string) => [null, null, mark, ...NONE.slice(3)];
  await expect.poll(() => onServer(sheet, effort)).toEqual([marked("4"), marked("5"), NONE]);
});

test("by question, and with further questions, everything is on the phone as well", async () => {
  const questions = [{ id: "best", kind: "words" as const, prompt: { en: "What works best?" } }];
  const { link, effort } = await openSurvey({ layout: "question", questions });
  const mine = await phone();
  const { page, tunnel } = mine;
  const sheet = await start(mine, link);
  await goUnderground(mine);
  await page
    .getByRole("group", { name: /^Physicians/ })
    .getByRole("radio")
    .first()
    .check();
  await page
    .getByRole("group", { name: /^Social workers/ })
    .getByRole("button")
    .click();
  await page.getByText(ON_PHONE).waitFor();
  expect(await page.getByRole("group", { name: /^Social workers/ }).count()).toBe(0);
  for (let question = 2; question <= 7; question += 1) {
    await press(page, "Next");
    await page.getByText(`Question ${question} of 7`).first().waitFor();
    expect(await page.getByRole("group", { name: /^Social workers/ }).count()).toBe(0);
  }
  await page
    .getByRole("group", { name: /^Physicians/ })
    .getByRole("radio")
    .last()
    .check();
  await press(page, "Next");
  await page.getByRole("textbox", { name: "What works best?" }).fill("The morning round");
  await press(page, "Finish");
  await heading(page, /All your answers are on this phone/);
  await comeUp(mine);
  await heading(page, /Thank you/);
  await isKept(page, sheet, false);
  await page.goto(`${tunnel.url}${sheet}/further`);
  expect(await page.getByRole("textbox").inputValue()).toBe("The morning round");
  expect(effort.workProcess.workgroups).toHaveLength(3);
});

test("where no worker may run, as over plain http, answers wait on the phone and are sent by the next visit", async () => {
  const { link, effort } = await openSurvey();
  const mine = await phone({ serviceWorkers: "block" });
  const { context, page, tunnel } = mine;
  await page.goto(tunnel.url + link);
  await press(page, "Start");
  await heading(page, /Nurses/);
  const sheet = new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
  await goUnderground(mine);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText("Not saved yet.").waitFor();
  await press(page, "Next");
  await page.waitForTimeout(300);
  await heading(page, /Nurses/);
  await page.close({ runBeforeUnload: false });
  await comeUp(mine);
  const later = await context.newPage();
  await later.goto(tunnel.url + link);
  await expect.poll(() => onServer(sheet, effort)).toEqual([[null, null, "4", ...NONE.slice(3)], NONE, NONE]);
});
