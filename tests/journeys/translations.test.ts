import { readFile } from "node:fs/promises";
import type { InstrumentPreview } from "@interrelate/contract";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { builtWebApp } from "../built-web-app.ts";
import { comeIn, type Facilitator, parsed } from "../facilitator.ts";
import { startTestServer, type TestServer } from "../server.ts";
import { expectSoundScreen } from "../sound-screen.ts";
import { watchedPage } from "../watched-page.ts";

let server: TestServer;
let facilitator: Facilitator;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({ webRoot: builtWebApp() }), launchBrowser()]);
  facilitator = await comeIn(server);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => context?.close());

async function open(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1440, height: 940 }, acceptDownloads: true, ...options });
  const [name = "", ...value] = facilitator.cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url: server.url }]);
  const { page } = await watchedPage(context, server.url);
  await page.goto(`${server.url}/o/${facilitator.organizationId}`);
  return page;
}

async function downloaded(page: Page, button: string): Promise<Record<string, unknown>> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return JSON.parse(await readFile(await download.path(), "utf8"));
}

test("a facilitator sees what is translated, finds a text, and gets a file for a translator", async () => {
  const page = await open();
  await page.getByRole("link", { name: "Translations" }).click();
  await page.getByRole("heading", { level: 1, name: "Respondents can be spoken to in 10 languages" }).waitFor();
  await page.getByLabel("Look at the texts in").selectOption({ label: "العربية" });
  await page.waitForURL(/language=ar/);
  await page.getByLabel("Find a text").fill("delete my");
  const row = page.getByRole("row", { name: /^withdraw / });
  expect(await row.locator("[lang=ar]").textContent()).toBe("حذف إجاباتي");
  expect(await row.locator("[lang=ar]").getAttribute("dir")).toBe("rtl");

  await page.getByLabel("Find a text").fill("no text says this");
  await page.getByText("No text fits.").waitFor();
  await page.getByRole("button", { name: "Show everything" }).click();
  const file = await downloaded(page, "Download for a translator: Survey pages in العربية");
  expect(file).toMatchObject({ language: "ar", direction: "rtl", withdraw: "حذف إجاباتي" });
});

test("an instrument's file for a translator can be taken in as the organisation's own", async () => {
  const page = await open();
  await page.getByRole("link", { name: "Translations" }).click();
  await page.getByLabel("Look at the texts in").selectOption({ label: "Dansk" });
  await page.getByLabel("Part", { exact: true }).selectOption({ label: "Interrelate RC items, version 2" });
  const name = "Download for a translator: Interrelate RC items, version 2 in Dansk";
  const text = JSON.stringify(await downloaded(page, name));
  const preview = await facilitator.ask("POST", "/instruments/preview", { text });
  expect(await parsed<InstrumentPreview>(preview, 200)).toMatchObject({ problems: [], missing: [], standing: "new" });
});

test.each([
  ["at a desk, light", {}],
  ["at a desk, dark", { colorScheme: "dark" as const }],
  ["on a phone", { viewport: { width: 390, height: 844 } }],
])("the translation page is sound %s", async (_, options) => {
  const page = await open(options);
  await page.goto(`${server.url}/o/${facilitator.organizationId}/translations?language=ar&part=letter`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expectSoundScreen(page);
});
