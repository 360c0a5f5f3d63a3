import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { parsed } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";

const HEADER =
  "respondent,own_role,rated_role,site,frequency,timely,accurate,problem_solving,goals,knowledge,respect,works_with";
const ROLES = ["Nurses", "Physicians", "Families"];

/** Six people of each role rate each role; the answers are all 4. */
const RATINGS = Array.from({ length: 18 }, (_, person) => person).flatMap((person) =>
  ROLES.map((rated) => `p${person},${ROLES[person % 3]},${rated},${person < 9 ? "East" : "West"},4,4,4,4,4,4,4,yes`),
);
/** What is wrong stands in lines 56 to 59, after the header and 54 ratings. */
const WRONG = [
  "p0,Nurses,Nurses,East,4,4,4,4,4,4,4,yes",
  "p30,Nurses,Physicians,East,4,4,9,4,4,4,4,yes",
  "p31,,Physicians,East,4,4,4,4,4,4,4,yes",
  "p32,Nurses,=Families,East,4,4,soon,4,4,4,4,yes",
];
const FILE = [HEADER, ...RATINGS, ...WRONG, "p33,Nurses,Families,West,,,,,,,,no"].join("\n");

let office: Office;
let page: Page;
let complaints: readonly string[];
let organizationId: string;

beforeAll(async () => {
  office = await openOffice();
  ({ organizationId } = office.facilitator);
});
afterAll(() => office.close());
beforeEach(async () => {
  ({ page, complaints } = await office.enter());
  await page.goto(`${office.url}/o/${organizationId}/import`);
  await page.getByRole("heading", { level: 1, name: "Import ratings" }).waitFor();
});
afterEach(() => office.leave());

const choose = (text: string, name = "ratings.csv") =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("columns are proposed, the coding is asked for, each rejected row is told, and the valid ones are imported", async () => {
  await expectSoundScreen(page);
  await choose(FILE);
  await page
    .getByText(/How is the frequency item.*coded\?/)
    .first()
    .waitFor();
  expect(await page.getByLabel("Rated workgroup").inputValue()).toBe("rated_role");
  expect(await page.getByRole("button", { name: /^Import \d/ }).count()).toBe(0);
  await expectSoundScreen(page);

  await page.getByLabel("Respondent’s workgroup").selectOption("own_role");
  await page.getByLabel("Already scored").check();
  await page.getByText("55 rows of 59 can be imported.").first().waitFor();
  await page.getByText("1 of them says “does not work with”.").waitFor();
  await page.getByRole("heading", { name: "4 rows are left out" }).waitFor();
  const lines = () =>
    page.getByRole("region", { name: "4 rows are left out" }).locator("tbody td:first-child").allInnerTexts();
  expect(await lines()).toEqual(["56", "57", "58", "59"]);
  await page.getByRole("button", { name: "Line" }).click();
  expect(await lines()).toEqual(["59", "58", "57", "56"]);
  await expectSoundScreen(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download this list" }).click(),
  ]);
  const list = readFileSync(await download.path(), "utf8");
  expect(list.split("\r\n")).toHaveLength(6);
  expect(list).toContain("duplicate");

  await page.getByRole("button", { name: "Import 55 valid rows" }).click();
  await page.getByText("Please give it a name.").waitFor();
  await page.getByLabel("Name the work process that was rated").fill("Discharge last year");
  await page.getByRole("button", { name: "Import 55 valid rows" }).click();
  await page.getByRole("heading", { level: 1, name: "55 ratings were imported" }).waitFor();
  await page.getByText("4 rows were left out").waitFor();
  await expectSoundScreen(page);
  await page.goto(`${office.url}/o/${organizationId}`);
  await page.getByRole("link", { name: /Discharge last year/ }).waitFor();
  expect(complaints).toEqual([]);
});

test("what is no table is refused in one sentence, and nothing is imported when one turns back", async () => {
  await choose("just some words");
  await page.getByText("The file could not be read as a table.").waitFor();
  await page.getByText("Nothing was stored.").waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Take another file" }).click();
  await page.getByLabel("or paste the rows").fill(FILE);
  await page.getByRole("button", { name: "Read these rows" }).click();
  await page.getByLabel("Respondent’s workgroup").selectOption("own_role");
  await page.getByLabel("By amount").check();
  await page.getByRole("button", { name: "Import nothing" }).click();
  await page.getByText("Drop a CSV or XLSX file here").waitFor();
  expect(complaints).toEqual([]);
});

test("from inside a scenario, importing and starting lead to one's own organisation", async () => {
  const headers = { cookie: office.facilitator.cookie, "content-type": "application/json" };
  const load = await fetch(`${office.url}/api/scenarios/prairie-clinic/load`, { method: "POST", headers, body: "{}" });
  const scenario = await parsed<{ organizationId: string }>(load, 200);
  for (const [at, name] of [
    ["import", "Import ratings"],
    ["start", "Start your own"],
  ] as const) {
    await page.goto(`${office.url}/o/${scenario.organizationId}`);
    await page.getByRole("navigation").getByRole("link", { name }).click();
    await page.waitForURL(`${office.url}/o/${organizationId}/${at}`);
    await page.getByRole("heading", { level: 1, name }).waitFor();
  }
  expect(complaints).toEqual([]);
});
