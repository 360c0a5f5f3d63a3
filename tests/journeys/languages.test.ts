import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { say, textsFor } from "../../packages/server/src/surveys/texts/survey-texts.ts";
import { axeFindings } from "../axe.ts";
import { launchBrowser } from "../browser.ts";
import { comeIn, type Facilitator, linkOf, openFirstWave, parsed, startEffort } from "../facilitator.ts";
import { startTestServer, type TestServer } from "../server.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const PROCESS = "Hip pathway (2026)";
const GROUPS = ["Nurses", "Physicians", "Patients"];
/** Names are the same in every language. */
const NAMES = [
  PROCESS,
  ...GROUPS,
  "North",
  "South",
  "My organization",
  "Interrelate RC",
  "RC Survey",
  "English",
  "Dansk",
  "Deutsch",
  "Español",
];

let server: TestServer;
let facilitator: Facilitator;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  facilitator = await comeIn(server);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => context?.close());

function inGroup(name: string) {
  const kind = name === "Patients" ? ("client" as const) : ("worker" as const);
  return { name, kind, people: [null], smallGroupConsent: false };
}

/** An opened wave with workgroups of two kinds at two sites. */
async function openSurvey() {
  const workgroups = GROUPS.map(inGroup).map((group) => ({ ...group, people: [null, null] }));
  const wanted = { workProcess: PROCESS, workgroups, sites: ["North", "South"] };
  const effort = await startEffort(facilitator, wanted);
  const wave = await openFirstWave(facilitator, effort);
  return {
    waveId: wave.id,
    link: (of: string) => server.url + linkOf(wave, of),
    close: () => facilitator.ask("POST", `/waves/${wave.id}/close`),
  };
}

/** A wave asked one question at a time, with a further question, and the link of somebody in two of its workgroups. */
async function invitedSurvey(language: string): Promise<string> {
  const effort = await startEffort(facilitator, { workProcess: PROCESS, workgroups: GROUPS.slice(0, 2).map(inGroup) });
  const id = effort.workProcess.waves[0]?.id ?? "";
  const prompt = Object.fromEntries(["en", "da", "de", "es", "ar"].map((each) => [each, textsFor(each).furtherTitle]));
  const settings = { layout: "question", questions: [{ id: "more", kind: "words", prompt }] };
  await parsed(await facilitator.ask("PATCH", `/waves/${id}`, { settings }), 200);
  await openFirstWave(facilitator, effort);
  const list = `Name,Group,Language,Channel\nSomebody,Nurses; Physicians,${language},letter`;
  await parsed(await facilitator.ask("POST", `/efforts/${effort.id}/people/import`, { file: { text: list } }), 201);
  const headers = { cookie: facilitator.cookie };
  const sheet = await fetch(`${server.url}/letters/${effort.organizationId}/${id}/links.csv`, { headers });
  const path = /\/s\/[\w-]+/.exec(await sheet.text())?.[0];
  if (path === undefined) throw new Error("Nobody was invited.");
  return server.url + path;
}

async function phone(language: string, options: { colorScheme?: "light" | "dark" } = {}): Promise<Page> {
  context = await browser.newContext({ ...PHONE, locale: language, ...options });
  return context.newPage();
}

/** The page as it is: in its language and direction, accessible, within the phone's width, and nothing in English. */
async function check(page: Page, language: string): Promise<void> {
  const { direction } = textsFor(language);
  const { lang, dir } = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.dir }));
  expect({ lang, dir }).toEqual({ lang: language, dir: direction });
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await page.locator("mark, main :not(.display *)[lang]").count()).toBe(0);
  if (!language.startsWith("ar")) return;
  const shown = await page.locator("main").textContent();
  const words = NAMES.reduce((text, name) => text.replaceAll(name, ""), shown ?? "").replaceAll(
    /https?:\S+|K7QF2-M9XAT/g,
    "",
  );
  expect(words).not.toMatch(/\p{Script=Latin}{2}/u);
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

