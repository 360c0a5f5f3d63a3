import type { Effort, Reflection } from "@interrelate/contract";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parsed, startEffort } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
afterEach(() => office.leave());

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 812 };
const FIRST_QUESTION = "Whose view of this work do I know least?";
const WORDS = "The porters.\nI have never stood at their end of the corridor.";

async function open(effort: Effort, path: string, viewport = DESKTOP) {
  const watched = await office.enter({ viewport });
  await watched.page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}${path}`);
  await watched.page.getByRole("heading", { level: 1 }).waitFor();
  return watched;
}

const logOf = async (effort: Effort): Promise<Reflection[]> =>
  parsed(await office.facilitator.ask("GET", `/efforts/${effort.id}/reflections`), 200);

const write = async (effort: Effort, words: string, writtenAt: string): Promise<Reflection> => {
  const reflection = { prompt: null, words, writtenAt };
  const path = `/efforts/${effort.id}/reflections/${crypto.randomUUID()}`;
  return parsed(await office.facilitator.ask("PUT", path, { reflection }), 200);
};

const titled = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

const isFocused = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).evaluate((element) => element === document.activeElement);

test("an entry is written by keyboard alone, saved as one writes, finished, changed, deleted and brought back", async () => {
  const effort = await startEffort(office.facilitator);
  // Without leaders and results the log is there all the same.
  const { page, complaints } = await open(effort, "/leadership");
  await page.getByRole("link", { name: "Open your private log" }).press("Enter");
  await titled(page, "You have written nothing about leading discharge yet");
  await page.getByText("Only you can read this in Interrelate.").waitFor();
  await page.getByText("could read them there").waitFor();
  await expectSoundScreen(page);

  await page.getByLabel("A question to write to").focus();
  await page.keyboard.press("Tab");
  expect(await isFocused(page, FIRST_QUESTION)).toBe(true);
  await page.keyboard.type("The porters.");
  await page.getByText("Saved.", { exact: true }).waitFor();
  await titled(page, "You have written one entry about leading discharge");
  await page.keyboard.press("Enter");
  await page.keyboard.type("I have never stood at their end of the corridor.");
  await expect
    .poll(async () => (await logOf(effort)).map(({ prompt, words }) => [prompt, words]))
    .toEqual([[FIRST_QUESTION, WORDS]]);

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("listitem").getByText("The porters.").waitFor();
  expect(await isFocused(page, FIRST_QUESTION)).toBe(true);
  expect(await page.getByLabel(FIRST_QUESTION, { exact: true }).inputValue()).toBe("");
  await expectSoundScreen(page);

  await page.getByRole("button", { name: /^Change the entry of / }).press("Enter");
  const changed = page.getByRole("listitem").getByLabel(FIRST_QUESTION);
  expect(await changed.evaluate((element) => element === document.activeElement)).toBe(true);
  await changed.fill("The night porters.");
  await page.getByRole("button", { name: "Done" }).press("Enter");
  await page.getByRole("listitem").getByText("The night porters.").waitFor();
  await expect.poll(async () => (await logOf(effort))[0]?.words).toBe("The night porters.");
  const kept = await logOf(effort);

  await page.getByRole("button", { name: /^Delete the entry of / }).press("Enter");
  await titled(page, "You have written nothing about leading discharge yet");
  expect(await logOf(effort)).toEqual([]);
  const undo = page.getByRole("button", { name: "Undo" });
  await expect.poll(() => undo.evaluate((element) => element === document.activeElement)).toBe(true);
  await expectSoundScreen(page);
  await page.keyboard.press("Enter");
  await page.getByRole("listitem").getByText("The night porters.").waitFor();
  expect(await logOf(effort)).toEqual(kept);
  expect(complaints).toEqual([]);
});

test("what stands there when the page is left is saved, and the browser keeps none of it", async () => {
  const effort = await startEffort(office.facilitator);
  const { page } = await open(effort, "/leadership/log", PHONE);
  await page.getByLabel("A question to write to").selectOption("No question");
  await page.getByLabel("What did you notice?").fill("Left in a hurry.");
  await page.getByRole("link", { name: "Leadership", exact: true }).last().click();
  await page.getByRole("link", { name: "Open your private log" }).waitFor();
  await expect.poll(async () => (await logOf(effort)).map(({ words }) => words)).toEqual(["Left in a hurry."]);
  const stored = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const kept = await caches.keys();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, kept, document.body.textContent]);
  });
  expect(stored).not.toContain("in a hurry");
  await page.getByRole("link", { name: "Open your private log" }).click();
  await page.getByRole("listitem").getByText("Left in a hurry.").waitFor();
});

test("entries stand newest first, at phone width and from right to left", async () => {
  const effort = await startEffort(office.facilitator);
  await write(effort, "The older one", "2026-01-02T09:00:00.000Z");
  await write(effort, "The newer one", "2026-03-09T09:00:00.000Z");
  await write(effort, "تحدثت قبل أن أسأل", "2025-12-01T09:00:00.000Z");
  const { page, complaints } = await open(effort, "/leadership/log", PHONE);
  await titled(page, "You have written three entries about leading discharge");
  const times = await page.locator("li time").evaluateAll((all) => all.map((each) => each.getAttribute("datetime")));
  expect(times.map((time) => time?.slice(0, 10))).toEqual(["2026-03-09", "2026-01-02", "2025-12-01"]);
  await expectSoundScreen(page);
  // Words run in their own direction, whatever the page's is.
  const arabic = page.getByText("تحدثت قبل أن أسأل");
  expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("the log is on paper only when that is asked for on its page", async () => {
  const effort = await startEffort(office.facilitator);
  await write(effort, "For nobody else", "2026-01-02T09:00:00.000Z");
  const { page } = await open(effort, "/leadership/log");
  const entry = page.getByText("For nobody else");
  await entry.waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await entry.isVisible()).toBe(false);
  expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(false);
  expect(await page.getByText("A private log is printed only by").isVisible()).toBe(true);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => {
    // Stands in for the printer, whose dialogue no test can answer; it is done when the test says so.
    window.print = () => undefined;
  });
  await page.getByRole("button", { name: "Print these entries" }).click();
  await page.emulateMedia({ media: "print" });
  expect(await entry.isVisible()).toBe(true);
  expect(await page.getByText("A private log is printed only by").isVisible()).toBe(false);
  expect(await page.getByLabel(FIRST_QUESTION).isVisible()).toBe(false);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => entry.isVisible()).toBe(false);
});

test("when saving fails the words stay, the page says so, and they are saved with the next ones", async () => {
  const effort = await startEffort(office.facilitator);
  const { page } = await open(effort, "/leadership/log");
  await page.route("**/reflections/**", (route) => route.abort());
  const field = page.getByLabel(FIRST_QUESTION, { exact: true });
  await field.fill("Nobody hears this");
  await page.getByRole("alert").getByText("This was not saved.").waitFor();
  expect(await field.inputValue()).toBe("Nobody hears this");
  await page.unroute("**/reflections/**");
  await field.fill("Nobody hears this yet");
  await page.getByText("Saved.", { exact: true }).waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
  expect((await logOf(effort)).map(({ words }) => words)).toEqual(["Nobody hears this yet"]);
  // Emptied, the field says that what was saved is still there.
  await field.fill("");
  await page.getByText("An empty entry is not saved").waitFor();
  expect(await logOf(effort)).toHaveLength(1);
});

test("in a fictional organisation the page says what a reset does to entries", async () => {
  const headers = { cookie: office.facilitator.cookie, "content-type": "application/json" };
  const load = () => fetch(`${office.url}/api/scenarios/prairie-clinic/load`, { method: "POST", headers, body: "{}" });
  const { organizationId, effortId } = await parsed<{ organizationId: string; effortId: string }>(await load(), 200);
  const { page, complaints } = await office.enter({ viewport: PHONE });
  await page.goto(`${office.url}/o/${organizationId}/e/${effortId}/leadership`);
  await page.getByRole("link", { name: "Open your private log" }).click();
  await page.getByText("Resetting the scenario deletes its efforts, and your entries with them.").waitFor();
  await page.getByLabel(FIRST_QUESTION, { exact: true }).fill("Not for long");
  await page.getByText("Saved.", { exact: true }).waitFor();
  await expectSoundScreen(page);
  const again = await parsed<{ effortId: string }>(await load(), 200);
  const left = await fetch(`${office.url}/api/organizations/${organizationId}/efforts/${again.effortId}/reflections`, {
    headers: { cookie: office.facilitator.cookie },
  });
  expect(await left.text()).not.toContain("Not for long");
  expect(complaints).toEqual([]);
});
