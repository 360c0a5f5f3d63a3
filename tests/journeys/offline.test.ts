import type { Effort, NewEffort, Person, Wave, WaveSettings } from "@interrelate/contract";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readSecret } from "../../packages/server/src/database/secret.ts";
import { personalLinks } from "../../packages/server/src/people/index.ts";
import { launchBrowser } from "../browser.ts";
import { comeIn, type Facilitator, linkOf, openFirstWave, parsed, startEffort } from "../facilitator.ts";
import { startTestServer, type TestServer } from "../server.ts";
import { workerDatabase } from "../test-database.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const GROUPS = ["Nurses", "Physicians", "Social workers"];

let server: TestServer;
let facilitator: Facilitator;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  facilitator = await comeIn(server);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

type Open = { readonly link: string; readonly wave: Wave; readonly effort: Effort };

async function openSurvey(settings: WaveSettings = {}, wanted: Partial<NewEffort> = {}): Promise<Open> {
  const group = (name: string) => ({ name, kind: "worker" as const, people: [null], smallGroupConsent: false });
  const effort = await startEffort(facilitator, { workgroups: GROUPS.map(group), ...wanted });
  const [first] = effort.workProcess.waves;
  if (Object.keys(settings).length > 0)
    await parsed(await facilitator.ask("PATCH", `/waves/${first?.id}`, { settings }), 200);
  const wave = await openFirstWave(facilitator, effort);
  return { link: server.url + linkOf(wave, "Nurses"), wave, effort };
}

type Phone = { readonly context: BrowserContext; readonly page: Page; readonly sent: string[] };

/** A phone, and the answers that the server acknowledged to it, in the order in which it did. */
async function phone(options: BrowserContextOptions = {}): Promise<Phone> {
  const context = await browser.newContext({ ...PHONE, ...options });
  contexts.push(context);
  context.setDefaultTimeout(10_000);
  const sent: string[] = [];
  // Also those that the worker sends.
  context.on("response", (response) => {
    if (response.request().method() === "PUT" && response.ok()) sent.push(response.request().postData() ?? "");
  });
  return { context, page: await context.newPage(), sent };
}

const heading = (page: Page, words: RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const choice = (page: Page, words: RegExp, answer: string) =>
  page.getByRole("group", { name: words }).getByLabel(answer, { exact: true });

/** Begins a sheet and waits until all its pages are on the phone. @returns its address on the server. */
async function start(page: Page, link: string): Promise<string> {
  await page.goto(link);
  await press(page, "Start");
  await page.locator("#answers").waitFor();
  const sheet = new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
  await isKept(page, sheet, true);
  return sheet;
}

async function isKept(page: Page, sheet: string, expected: boolean): Promise<void> {
  await expect.poll(() => page.evaluate(keptPages, sheet), { timeout: 10_000 }).toBe(expected);
}

/** Whether the phone keeps pages of a sheet, and its worker serves them. */
function keptPages(sheet: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("survey");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const reading = database.transaction("sheets").objectStore("sheets").get(sheet);
      reading.onsuccess = () => {
        database.close();
        resolve(reading.result?.pages !== undefined && navigator.serviceWorker.controller !== null);
      };
    };
  });
}

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
  const { context, page, sent } = await phone();
  const sheet = await start(page, link);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText("Saved ✓").waitFor();

  await context.setOffline(true);
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

  await context.setOffline(false);
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
  const { context, page, sent } = await phone();
  const sheet = await start(page, link);
  await context.setOffline(true);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText(ON_PHONE).waitFor();
  await press(page, "Next");
  await heading(page, /Physicians/);
  await page.close();

  const again = await context.newPage();
  await again.goto(server.url + sheet);
  await heading(again, /Physicians/);
  await choice(again, /^Physicians: .*soon enough/, "Never").check();
  await again.getByText(ON_PHONE).waitFor();
  await press(again, "Back");
  await heading(again, /Nurses/);
  expect(await choice(again, /^Nurses: .*correct/, "Often").isChecked()).toBe(true);
  await again.close();
  expect(await onServer(sheet, effort)).toEqual([NONE, NONE, NONE]);

  await context.setOffline(false);
  const later = await context.newPage();
  // The first page of the open link, which the whole workgroup shares: it sends, and shows nobody's sheet.
  await later.goto(link);
  await heading(later, /How do we work together/);
  await expect
    .poll(() => onServer(sheet, effort))
    .toEqual([[null, null, "4", ...NONE.slice(3)], [null, "1", ...NONE.slice(2)], NONE]);
  expect(sent).toHaveLength(1);
});