describe.each(["en", "da", "de", "es", "ar"])("in %s", (language) => {
  const texts = textsFor(language);

  test.each(["light", "dark"] as const)(
    "every page from consent to the end is in the language, %s",
    async (colorScheme) => {
      const { link, close } = await openSurvey();
      const page = await phone(language, { colorScheme });
      await page.goto(link("Nurses"));
      expect(await heading(page)).toBe(say(texts, "consentTitle", { process: PROCESS }));
      await page.getByText(texts.storedTitle).click();
      await check(page, language);

      await page.getByLabel("South").check();
      await press(page, texts.start);
      await page.getByText(say(texts, "role", { position: 1, total: 3 })).waitFor();
      await page.locator("fieldset").nth(2).getByRole("radio").nth(3).check();
      await page.getByText(`${texts.saved} ✓`).waitFor();
      await page.getByText(say(texts, "answeredCount", { answered: 1, total: 7 })).waitFor();
      await check(page, language);

      for (const name of GROUPS.slice(1)) {
        await press(page, texts.next);
        await page.getByRole("heading", { level: 1, name }).waitFor();
      }
      await press(page, texts.finish);
      await page.getByRole("heading", { level: 1, name: texts.thanksTitle }).waitFor();
      await check(page, language);

      await page.goto(`${server.url}/c`);
      expect(await heading(page)).toBe(texts.codeTitle);
      await check(page, language);
      await page.goto(`${server.url}/s/unknown`);
      expect(await heading(page)).toBe(texts.unknownTitle);
      await check(page, language);
      await close();
      await page.goto(link("Nurses"));
      expect(await heading(page)).toBe(texts.closedTitle);
      await check(page, language);
    },
  );

  test("a personal link speaks the person's language, whatever the browser's", async () => {
    const link = await invitedSurvey(language);
    const page = await phone("en-GB");
    await page.goto(link);
    expect(await page.locator(".promises").textContent()).toContain(texts.consentConfidential);
    await check(page, language);
    await press(page, texts.start);
    await page.getByText(say(texts, "question", { position: 1, total: 7 })).waitFor();
    await check(page, language);
    await page.getByRole("link", { name: texts.overviewTitle }).click();
    await page.getByRole("heading", { level: 1, name: texts.overviewTitle }).waitFor();
    await check(page, language);
    await page.getByRole("link", { name: texts.furtherTitle }).click();
    await page.getByText(texts.furtherWarning).waitFor();
    await check(page, language);
    await page.goto(link);
    await page.getByRole("heading", { level: 1, name: texts.personTitle }).waitFor();
    await check(page, language);
    await page.getByText(texts.withdrawAll).click();
    await press(page, texts.withdrawNow);
    await page.getByRole("heading", { level: 1, name: texts.withdrawnTitle }).waitFor();
    await check(page, language);
  });

  test("a client meets plain words", async () => {
    const plain = textsFor(`${language}-x-plain`);
    const { link } = await openSurvey();
    const page = await phone(language);
    await page.goto(link("Patients"));
    expect(await heading(page)).toBe(say(plain, "consentTitle", { process: PROCESS }));
    await check(page, `${language}-x-plain`);
    await page.getByLabel("South").check();
    await page.getByLabel(plain.proxySelf).check();
    await press(page, plain.start);
    await page.getByText(say(plain, "role", { position: 1, total: 3 })).waitFor();
    await check(page, `${language}-x-plain`);
  });
});

test("from right to left the answers' marks stand at the right, and a Latin name keeps its brackets", async () => {
  const { link } = await openSurvey();
  const page = await phone("ar");
  await page.goto(link("Nurses"));
  // Without isolation the closing bracket would jump to the other end of the name.
  const name = await page.getByRole("heading", { level: 1 }).evaluate((title) => {
    const text = document.createTreeWalker(title, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const at = (needle: string) => {
      const range = document.createRange();
      const from = text.data.indexOf(needle);
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect().x;
    };
    return { last: at("6)"), bracket: at(")") };
  });
  expect(name.bracket).toBeGreaterThan(name.last);
  await page.getByLabel("South").check();
  await press(page, textsFor("ar").start);
  const answer = page.locator("label.answer").first();
  const [mark, words] = await Promise.all([
    answer.locator("input").boundingBox(),
    answer.locator("span").boundingBox(),
  ]);
  expect(mark?.x).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0));
});

test("a language that the survey does not speak is answered in the effort's", async () => {
  const { link } = await openSurvey();
  const page = await phone("fi");
  await page.goto(link("Nurses"));
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
});
