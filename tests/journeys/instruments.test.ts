import { readFile } from "node:fs/promises";
import type { Effort, InstrumentFile, Wave } from "@interrelate/contract";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { linkOf, parsed, startEffort } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { begin, formOf } from "../respondent.ts";
import { expectSoundScreen } from "../sound-screen.ts";

let office: Office;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
afterEach(() => office.leave());

async function open(path: string): Promise<void> {
  ({ page, complaints } = await office.enter({ acceptDownloads: true }));
  await page.goto(`${office.url}/o/${office.facilitator.organizationId}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

async function exported(): Promise<InstrumentFile> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export as a file" }).click(),
  ]);
  return JSON.parse(await readFile(await file.path(), "utf8"));
}

const choose = (file: object) =>
  page
    .locator("input[type=file]")
    .setInputFiles({ name: "form.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });

test("an instrument is looked at in every language, exported, changed, and taken in as one's own", {
  timeout: 90_000,
}, async () => {
  await open("");
  await page.getByRole("navigation").getByRole("link", { name: "Instruments" }).click();
  await heading("Instruments");
  await expectSoundScreen(page);
  await page.getByRole("link", { name: /short form/ }).click();
  await heading("Interrelate RC items, short form");
  await page.getByLabel("Language").selectOption("Arabic");
  const phone = page.getByRole("region", { name: "As a respondent sees it" });
  await phone.locator("[dir=rtl][lang=ar]").first().waitFor();
  await phone.getByRole("radio").first().check();
  expect(await phone.getByRole("group").count()).toBe(4);
  await expectSoundScreen(page);
  const file = await exported();
  expect(file).toMatchObject({ format: "interrelate-instrument", id: "interrelate-rc-short" });

  // A licensee's own text: in English only in part of what it promises, and under a closed licence.
  const [first, ...others] = file.items as [InstrumentFile["items"][0], ...InstrumentFile["items"]];
  const own: InstrumentFile = {
    ...file,
    id: "ward-form",
    title: { en: "Ward form" },
    languages: ["en", "fo"],
    licence: { name: "Ward licence", text: "For licensees only.", holder: "Ward Research", attestation: null },
  };
  await page.getByRole("link", { name: "All instruments" }).click();
  await page.getByRole("link", { name: "Take in an instrument" }).click();
  await heading("Take in an instrument");
  await choose({ ...own, items: [{ ...first, scores: [1, 3, 2, 4, 5] }, ...others] });
  await page.getByRole("alert").getByText("This file cannot be taken in yet: one thing is not right.").waitFor();
  await page.getByRole("rowheader", { name: "items[0].scores" }).waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Take another file" }).click();
  await choose(own);
  await page.getByText("It is not here yet and would become version 1.").waitFor();
  await page.getByRole("row", { name: /^Faroese .*10 texts are missing: .*question 4/ }).waitFor();
  await expectSoundScreen(page);
  const accept = page.getByRole("button", { name: "Take in as version 1" });
  expect(await accept.isDisabled()).toBe(true);
  await page.getByLabel("Why this organization may use it").fill("We hold a licence until 2030.");
  await page.getByLabel("Your name").fill("The facilitator");
  await accept.click();
  await heading("Ward form");
  await page.getByText("We hold a licence until 2030.").waitFor();
  await page.getByLabel("Language").selectOption("Faroese");
  expect(await page.getByText("Missing; people see it in English.").count()).toBe(8);
  await expectSoundScreen(page);

  // The same version with other content becomes the next one.
  await page.goto(`${office.url}/o/${office.facilitator.organizationId}/instruments/take-in`);
  await page.getByLabel("or paste its text").fill(JSON.stringify({ ...own, title: { en: "Ward form, reworded" } }));
  await page.getByRole("button", { name: "Read this text" }).click();
  await page.getByText("Version 1 is here already with other content, and a version never changes.").waitFor();
  await page.getByRole("button", { name: "Take in as version 2" }).waitFor();
  expect(complaints).toEqual([]);
});

/** Opens a wave with an instrument, has six people of each role answer, and closes it. */
async function field(effort: Effort, wave: Wave, instrumentId: string, answers: readonly number[]): Promise<void> {
  const offered: { id: string; version: number }[] = await parsed(
    await office.facilitator.ask("GET", "/instruments"),
    200,
  );
  const instrument = offered.find(({ id }) => id === instrumentId);
  const settings = { instrument: { id: instrumentId, version: instrument?.version } };
  await parsed(await office.facilitator.ask("PATCH", `/waves/${wave.id}`, { settings }), 200);
  const opened: Wave = await parsed(await office.facilitator.ask("POST", `/waves/${wave.id}/open`), 200);
  for (const { id, name } of effort.workProcess.workgroups) {
    for (let person = 0; person < 6; person++) {
      const respondent = await begin(office, linkOf(opened, name));
      for (const rated of effort.workProcess.workgroups)
        await respondent.post(rated.id, formOf(answers.map((answer) => (id === rated.id ? 5 : answer))));
    }
  }
  await parsed(await office.facilitator.ask("POST", `/waves/${wave.id}/close`), 200);
}

test("a wave of four questions is answered and shown, and is not compared with one of seven", {
  timeout: 120_000,
}, async () => {
  const effort = await startEffort(office.facilitator);
  const [planned] = effort.workProcess.waves;
  const first: Wave = await parsed(await office.facilitator.ask("GET", `/waves/${planned?.id}`), 200);
  await field(effort, first, "interrelate-rc-short", [4, 4, 3, 4]);

  await open(`/e/${effort.id}/profile`);
  await page.getByText("12 people answered").waitFor();
  await page.getByRole("button", { name: "Table" }).click();
  await page.getByRole("row", { name: /Timely 4\.00/ }).waitFor();
  await page.getByRole("row", { name: /Shared goals 3\.00/ }).waitFor();
  for (const dimension of ["Frequent", "Accurate", "Shared knowledge"])
    await page.getByRole("row", { name: new RegExp(`${dimension} not asked`) }).waitFor();
  await page.getByRole("button", { name: "Picture" }).click();
  expect(await page.getByText("not asked", { exact: true }).count()).toBeGreaterThan(2);
  await expectSoundScreen(page);
  await page.getByRole("navigation").getByRole("link", { name: "Relational map" }).click();
  await page.getByText("All four dimensions").waitFor();
  const offered = await page.getByLabel("Dimension", { exact: true }).locator("option").allTextContents();
  expect(offered).toEqual(["One dimension", "Timely", "Problem-solving", "Shared goals", "Mutual respect"]);
  const tie = effort.workProcess.workgroups.map(({ id }) => id);
  await page.goto(
    `${office.url}/o/${effort.organizationId}/e/${effort.id}/tie?from=${tie[0]}&to=${tie[1]}&dimension=frequent`,
  );
  await page.getByText("How often they hear from each other was not asked in this wave.").waitFor();
  await page.getByText("3.75", { exact: true }).first().waitFor();
  await expectSoundScreen(page);

  const second: Wave = await parsed(
    await office.facilitator.ask("POST", `/efforts/${effort.id}/waves`, { name: "Wave 2" }),
    201,
  );
  await field(effort, second, "interrelate-rc-items", [3, 4, 4, 4, 4, 4, 4]);
  await page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}/change`);
  await heading("Wave 1 and Wave 2 asked about different dimensions");
  await page.getByText("Wave 1 asked about four dimensions and Wave 2 about seven").waitFor();
  // Shared goals: within each role 5, between the roles 3 and then 4, so (5 + 5 + 3 + 3) / 4 and (5 + 5 + 4 + 4) / 4.
  await page.getByRole("row", { name: "Shared goals 4.00 4.50 4" }).waitFor();
  await expectSoundScreen(page);
  await page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}/profile`);
  await page.getByText("Wave 1 asked about four dimensions and Wave 2 about seven").waitFor();
  expect(complaints).toEqual([]);
});

test("waves of different wording are compared with a warning, and a wave keeps the words it was given", {
  timeout: 60_000,
}, async () => {
  const short: InstrumentFile = await parsed(
    await office.facilitator.ask("GET", "/instruments/interrelate-rc-short/versions/1/file"),
    200,
  );
  const worded = (timely: string): InstrumentFile => ({
    ...short,
    id: "two-wordings",
    languages: ["en"],
    items: short.items.map((item) => (item.dimension === "timely" ? { ...item, question: { en: timely } } : item)),
  });
  const takeIn = async (file: InstrumentFile, asVersion: number) => {
    const body = { text: JSON.stringify(file), asVersion, attestation: null };
    await parsed(await office.facilitator.ask("POST", "/instruments", body), 201);
  };
  await takeIn(worded("Do they tell you in time?"), 1);
  const effort = await startEffort(office.facilitator);
  const choose = async (waveId: string, version: number) => {
    const settings = { instrument: { id: "two-wordings", version } };
    await parsed(await office.facilitator.ask("PATCH", `/waves/${waveId}`, { settings }), 200);
    await parsed(await office.facilitator.ask("POST", `/waves/${waveId}/open`), 200);
    await parsed(await office.facilitator.ask("POST", `/waves/${waveId}/close`), 200);
  };
  const first = effort.workProcess.waves[0]?.id ?? "";
  await choose(first, 1);
  await takeIn(worded("Do they speak up early enough?"), 2);
  const kept: Wave = await parsed(await office.facilitator.ask("GET", `/waves/${first}`), 200);
  expect(kept.instrument).toMatchObject({ version: 1, items: worded("Do they tell you in time?").items });
  const second: Wave = await parsed(
    await office.facilitator.ask("POST", `/efforts/${effort.id}/waves`, { name: "2" }),
    201,
  );
  expect(second.instrument).toEqual(kept.instrument);
  await choose(second.id, 2);
  const warning = "The two waves did not ask in the same words about timely communication";
  for (const path of ["/change", "/change?view=map", `/map?since=${first}`, "/profile"]) {
    await open(`/e/${effort.id}${path}`);
    await page.getByText(warning).waitFor();
    if (path === "/change") await expectSoundScreen(page);
    expect(complaints).toEqual([]);
    await office.leave();
  }
});
