import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../axe.ts";
import { launchBrowser } from "../browser.ts";
import { comeIn, type Facilitator, linkOf, openFirstWave, startEffort } from "../facilitator.ts";
import { startTestServer, type TestServer } from "../server.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

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

/** A wave of three workgroups at two sites, opened; the address of the nurses' link, and how to close it. */
async function openSurvey(): Promise<{ link: string; close: () => Promise<Response> }> {
  const group = (name: string) => ({ name, kind: "worker" as const, people: [null, null], smallGroupConsent: false });
  const workgroups = ["Nurses", "Physicians", "Social workers"].map(group);
  const effort = await startEffort(facilitator, { workgroups, sites: ["North unit", "South unit"] });
  const wave = await openFirstWave(facilitator, effort);
  const close = () => facilitator.ask("POST", `/waves/${wave.id}/close`);
  return { link: server.url + linkOf(wave, "Nurses"), close };
}

async function phone(
  options: { javaScriptEnabled?: boolean; colorScheme?: "light" | "dark"; serviceWorkers?: "block" } = {},
): Promise<Page> {
  context = await browser.newContext({ ...PHONE, ...options });
  return context.newPage();
}

const question = (page: Page, group: string, words: RegExp) =>
  page.getByRole("group", { name: new RegExp(`^${group}: .*${words.source}`) });
