import { readdir } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openFirstWave, parsed, startEffort } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";

let office: Office;
let clinic: { organizationId: string; effortId: string; waveId: string };

beforeAll(async () => {
  office = await openOffice();
  const headers = { cookie: office.facilitator.cookie, "content-type": "application/json" };
  const address = `${office.url}/api/scenarios/prairie-clinic/load`;
  clinic = await parsed(await fetch(address, { method: "POST", headers, body: "{}" }), 200);
});
afterAll(() => office.close());
afterEach(() => office.leave());

/** Opens a screen of the clinic's effort, or an address of its own when it begins with a slash. */
async function open(page: Page, path: string): Promise<void> {
  const effort = `/o/${clinic.organizationId}/e/${clinic.effortId}/`;
  await page.goto(office.url + (path.startsWith("/") ? path : effort + path));
  await page.getByRole("heading", { level: 1 }).waitFor();
}

function heard(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

test("every page of methods can be found, read without an account, and left by the keyboard", async () => {
  const { page, complaints } = await office.enter();
  await page.context().clearCookies();
  await open(page, "/methods");
  await page.getByRole("heading", { level: 1, name: "How every number is computed" }).waitFor();
  const files = (await readdir(new URL("../../docs/methods/", import.meta.url))).filter((name) => name.endsWith(".md"));
  const links = await page
    .locator("main li a")
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  expect(links.map((href) => `${href.replace("/methods/", "")}.md`).sort()).toEqual(files.sort());
  await expectSoundScreen(page);

  await page.getByRole("searchbox", { name: /Find a method/ }).fill("Cronbach 1951");
  // The texts of all pages are fetched at the first search, and nothing is found before.
  await expect.poll(() => page.locator("main li a").allTextContents()).toContain("Alpha");
  await expect.poll(() => page.locator("main li a").count()).toBeLessThan(files.length / 2);
  const found = await page.locator("main li a").allTextContents();
  expect(found).toContain("Alpha");
  expect(await page.getByRole("status").textContent()).toBe(found.length === 1 ? "One page" : `${found.length} pages`);
  await page.getByRole("searchbox", { name: /Find a method/ }).fill("no such word anywhere");
  await page.getByText(/No page speaks of/).waitFor();
  await page.getByRole("searchbox", { name: /Find a method/ }).fill("disclosure");
  await page.getByRole("link", { name: /^Disclosure/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /^Disclosure/ }).waitFor();
  await expect.poll(() => heard(page)).toMatch(/^Disclosure/);
  await page.getByRole("heading", { level: 2, name: "Response counts" }).waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Back to where you were" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "How every number is computed" }).waitFor();
  await expect.poll(() => heard(page)).toMatch(/^Disclosure/);
  expect(complaints).toEqual([]);
});

test("a search says that it is looking until the texts have come, and that they did not come", async () => {
  const { page } = await office.enter();
  const texts = /method-words-[^/]*\.js$/;
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(texts, async (route) => {
    await held;
    await route.continue();
  });
  await open(page, "/methods");
  const search = page.getByRole("searchbox", { name: /Find a method/ });
  await search.fill("Cronbach 1951");
  expect(await page.getByRole("status").textContent()).toBe("Looking through all pages…");
  await search.fill("Alpha");
  expect(await page.locator("main li a").allTextContents()).toContain("Alpha");
  await search.fill("Cronbach 1951");
  letThrough();
  await expect.poll(() => page.getByRole("status").textContent()).toMatch(/^(One page|\d+ pages)$/);

  await page.unroute(texts);
  await page.route(texts, (route) => route.abort());
  await page.reload();
  await search.fill("Cronbach 1951");
  await page.getByText(/could not be fetched, so only titles and summaries are searched/).waitFor();
});

test("links inside a page lead to other pages and their sections, without loading the app anew", async () => {
  const { page, complaints } = await office.enter();
  await open(page, "/methods/alpha");
  await page.evaluate(() => {
    document.body.dataset.marked = "yes";
  });
  await page.getByRole("link", { name: "respondent bootstrap", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Respondent bootstrap" }).waitFor();
  expect(await page.evaluate(() => document.body.dataset.marked)).toBe("yes");
  await expect.poll(() => heard(page)).toBe("Respondent bootstrap");
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Alpha" }).waitFor();
  await expect.poll(() => heard(page)).toBe("respondent bootstrap");
  await open(page, "/methods/disclosure#response-counts");
  const section = page.getByRole("heading", { level: 2, name: "Response counts" });
  await expect.poll(async () => (await section.boundingBox())?.y ?? 9999).toBeLessThan(400);
  expect(complaints).toEqual([]);
});

test("a page that is not there says so", async () => {
  const { page } = await office.enter();
  await open(page, "/methods/no-such-method");
  await page.getByRole("heading", { level: 1, name: "There is no page here" }).waitFor();
});

test("a page prints without what surrounds it, and reads from right to left as well", async () => {
  const { page } = await office.enter({ viewport: { width: 390, height: 844 } });
  await open(page, "/methods/disclosure");
  const all = page.getByRole("navigation", { name: "All methods" });
  expect(await all.isVisible()).toBe(true);
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBe(0);
  expect(
    await page
      .locator("[dir=ltr] p")
      .first()
      .evaluate((words) => getComputedStyle(words).direction),
  ).toBe("ltr");
  await page.emulateMedia({ media: "print" });
  expect(await all.isVisible()).toBe(false);
  expect(await page.getByRole("heading", { level: 2, name: "Response counts" }).isVisible()).toBe(true);
});

test.each([
  ["map", ["tie", "bands", "clear-difference", "disclosure"]],
  ["map?view=table", ["tie", "bands", "disclosure"]],
  ["map?from=FIRST", ["tie", "bands", "disclosure"]],
  ["map?from=FIRST&to=SECOND", ["tie", "bands", "clear-difference"]],
  ["map?since=EARLIER", ["contrast"]],
  ["matrix", ["tie", "pooled-figure", "bands", "disclosure"]],
  ["matrix?view=reciprocity", ["clear-difference", "tie"]],
  ["profile", ["pooled-figure", "index", "disclosure"]],
  ["tie", ["tie", "bands", "clear-difference", "frequency-coding"]],
  ["change", ["contrast", "tie"]],
  ["waves/WAVE", ["disclosure"]],
])("the figures of %s lead to their methods", async (path, methods) => {
  const { page, complaints } = await office.enter();
  const effort = await parsed<{ workProcess: { workgroups: { id: string }[]; waves: { id: string }[] } }>(
    await fetch(`${office.url}/api/organizations/${clinic.organizationId}/efforts/${clinic.effortId}`, {
      headers: { cookie: office.facilitator.cookie },
    }),
    200,
  );
  const [first, second] = effort.workProcess.workgroups;
  const earlier = effort.workProcess.waves.find(({ id }) => id !== clinic.waveId);
  const address = path
    .replace("FIRST", first?.id ?? "")
    .replace("SECOND", second?.id ?? "")
    .replace("EARLIER", earlier?.id ?? "")
    .replace("WAVE", clinic.waveId);
  await open(page, address);
  await page.getByText("How was this computed?").first().waitFor();
  const links = page.getByRole("link", { name: /^How was this computed: / });
  const hrefs = await links.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  const named = hrefs.map((href) => href.replace("/methods/", "").replace(/#.*/, ""));
  expect(named).toEqual(expect.arrayContaining(methods));
  const last = (await links.last().textContent()) ?? "";
  await links.last().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Back to where you were" }).press("Enter");
  await page.getByText("How was this computed?").first().waitFor();
  await expect.poll(() => heard(page)).toBe(last);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toContain(address);
  expect(complaints).toEqual([]);
});

test("the forecast of an open wave leads to its method, and so do its counts", async () => {
  const { page } = await office.enter();
  const effort = await startEffort(office.facilitator);
  const wave = await openFirstWave(office.facilitator, effort);
  await page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}/waves/${wave.id}`);
  await page.getByRole("link", { name: "How was this computed: counts of people" }).waitFor();
  await page.getByRole("link", { name: "How was this computed: forecast" }).click();
  await page.getByRole("heading", { level: 1, name: "Forecast while a wave is open" }).waitFor();
});
