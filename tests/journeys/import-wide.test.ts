import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import {
  type ExportForm,
  googleFormsExport,
  limeSurveyExport,
  qualtricsExport,
  redcapExport,
  type SurveyAnswers,
} from "../../packages/server/src/imports/wide/testing/export-writers.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";

const GROUPS = ["Nurses", "Physicians", "Families"];

/** Six people of each of two roles, and two family members, rate each role; one does not work with families. */
const SURVEY: SurveyAnswers = {
  groups: GROUPS,
  people: Array.from({ length: 14 }, (_, person) => ({
    id: `R_${person}`,
    group: person > 11 ? "Families" : GROUPS[person % 2]!,
    site: person < 7 ? "North" : "South",
    answers: GROUPS.map((_, rated) => {
      if (person === 3 && rated === 2) return null;
      return Array.from({ length: 7 }, (_, item) => (person === 4 && item > 2 ? 0 : 1 + ((person + item + rated) % 5)));
    }),
  })),
};
const LABELS: ExportForm = { orientation: "matrixPerGroup", values: "labels", delimiter: "," };

let office: Office;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  ({ page, complaints } = await office.enter());
  await page.goto(`${office.url}/o/${office.facilitator.organizationId}/import`);
  await page.getByRole("heading", { level: 1, name: "Import ratings" }).waitFor();
});
afterEach(() => office.leave());

const choose = (content: string | Buffer, name = "export.csv") =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content as string) });

test("an export in words is understood, told in words, imported, and understood again the next time", {
  timeout: 120_000,
}, async () => {
  await choose(qualtricsExport(SURVEY, LABELS));
  await page.getByText("It is an export of Qualtrics, with one row for each person.").waitFor();
  await page.getByText("42 ratings by 14 people.").first().waitFor();
  await page.getByText("1 rating says “does not work with”.").waitFor();
  await page.getByText("3 ratings have fewer than 4 answers: stored, but not counted in the index.").waitFor();
  await page.getByText("Only two people from Families answered.").waitFor();
  await page.getByText("R_3 (line 7) belongs to Physicians", { exact: false }).waitFor({ state: "detached" });
  await page.getByText("R_0 (line 4) belongs to Nurses, site North, wave Wave 1.").waitFor();
  await page
    .getByText(/About Physicians: frequency not enough, timely 3 of 5/)
    .first()
    .waitFor();
  await expectSoundScreen(page);

  await page.getByLabel("Workgroup 3").fill("Patients and families");
  await page.getByLabel("Workgroup 3").press("Enter");
  await page.getByLabel("Patients and families", { exact: true }).selectOption("client");
  await page.getByLabel("Name the work process that was rated").fill("Discharge in spring");
  await page.getByRole("button", { name: "Import 42 ratings" }).click();
  await page.getByRole("heading", { level: 1, name: "42 ratings were imported" }).waitFor();
  await expectSoundScreen(page);

  await page.getByRole("button", { name: "Import another file" }).click();
  await choose(qualtricsExport(SURVEY, LABELS));
  await page.getByText(/Understood as on .*, when a file with the same columns was imported\./).waitFor();
  expect(await page.getByLabel("Workgroup 3").inputValue()).toBe("Patients and families");
  await page.getByRole("button", { name: "Forget this, and propose anew" }).click();
  await page.getByText(/Understood as on/).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Import nothing" }).click();
  await page.getByText("Drop a CSV or XLSX file here").waitFor();
  expect(complaints).toEqual([]);
});

test("codes are asked about, and whole matrices without words are said in one step each", {
  timeout: 120_000,
}, async () => {
  await choose(limeSurveyExport(SURVEY, { ...LABELS, values: "codes", delimiter: ";" }, "brackets"));
  await page.getByText("It is an export of LimeSurvey, with one row for each person.").waitFor();
  await page
    .getByText(/Which columns hold the answers about which workgroup\?/)
    .first()
    .waitFor();
  expect(await page.getByRole("button", { name: /^Import \d/ }).count()).toBe(0);
  for (const [position, group] of GROUPS.entries()) {
    const matrix = page.getByRole("group", { name: `G${position + 1}`, exact: true });
    await matrix.getByLabel("Its rows are").selectOption("items");
    await matrix.getByLabel("About which workgroup").fill(group);
    await matrix.getByLabel("About which workgroup").press("Tab");
  }
  await page.getByRole("heading", { name: "What the values mean" }).waitFor();
  await page
    .getByText(/the best answer to this item is in the middle/)
    .first()
    .waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "From not nearly enough to much too often" }).click();
  await page.getByRole("button", { name: "The lowest is the weakest" }).click();
  for (const scale of [
    "Frequent",
    "Timely, Accurate, Problem-solving, Shared goals, Shared knowledge and Mutual respect",
  ])
    await page.getByRole("group", { name: scale, exact: true }).getByLabel("A9").selectOption("notWorkingWith");
  await page.getByText("42 ratings by 14 people.").first().waitFor();
  await page.getByText("1 rating says “does not work with”.").waitFor();
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("a data dictionary names what REDCap's variables mean", async () => {
  const { data, dictionary } = redcapExport(SURVEY, { ...LABELS, values: "codes", orientation: "matrixPerItem" });
  await choose(data);
  await page.getByText("It is an export of REDCap, with one row for each person.").waitFor();
  await page.getByText("Add the REDCap data dictionary").click();
  await page.getByLabel("The data dictionary").fill("nothing of the kind");
  await page.getByRole("button", { name: "Use it" }).click();
  await page.getByText("This is no REDCap data dictionary").waitFor();
  await page.getByRole("button", { name: "Go on without it" }).click();
  await page.getByText("Add the REDCap data dictionary").click();
  await page.getByLabel("The data dictionary").fill(dictionary);
  await page.getByRole("button", { name: "Use it" }).click();
  await page.getByText("42 ratings by 14 people.").first().waitFor();
  expect(complaints.filter((complaint) => !complaint.includes("422"))).toEqual([]);
});

test("on a phone and by keyboard alone, Google's export is read, a column changed, and imported", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await choose(googleFormsExport(SURVEY, { ...LABELS, orientation: "matrixPerItem" }));
  await page.getByText("It is an export of Google Forms, with one row for each person.").waitFor();
  await page.getByText("42 ratings by 14 people.").first().waitFor();
  const respondent = page.getByLabel("Respondent", { exact: true });
  await respondent.focus();
  await page.keyboard.type("Your code");
  await page.getByText("R_0 (line 2) belongs to Nurses").waitFor();
  expect(await respondent.locator("option:checked").textContent()).toBe("Your code");
  await page.getByLabel("Name the work process that was rated").focus();
  await page.keyboard.type("Discharge in autumn");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "42 ratings were imported" }).waitFor();
  expect(complaints).toEqual([]);
});

test("what cannot be read is refused in a sentence, and a table of ratings is still read as one", async () => {
  await choose(Buffer.from("504b0304000000", "hex"), "half.xlsx");
  await page.getByText("The file could not be read as a table.").waitFor();
  await page.getByText(/nothing was kept/).waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Take another file" }).click();
  await choose(
    "respondent,own_role,rated_role,frequency,timely,accurate,problem_solving,goals,knowledge,respect\na,Nurses,Nurses,just right,4,4,4,4,4,4\n",
  );
  await page.getByText("It has one row for each rating.").waitFor();
  await page.getByRole("button", { name: "No, one row for each person" }).click();
  await page.getByText("It is a table with one row for each person", { exact: false }).waitFor();
  expect(complaints.filter((complaint) => !complaint.includes("422"))).toEqual([]);
});