const heading = (page: Page, words: RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function start(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("South unit").check();
  await press(page, "Start");
  await heading(page, /Nurses/);
}

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("on a phone %s", (_, javaScriptEnabled) => {
  test("a nurse answers, skips, goes back, says whom she does not work with, and changes an answer later", async () => {
    const { link } = await openSurvey();
    const page = await phone({ javaScriptEnabled });
    await start(page, link);
    await page.getByText("Role 1 of 3").waitFor();
    await question(page, "Nurses", /correct/)
      .getByLabel("Often")
      .check();
    await press(page, "Next");

    await heading(page, /Physicians/);
    await question(page, "Physicians", /soon enough/)
      .getByLabel("Sometimes")
      .check();
    await press(page, "Back");
    await heading(page, /Nurses/);
    expect(
      await question(page, "Nurses", /correct/)
        .getByLabel("Often")
        .isChecked(),
    ).toBe(true);
    await press(page, "Next");
    await heading(page, /Physicians/);
    expect(
      await question(page, "Physicians", /soon enough/)
        .getByLabel("Sometimes")
        .isChecked(),
    ).toBe(true);
    await press(page, "Next");

    await heading(page, /Social workers/);
    await press(page, "I do not work with Social workers");
    await heading(page, /Thank you/);
    expect(await page.locator(".roles li").allInnerTexts()).toEqual([
      expect.stringMatching(/Nurses\s+1 of 7 answered/),
      expect.stringMatching(/Physicians\s+1 of 7 answered/),
      expect.stringMatching(/Social workers\s+Do not work with them/),
    ]);

    await page.goto(
      (await page
        .locator("#resume")
        .getAttribute("href")
        .then((path) => server.url + path)) ?? "",
    );
    await page.getByRole("link", { name: /Physicians/ }).click();
    await question(page, "Physicians", /soon enough/)
      .getByLabel("Always")
      .check();
    await press(page, "Next");
    await heading(page, /Social workers/);
    await press(page, "Finish");
    await page.getByRole("link", { name: /Physicians/ }).click();
    expect(
      await question(page, "Physicians", /soon enough/)
        .getByLabel("Always")
        .isChecked(),
    ).toBe(true);
  });

  test("closing the wave ends answering with a page that says what was kept", async () => {
    const { link, close } = await openSurvey();
    const page = await phone({ javaScriptEnabled });
    await start(page, link);
    await question(page, "Nurses", /correct/)
      .getByLabel("Often")
      .check();
    if (javaScriptEnabled) await page.getByText("Saved ✓").waitFor();
    await close();
    if (javaScriptEnabled)
      await question(page, "Nurses", /correct/)
        .getByLabel("Never")
        .click();
    else await press(page, "Next");
    await heading(page, /This survey has closed/);
  });
});

test("each answer is saved as it is given, and nothing says so before the server has it", async () => {
  const { link } = await openSurvey();
  // As in a browser that keeps no pages; another journey goes offline with one that does.
  const page = await phone({ serviceWorkers: "block" });
  await start(page, link);
  const sheet = page.url();
  const status = page.getByRole("status");
  let cut = true;
  await page.route("**/s/**", (route) =>
    cut && route.request().method() === "PUT" ? route.abort("internetdisconnected") : route.continue(),
  );
  await question(page, "Nurses", /correct/)
    .getByLabel("Often")
    .check();
  await page.getByText("Not saved yet.").waitFor();
  await question(page, "Nurses", /share your goals/)
    .getByLabel("A lot")
    .check();
  await press(page, "Next");
  await page.waitForTimeout(300);
  expect(page.url()).toBe(sheet);
  expect(await status.textContent()).toMatch(/^Not saved yet/);

  cut = false;
  // The page tries again by itself and then goes on where "Next" leads.
  await heading(page, /Physicians/);
  await press(page, "Back");
  await heading(page, /Nurses/);
  expect(await page.getByText("2 of 7 questions answered").count()).toBe(1);
  expect(
    await question(page, "Nurses", /share your goals/)
      .getByLabel("A lot")
      .isChecked(),
  ).toBe(true);
});

test('a keyboard alone is enough, and Enter on an answer never says "I do not work with them"', async () => {
  const { link } = await openSurvey();
  const page = await phone();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.goto(link);
  // The choice of language first, then the sites, then Start.
  await press("Tab", "Tab", "ArrowDown", "Tab", "Enter");
  await heading(page, /Nurses/);
  // One tab stop for the button, then one for each question.
  await press("Tab", "Tab", "Space", "ArrowDown");
  expect(
    await question(page, "Nurses", /get in touch/)
      .getByLabel("Not enough", { exact: true })
      .isChecked(),
  ).toBe(true);
  await press("Tab", "Tab", "Space");
  await page.getByText("2 of 7 questions answered").waitFor();
  await press("Enter");
  await heading(page, /Physicians/);
  await press("Tab", "Enter");
  await heading(page, /Social workers/);
  await press("Tab", ...Array<string>(7).fill("Tab"), "Tab", "Enter");
  await heading(page, /Thank you/);
  expect(await page.locator(".roles li").allInnerTexts()).toEqual([
    expect.stringMatching(/2 of 7 answered/),
    expect.stringMatching(/Do not work with them/),
    expect.stringMatching(/Skipped/),
  ]);
});

test.each(["light", "dark"] as const)(
  "axe finds nothing on any page, %s, and nothing scrolls sideways",
  async (colorScheme) => {
    const { link, close } = await openSurvey();
    const page = await phone({ colorScheme });
    const check = async () => {
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    };
    await page.goto(link);
    await page.getByText("What is stored").click();
    await check();
    await start(page, link);
    await question(page, "Nurses", /correct/)
      .getByLabel("Often")
      .check();
    await page.getByText("Saved ✓").waitFor();
    await check();
    const small = await page
      .locator("label.answer, button:visible:not([aria-hidden]), a.quiet-action, summary")
      .evaluateAll((targets) =>
        targets
          .map((target) => target.getBoundingClientRect())
          .filter(({ height, width }) => height < 44 || width < 44),
      );
    expect(small).toEqual([]);
    await press(page, "Next");
    await press(page, "I do not work with Physicians");
    await heading(page, /Social workers/);
    await press(page, "Back");
    await page.getByText("You said that you do not work with them").waitFor();
    await check();
    await press(page, "Next");
    await press(page, "Finish");
    await heading(page, /Thank you/);
    await check();
    await page.goto(link.slice(0, -2));
    await check();
    await close();
    await page.goto(link);
    await heading(page, /This survey has closed/);
    await check();
  },
);

test("the first page transfers less than 30 kB, everything included", async () => {
  const { link } = await openSurvey();
  const page = await phone();
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  let bytes = 0;
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(link, { waitUntil: "networkidle" });
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThan(30_000);
});
