import type { Effort, Wave } from "@interrelate/contract";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { textsFor } from "../../packages/server/src/surveys/texts/survey-texts.ts";
import { axeFindings } from "../axe.ts";
import { linkOf, openFirstWave, parsed, startEffort } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { begin } from "../respondent.ts";
import { expectSoundScreen } from "../sound-screen.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
afterEach(() => office.leave());

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const ADD = "Add these six questions: Obstacles to coproduction";
const REMOVE = "Take them off again: Obstacles to coproduction";

const draftEffort = (): Promise<Effort> =>
  startEffort(office.facilitator, {
    workgroups: [
      { name: "Nurses", kind: "worker", people: [null], smallGroupConsent: false },
      { name: "Leaders", kind: "leader", people: [null], smallGroupConsent: false },
      { name: "Families", kind: "client", people: [null], smallGroupConsent: false },
    ],
  });

async function open({ organizationId, id }: Effort, path: string, options = { viewport: DESKTOP }) {
  const watched = await office.enter(options);
  await watched.page.goto(`${office.url}/o/${organizationId}/e/${id}${path}`);
  await watched.page.getByRole("heading", { level: 1 }).waitFor();
  return watched;
}

const waveOf = async (effort: Effort): Promise<Wave> =>
  parsed(await office.facilitator.ask("GET", `/waves/${effort.workProcess.waves[0]?.id}`), 200);

/** Everybody of a workgroup rates every workgroup and answers one question by these choices. */
async function answer(effort: Effort, wave: Wave, group: string, choices: readonly number[]): Promise<void> {
  for (const choice of choices) {
    const proxy = group === "Families" ? { proxy: "self" } : {};
    const respondent = await begin(office, linkOf(wave, group), proxy);
    const answers = [3, 4, 3, 4, 5, 4, 3];
    const ratings = Object.fromEntries(
      effort.workProcess.workgroups.map(({ id }) => [id, { worksWith: true, answers }]),
    );
    const further = { "obstacles.autonomy.1": choice };
    expect((await respondent.putWhole({ ratings, further, finished: true })).status).toBe(200);
  }
}

/** A family member answers one question about obstacles on a phone, in the phone's language. */
async function answerOnPhone(wave: Wave, locale: string, question: string, choice: string): Promise<void> {
  const { page, complaints } = await office.enter({ ...PHONE, locale });
  await page.goto(office.url + linkOf(wave, "Families"));
  await page.locator('input[name="proxy"][value="self"]').check();
  await page.locator("button.main-action").click();
  await page.locator("#answers").waitFor();
  await page.goto(`${page.url().split("/").slice(0, 6).join("/")}/further`);
  await page.getByRole("group", { name: question }).getByLabel(choice, { exact: true }).check();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.locator("button.main-action").click();
  // Clients are spoken to in plain words.
  const { thanksTitle } = textsFor(`${locale.slice(0, 2)}-x-plain`);
  await page.getByRole("heading", { level: 1, name: thanksTitle }).waitFor();
  expect(complaints).toEqual([]);
}

const titled = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 2, name }).waitFor();

test("a set is added to a draft with one press and taken off again, beside questions of one's own", {
  timeout: 180_000,
}, async () => {
  const effort = await draftEffort();
  const { page, complaints } = await open(effort, `/waves/${effort.workProcess.waves[0]?.id}`);
  await titled(page, "Ready-made questions");
  await page.getByText("How far do staff decide by themselves what is best?").waitFor();
  await page.getByRole("button", { name: ADD }).press("Enter");
  await page.getByText("Added: Obstacles to coproduction.").waitFor();
  const remove = page.getByRole("button", { name: REMOVE });
  expect(await remove.evaluate((element) => element === document.activeElement)).toBe(true);
  await expectSoundScreen(page);

  // Questions of one's own come after the set, and saving them leaves it alone.
  await page.getByRole("button", { name: "Add an open question" }).click();
  await page.getByLabel("Open question 1, in English").fill("Anything else?");
  await page.getByRole("button", { name: /leading among others/i }).press("Enter");
  await page.getByText("Added: Leading among others.").waitFor();
  await page.getByRole("button", { name: "Save these questions" }).click();
  await page.getByText("Saved.", { exact: true }).waitFor();
  const asked = (await waveOf(effort)).questions;
  expect(asked).toHaveLength(12);
  expect(asked.at(-1)?.prompt).toEqual({ en: "Anything else?" });

  // A full wave says so in the place of the button.
  await remove.press("Enter");
  await page.getByText("Taken off: Obstacles to coproduction.").waitFor();
  expect((await waveOf(effort)).questions).toHaveLength(6);
  await page.getByRole("button", { name: "Add an open question" }).click();
  await page.getByLabel("Open question 2, in English").fill("And what else?");
  await page.getByRole("button", { name: "Save these questions" }).click();
  await page.getByText(/asks at most 12 further questions, and this one asks 7 already/).waitFor();
  expect(complaints).toEqual([]);
});

test("workers and families answer about obstacles, and their counts stand beside each other", {
  timeout: 180_000,
}, async () => {
  const effort = await draftEffort();
  const draft = await open(effort, `/waves/${effort.workProcess.waves[0]?.id}`, { viewport: PHONE.viewport });
  await draft.page.getByRole("button", { name: ADD }).click();
  await draft.page.getByRole("button", { name: REMOVE }).waitFor();
  await openFirstWave(office.facilitator, effort);
  const wave = await waveOf(effort);

  await answer(effort, wave, "Nurses", [1, 1, 2, 2, 2, 3, 3, 3, 4, 4]);
  await answer(effort, wave, "Leaders", [1, 2, 3, 4]);
  await answer(effort, wave, "Families", [1, 1, 2, 2, 4, 5, 5, 5]);
  await answerOnPhone(wave, "da-DK", "I hvor høj grad afgør personalet på egen hånd, hvad der er bedst?", "Fuldt ud");
  await answerOnPhone(wave, "ar", "إلى أي مدى يقرر العاملون وحدهم ما هو الأفضل؟", "إلى حد قليل");
  await parsed(await office.facilitator.ask("POST", `/waves/${wave.id}/close`), 200);

  const { page, complaints } = await open(effort, "/coproduction");
  await titled(page, "Obstacles to coproduction");
  // Nurses: 3, 4 and 3 around the middle are too few, so the middle is told with the lower end: 8 and 2 are too few as
  // well, so 5 and 5. Families: 2 + 3 low, 1 + 4 high, with the two from phones.
  const picture = page.getByRole("img", { name: /How far do staff decide by themselves/ });
  const words = await picture.getAttribute("aria-label");
  expect(words).toContain("Nurses: 5 not at all or a little, 5 somewhat to completely.");
  expect(words).toContain("Families: 5 not at all to somewhat, 5 a lot or completely.");
  expect(words).not.toContain("Leaders");
  await page.getByText("Where do the two sides see it differently").waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Table" }).last().press("Enter");
  await page.getByRole("row", { name: /Families 10 a lot or completely 5/ }).waitFor();
  expect(complaints).toEqual([]);

  const leadership = await open(effort, "/leadership");
  await titled(leadership.page, "Leading among others");
  await leadership.page.getByText(/did not ask about this/).waitFor();

  const read = await open(effort, `/waves/${wave.id}/words`);
  await read.page.getByText("Leaders: hidden, too few answered.").first().waitFor();
  await expectSoundScreen(read.page);
});
