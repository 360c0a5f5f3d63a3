import type { Effort } from "@interrelate/contract";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startEffort } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { begin } from "../respondent.ts";
import { expectSoundScreen } from "../sound-screen.ts";

let office: Office;
let effort: Effort;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  const groups = [20, 12, 2].map((people, index) => ({
    name: ["Nurses", "Physicians", "Chaplains"][index] ?? "",
    kind: "worker" as const,
    people: [people],
    smallGroupConsent: index === 2,
  }));
  effort = await startEffort(office.facilitator, { workgroups: groups, timeZone: "Europe/Copenhagen" });
  ({ page, complaints } = await office.enter());
});
afterEach(async () => {
  await office.leave();
  expect(complaints).toEqual([]);
});

const title = (words: string | RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();
const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const inDialog = (name: string) => page.getByRole("dialog").getByRole("button", { name }).click();
const home = () => `${office.url}/o/${office.facilitator.organizationId}/e/${effort.id}`;
const openWavePage = () => page.goto(`${home()}/waves/${effort.workProcess.waves[0]?.id}`);
/** The day some days from now, as the browser's own field takes it. */
const dayAt = (days: number, time: string) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`;

/** Types into a field and leaves it, which saves it. */
async function settle(label: string | RegExp, value: string): Promise<void> {
  await page.getByLabel(label).fill(value);
  await page.getByLabel(label).blur();
}

test("a draft is prepared, put right, opened, followed, extended, closed and opened again", {
  timeout: 180_000,
}, async () => {
  const workgroupId = effort.workProcess.workgroups[2]?.id;
  const settings = { smallGroupConsent: { workgroupId, given: false } };
  await office.facilitator.ask("PATCH", `/efforts/${effort.id}`, { settings });

  await openWavePage();
  await title("“Wave 1” is ready to be opened");
  await page.getByText("One thing has to be put right before it can open.").waitFor();
  await page.getByText("There is no closing date.").waitFor();
  await expectSoundScreen(page);
  await press("Record their consent");
  await page.getByText("Nothing keeps it from opening. These are worth a look.").waitFor();

  await settle("Closes by itself", dayAt(10, "17:00"));
  await page.getByText("Saved.").first().waitFor();
  await settle("Response rate hoped for, in per cent", "50");
  await page.getByText("There is no closing date.").waitFor({ state: "detached" });
  await page.getByLabel("How the survey goes").selectOption({ label: "One question at a time" });

  await page.getByLabel("Add one that others have asked").selectOption({ label: "Years of service, in broad bands" });
  await page.getByText("Every one of these makes it easier to guess who answered.").waitFor();
  await expectSoundScreen(page);
  await press("Save these questions");
  await page.getByRole("button", { name: "Save these questions" }).waitFor({ state: "detached" });

  await press("Open the wave");
  await inDialog("Open the wave");
  await title("“Wave 1” is open; no workgroup has five answers yet");
  await page.getByText(/It closes by itself on .*, 17:00, Copenhagen time/).waitFor();

  const link = await page.getByRole("link", { name: "Open the survey of Nurses in a new tab" }).getAttribute("href");
  for (let person = 0; person < 6; person += 1) {
    const respondent = await begin(office, new URL(link ?? "").pathname);
    const rated = effort.workProcess.workgroups[0]?.id ?? "";
    await respondent.put(rated, { worksWith: true, answers: [3, 3, 3, 3, 3, 3, 3] });
  }
  await page.reload();
  await title("“Wave 1” is open; at least 5 people have answered");
  await page.getByRole("cell", { name: "at least 5 of 20" }).first().waitFor();
  await page.getByText("enough to be shown; too early to say about 50 %").waitFor();
  await page.getByText("fewer than five people were asked, so it stays hidden").waitFor();
  await expectSoundScreen(page);

  await press("Change the closing date");
  await page.getByRole("dialog").getByLabel("Closes by itself").fill(dayAt(12, "09:30"));
  expect(await page.getByRole("dialog").getByRole("button", { name: "Change it" }).isDisabled()).toBe(true);
  await page.getByRole("dialog").getByLabel("Why").fill("Half of the ward is on holiday.");
  await expectSoundScreen(page);
  await inDialog("Change it");
  await page.getByText(/It closes by itself on .*, 09:30, Copenhagen time/).waitFor();
  await page.getByRole("listitem").getByText("Half of the ward is on holiday.").waitFor();

  await press("Close the wave");
  await inDialog("Close the wave");
  await title(/^“Wave 1” has closed/);
  await press("Open it again");
  await page.getByRole("dialog").getByLabel("Why").fill("Closed a day too early.");
  await inDialog("Open it again");
  await title(/^“Wave 1” is open/);
  await press("Close the wave");
  await inDialog("Close the wave");
  await title(/^“Wave 1” has closed/);
  await Promise.all([
    page.waitForResponse(/\/waves\/[^/]+\/results/),
    page.getByRole("link", { name: "See the relational map" }).click(),
  ]);
  await page.goBack();
  await press("Open it again");
  await page.getByRole("dialog").getByLabel("Why").fill("One more day.");
  await inDialog("Open it again");
  await page.getByText(/have been seen. Figures that were shown must not change/).waitFor();
  await expectSoundScreen(page);
});

test("a refused date stands beside its field; a draft is removed; the list says dates in the effort's zone", async () => {
  await openWavePage();
  await title("“Wave 1” is ready to be opened");
  await settle("Opens by itself", "2020-01-01T09:00");
  await page.getByText("That moment has passed. Please choose a later one, or leave it empty.").waitFor();
  await settle("Opens by itself", "2099-03-09T09:00");
  await page.getByText("It opens by itself on 9 March 2099, 09:00, Copenhagen time.").waitFor();
  await page.goto(`${home()}/waves`);
  await page.getByText("Draft, opens 9 March 2099, 09:00, Copenhagen time").waitFor();
  await expectSoundScreen(page);
  await page.getByRole("link", { name: /Wave 1/ }).click();
  await press("Remove this draft");
  await inDialog("Remove it");
  await page.getByText("The draft “Wave 1” was removed.").waitFor();
  await title(/has not been asked about yet/);
});

test("the keyboard alone sets a target and opens the wave", async () => {
  await openWavePage();
  await title("“Wave 1” is ready to be opened");
  const target = page.getByLabel("Response rate hoped for, in per cent");
  await target.focus();
  await page.keyboard.type("70");
  await page.keyboard.press("Enter");
  await page.getByText("Saved.").first().waitFor();
  const opener = page.getByRole("button", { name: "Open the wave" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  // The dialog takes the focus once it stands.
  const inside = () => page.getByRole("dialog").evaluate((dialog) => dialog.contains(document.activeElement));
  await expect.poll(inside).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await title("“Wave 1” is open; no workgroup has five answers yet");
});

test("time zone and threshold are set with the work; the threshold stays once a wave was open", async () => {
  await page.goto(`${home()}/work`);
  await page.getByLabel("Time zone").selectOption("America/New_York");
  await page.getByText("Saved.", { exact: true }).waitFor();
  await page.getByLabel("Show a figure only from this many people").selectOption("7");
  await expectSoundScreen(page);
  await openWavePage();
  await page.getByText("In New York time.").first().waitFor();
  await press("Open the wave");
  await inDialog("Open the wave");
  await title("“Wave 1” is open; no workgroup has seven answers yet");
  await page.goto(`${home()}/work`);
  expect(await page.getByLabel("Show a figure only from this many people").isDisabled()).toBe(true);
});
