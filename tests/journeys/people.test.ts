import type { Effort } from "@interrelate/contract";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { axeFindings } from "../axe.ts";
import { openFirstWave, parsed, startEffort } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";

const LIST = [
  "Name\tE-mail\tWorkgroup\tWard\tLanguage\tContact by",
  " Ada Lovelace \tada@example.org\tNurses\tNorth\tEnglish\t",
  "Grace Hopper\tgrace@@example.org\tNurses\tNorth\tDanish\t",
  "Edsger Dijkstra\t\tPhysicians; Nurses\tSouth\tGerman\tletter",
  "Barbara Liskov\tbarbara@example.org\tPharmacists\tSouth\tArabic\t",
  "Ada Lovelace\tADA@example.org\tPhysicians\tNorth\t\t",
].join("\n");

let office: Office;
let effort: Effort;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  effort = await startEffort(office.facilitator, { workProcess: "Discharge", sites: ["North"] });
  await enter({ width: 1280, height: 900 });
});
afterEach(() => office.leave());

async function enter(viewport: { width: number; height: number }): Promise<void> {
  ({ page, complaints } = await office.enter({ viewport }));
}

const peoplePath = (more = "") => `${office.url}/o/${effort.organizationId}/e/${effort.id}/people${more}`;
const press = (name: string | RegExp) => page.getByRole("button", { name }).click();
const title = (words: string | RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();
const listed = async () => {
  const answer = await office.facilitator.ask("GET", `/efforts/${effort.id}/people`);
  return (await parsed<{ people: { name: string; email: string | null; channel: string }[] }>(answer, 200)).people;
};
const importing = (text: string, more = {}) =>
  office.facilitator
    .ask("POST", `/efforts/${effort.id}/people/import`, { file: { text }, ...more })
    .then((answer) => parsed(answer, 201));

test("a pasted list is looked at row by row, decided, and taken in whole", { timeout: 120_000 }, async () => {
  await page.goto(peoplePath());
  await title("Nobody is listed for Discharge yet");
  await page.getByText("You see what every row becomes").waitFor();
  await expectSoundScreen(page);

  await page.getByRole("link", { name: "Import a list" }).click();
  await title("Import a list of people");
  await expectSoundScreen(page);
  await page.getByLabel("or paste the rows").fill(LIST);
  await press("Read these rows");
  await page.getByRole("button", { name: "Problem 2" }).waitFor();
  await page.getByText("“grace@@example.org” is not an e-mail address.").waitFor();
  await page.getByText("The same e-mail address stands on line 2 already.").waitFor();
  expect(await page.getByRole("button", { name: /^Import \d/ }).count()).toBe(0);
  await expectSoundScreen(page);

  await page.getByLabel("Workgroup “Pharmacists” (1 person)").selectOption({ label: "Add as a workgroup of leaders" });
  await page.getByLabel("Site “South” (2 people)").selectOption({ label: "Add as a site" });
  await press("Leave these 2 rows out");
  await press("Import 3 people");
  await title("3 people of Discharge");
  await page.getByText("3 people were imported.").waitFor();
  expect(await page.getByLabel("Workgroup of Barbara Liskov").evaluate(chosen)).toBe("Pharmacists");
  expect(await page.getByLabel("Language of Edsger Dijkstra").evaluate(chosen)).toBe("German");
  expect(await page.getByLabel("Reached by of Edsger Dijkstra").evaluate(chosen)).toBe("Printed code");
  await expectSoundScreen(page);

  await press("Undo: importing 3 people");
  await title("Nobody is listed for Discharge yet");
  expect(await listed()).toEqual([]);
  expect(complaints).toEqual([]);
});

const chosen = (select: SVGElement | HTMLElement) => (select as HTMLSelectElement).selectedOptions[0]?.textContent;

test("fields are changed in place, and what was done is undone step by step", { timeout: 120_000 }, async () => {
  await importing("Name,E-mail,Group\nAda,ada@example.org,Nurses\nBen,,Physicians");
  await page.goto(peoplePath());
  await page.getByLabel("Name of Ada").fill("Ada Lovelace");
  await page.getByLabel("Name of Ada").press("Enter");
  await page.getByText("Saved", { exact: true }).waitFor();
  await page.getByLabel("Site of Ben").selectOption({ label: "North" });
  await page.getByRole("button", { name: "Undo: changing Ben" }).waitFor();

  await page.getByLabel("E-mail of Ben").fill("ada@example.org");
  await page.getByLabel("E-mail of Ben").press("Enter");
  await page.getByText("would have the same e-mail address").first().waitFor();
  await expectSoundScreen(page);
  await page.getByLabel("E-mail of Ben").press("Escape");

  await press("Remove Ada Lovelace");
  await title("1 person of Discharge");
  for (const before of ["Undo: removing Ada Lovelace", "Undo: changing Ben", "Undo: changing Ada"]) {
    await page.getByRole("button", { name: before }).waitFor();
    await page.locator("body").press("Control+z");
  }
  await page.getByLabel("Name of Ada", { exact: true }).waitFor();
  expect(await page.getByLabel("Site of Ben").evaluate(chosen)).toBe("none");
  expect((await listed()).map(({ name }) => name)).toEqual(["Ada", "Ben"]);
});

test("the keyboard alone adds, finds, changes and removes people", { timeout: 120_000 }, async () => {
  await page.goto(peoplePath());
  await title("Nobody is listed for Discharge yet");
  const tabTo = async (name: string | RegExp, role: Parameters<Page["getByRole"]>[0]) => {
    const wanted = page.getByRole(role, { name }).first();
    for (let step = 0; step < 120; step += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement, undefined, { timeout: 2000 })) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reached ${name}.`);
  };
  await tabTo("Add somebody", "button");
  await page.keyboard.press("Enter");
  for (const [name, email] of [
    ["Ada", "ada@example.org"],
    ["Ben", ""],
    ["Cleo", ""],
  ] as const) {
    await page.keyboard.type(name);
    await page.keyboard.press("Tab");
    await page.keyboard.type(email);
    await page.keyboard.press("Enter");
    await page.getByText(`${name} was added.`).waitFor();
  }
  await tabTo("Done", "button");
  await page.keyboard.press("Enter");
  await tabTo("Name or e-mail", "searchbox");
  await page.keyboard.type("ben");
  await page.getByText("1 of 3 people").waitFor();
  await tabTo(/^Ben also answers for/, "button");
  await page.keyboard.press("Enter");
  await tabTo("Physicians", "checkbox");
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Ben also answers for: Physicians. Change" }).waitFor();
  await tabTo("Remove Ben", "button");
  await page.keyboard.press("Enter");
  await page.getByText("Nobody fits these filters.").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByLabel("Name of Ben").waitFor();
  expect((await listed()).map(({ name }) => name)).toEqual(["Ada", "Ben", "Cleo"]);
  expect(complaints).toEqual([]);
});

test("two thousand people are paged, found and sorted quickly, on a desk and on a phone", {
  timeout: 120_000,
}, async () => {
  const rows = Array.from(
    { length: 2000 },
    (_, each) => `Person ${each + 1},p${each + 1}@example.org,${each % 3 ? "Nurses" : "Physicians"}`,
  );
  await importing(["Name,E-mail,Group", ...rows].join("\n"));
  await page.goto(peoplePath());
  await title("2,000 people of Discharge");
  await page.getByText("1 to 50 of 2,000").waitFor();
  const began = Date.now();
  await page.getByLabel("Name or e-mail").fill("person 1999");
  await page.getByLabel("Name of Person 1999").waitFor();
  expect(Date.now() - began).toBeLessThan(2000);
  await press("Show everybody");
  await page.getByRole("button", { name: "Name", exact: true }).click();
  await page.getByLabel("Name of Person 2000").waitFor();
  await press("Next page");
  await page.getByText("51 to 100 of 2,000").waitFor();

  await office.leave();
  await enter({ width: 390, height: 844 });
  await page.goto(peoplePath());
  await title("2,000 people of Discharge");
  await page.getByText("Person 1", { exact: true }).click();
  await page.getByLabel("Workgroup of Person 1", { exact: true }).waitFor();
  await expectSoundScreen(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("letters are printed without a token in their address, and links are exported after a warning", {
  timeout: 120_000,
}, async () => {
  await openFirstWave(office.facilitator, effort);
  await importing("Name,Group,Language\nAda,Nurses,English\nبثينة,Nurses,Arabic");
  await page.goto(peoplePath());
  const [letters] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Print letters and codes" }).click(),
  ]);
  await letters.getByRole("heading", { name: "2 letters for “Wave 1”" }).waitFor();
  expect(new URL(letters.url()).pathname).toMatch(/^\/letters\/[0-9a-f-]+\/[0-9a-f-]+$/);
  for (const colorScheme of ["light", "dark"] as const) {
    await letters.emulateMedia({ colorScheme });
    expect(await axeFindings(letters)).toEqual([]);
  }

  await press("Export the links");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Whoever has somebody’s link can answer in their place").waitFor();
  await expectSoundScreen(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Export the links" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("personal-links.csv");
});