test("the next person at the same computer meets nothing of the last one's sheet", async () => {
  const { link } = await openSurvey();
  const { context, page } = await phone();
  const mine = await start(page, link);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText("Saved ✓").waitFor();
  await page.goto(link);
  await press(page, "Start");
  await heading(page, /Nurses/);
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  const theirs = new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
  expect(theirs).not.toBe(mine);
  await isKept(page, theirs, true);
  await context.setOffline(true);
  await page.reload();
  await heading(page, /Nurses/);
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  // Without a network, the link that everybody shares opens nobody's sheet.
  await expect(page.goto(link)).rejects.toThrow(/net::ERR/);
});

test("when the wave closed meanwhile, the phone says what is kept and forgets its copy", async () => {
  const { link, wave } = await openSurvey();
  const { context, page } = await phone();
  const sheet = await start(page, link);
  await context.setOffline(true);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText(ON_PHONE).waitFor();
  expect((await facilitator.ask("POST", `/waves/${wave.id}/close`)).status).toBe(200);
  await context.setOffline(false);
  await heading(page, /This survey has closed/);
  await page.getByText("are not counted; the copy on the phone is deleted").waitFor();
  await isKept(page, sheet, false);
});

test("a sheet that was withdrawn on another device is gone from the phone as well", async () => {
  const { link } = await openSurvey();
  const { context, page } = await phone();
  const sheet = await start(page, link);
  await context.setOffline(true);
  await press(page, "Next");
  await heading(page, /Physicians/);
  const gone = await fetch(server.url + sheet, { method: "POST", body: new URLSearchParams({ go: "withdraw" }) });
  expect(gone.status).toBe(200);
  await context.setOffline(false);
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
  const link = `${server.url}/s/${personalLinks(secret, wave.id)(after.id).token}`;

  const first = await phone();
  await start(first.page, link);
  await first.context.setOffline(true);
  await choice(first.page, /^Nurses: .*correct/, "Often").check();
  await first.page.getByText(ON_PHONE).waitFor();
  await press(first.page, "Next");
  await heading(first.page, /Physicians/);
  await press(first.page, "Next");
  await heading(first.page, /Social workers/);
  // Her own link leads back to where she was, also without a network.
  await first.page.close();
  const reopened = await first.context.newPage();
  await reopened.goto(link);
  await heading(reopened, /Social workers/);

  const second = await phone();
  await second.page.goto(link);
  await second.page.getByRole("link", { name: /Nurses/ }).click();
  await heading(second.page, /Nurses/);
  await choice(second.page, /^Nurses: .*correct/, "Never").check();
  await second.page.getByText("Saved ✓").waitFor();
  await press(second.page, "Next");
  await heading(second.page, /Physicians/);
  await choice(second.page, /^Physicians: .*correct/, "Always").check();
  await second.page.getByText("Saved ✓").waitFor();

  await first.context.setOffline(false);
  await reopened.reload();
  const sheet = new URL(second.page.url()).pathname.split("/").slice(0, 4).join("/");
  const marked = (mark: string) => [null, null, mark, ...NONE.slice(3)];
  await expect.poll(() => onServer(sheet, effort)).toEqual([marked("4"), marked("5"), NONE]);
});

test("by question, and with further questions, everything is on the phone as well", async () => {
  const questions = [{ id: "best", kind: "words" as const, prompt: { en: "What works best?" } }];
  const { link, effort } = await openSurvey({ layout: "question", questions });
  const { context, page } = await phone();
  const sheet = await start(page, link);
  await context.setOffline(true);
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
  await context.setOffline(false);
  await heading(page, /Thank you/);
  await isKept(page, sheet, false);
  await page.goto(`${server.url}${sheet}/further`);
  expect(await page.getByRole("textbox").inputValue()).toBe("The morning round");
  expect(effort.workProcess.workgroups).toHaveLength(3);
});

test("where no worker may run, as over plain http, answers wait on the phone and are sent by the next visit", async () => {
  const { link, effort } = await openSurvey();
  const { context, page } = await phone({ serviceWorkers: "block" });
  await page.goto(link);
  await press(page, "Start");
  await heading(page, /Nurses/);
  const sheet = new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
  await context.setOffline(true);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText("Not saved yet.").waitFor();
  await press(page, "Next");
  await page.waitForTimeout(300);
  await heading(page, /Nurses/);
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(link);
  await expect.poll(() => onServer(sheet, effort)).toEqual([[null, null, "4", ...NONE.slice(3)], NONE, NONE]);
});
