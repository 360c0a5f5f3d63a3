import { readFile } from "node:fs/promises";
import type { InstrumentPreview } from "@interrelate/contract";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parsed } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
afterEach(() => office.leave());

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await office.enter({ viewport: { width: 1440, height: 940 }, acceptDownloads: true, ...options });
  await page.goto(`${office.url}/o/${office.facilitator.organizationId}`);
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
  const preview = await office.facilitator.ask("POST", "/instruments/preview", { text });
  expect(await parsed<InstrumentPreview>(preview, 200)).toMatchObject({ problems: [], missing: [], standing: "new" });
});

test.each([
  ["at a desk, light", {}],
  ["at a desk, dark", { colorScheme: "dark" as const }],
  ["on a phone", { viewport: { width: 390, height: 844 } }],
])("the translation page is sound %s", async (_, options) => {
  const page = await open(options);
  await page.goto(`${office.url}/o/${office.facilitator.organizationId}/translations?language=ar&part=letter`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expectSoundScreen(page);
});
