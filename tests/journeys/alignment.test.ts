import type { Effort, Structure } from "@interrelate/contract";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parsed } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";
import { importTwoTracks } from "../two-tracks.ts";

let office: Office;
let leading: Effort;
let ward: Effort;

beforeAll(async () => {
  office = await openOffice();
  ({ leading, ward } = await importTwoTracks(office.facilitator));
  await nameStructure(leading, "meetings", "Leadership council");
  await nameStructure(ward, "meetings", "Morning huddle");
  await nameStructure(ward, "protocols", "Discharge pathway");
});
afterEach(() => office.leave());
afterAll(() => office.close());

async function nameStructure({ id }: Effort, kind: Structure["kind"], name: string) {
  await parsed(await office.facilitator.ask("POST", `/efforts/${id}/structures`, { structure: { kind, name } }), 201);
}

/** The focus is at the list of links when what had it is gone. */
async function expectFocusOnList(page: Page) {
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Links");
}

const home = () => `${office.url}/o/${ward.organizationId}/e/${ward.id}`;

test("two efforts are linked by keyboard alone, with the same people suggested by their names", async () => {
  const { page, complaints } = await office.enter({ viewport: { width: 1280, height: 900 } });
  await page.goto(home());
  const entry = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Linked efforts" });
  await entry.press("Enter");
  await page.getByRole("heading", { level: 1, name: "This effort stands by itself so far" }).waitFor();
  expect(await entry.getAttribute("aria-current")).toBe("page");
  await page.getByRole("button", { name: "Link another effort" }).press("Enter");

  const form = page.getByRole("form", { name: "Link this effort" });
  expect(await form.getByLabel("The other effort").evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type("Leading");
  const suggested = form.getByLabel("“Unit leaders” at the front line");
  await expect.poll(() => suggested.locator("option:checked").textContent()).toBe("Unit Leaders");
  expect(await form.getByLabel("“Chiefs” at the front line").inputValue()).toBe("");
  await form.getByLabel("What the two have to do with each other").fill("The council leads the discharge work.");
  await expectSoundScreen(page);
  await form.getByRole("button", { name: "Link them" }).press("Enter");

  await page.getByRole("heading", { level: 3, name: "“Leading the hospital” leads “Discharge”" }).waitFor();
  await page.getByText("1 workgroup is the same people in both:").waitFor();
  await expectFocusOnList(page);
  expect(complaints).toEqual([]);
});

test("what both tracks show stands beside each other, with its tables and what is hidden", async () => {
  const { page, complaints } = await office.enter({ viewport: { width: 1440, height: 940 } });
  await page.goto(`${home()}/alignment`);
  await page.getByRole("link", { name: /^Look at both beside each other/ }).press("Enter");
  const title = "Both tracks are weakest on timely communication; ties are stronger in the leadership track";
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await page.getByText("Others experience Unit Leaders as clearly stronger in the leadership track.").waitFor();
  await page.getByText("Only the front-line track has named shared protocols and routines.", { exact: true }).waitFor();
  await page.getByText("When the two rounds were measured is not known").waitFor();
  await page.getByText("What makes timely communication hard for everybody here").waitFor();
  expect(await page.locator("svg .mark").count()).toBe(18);
  await expectSoundScreen(page);

  // What was the first is called "Picture" from then on.
  for (let pictures = 2; pictures > 0; pictures -= 1)
    await page.getByRole("button", { name: "Table", exact: true }).first().press("Enter");
  await page.getByRole("row", { name: /Front-line track, ties between its workgroups Timely 2\.\d\d/ }).waitFor();
  const rows = page.getByRole("row", {
    name: /Unit Leaders How others experience them (Leadership|Front-line) track \d\.\d\d/,
  });
  expect(await rows.count()).toBe(2);
  expect(new URL(page.url()).searchParams.get("tables")).toBe("dimensions,pairs");
  await page.getByRole("combobox", { name: "Front-line track" }).selectOption({ label: "Wave 1 · Front-line track" });
  await page.getByText("beside “Discharge”, Wave 1 (").waitFor();
  expect(complaints).toEqual([]);
});

test("on a phone a link is changed, and taken away without touching the efforts", async () => {
  const { page, complaints } = await office.enter({ viewport: { width: 375, height: 812 } });
  await page.goto(`${home()}/alignment`);
  await page.getByRole("button", { name: /^Change/ }).press("Enter");
  const form = page.getByRole("form", { name: /^The link of/ });
  const note = form.getByLabel("What the two have to do with each other");
  await expect.poll(() => note.evaluate((field) => field === document.activeElement)).toBe(true);
  await form.getByRole("button", { name: "Keep as it was" }).waitFor();
  await form.getByLabel("“Finance” at the front line").selectOption({ label: "Nurses" });
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByText("Finance, at the front line: Nurses").waitFor();

  await page.getByRole("link", { name: /^Look at both beside each other/ }).click();
  await page.getByText(/^Not everything is shown of nurses/).waitFor();
  await page.getByRole("heading", { level: 3, name: "Shared protocols and routines" }).waitFor();
  await expectSoundScreen(page);

  await page.getByRole("link", { name: "Links of this effort" }).click();
  await page.getByRole("button", { name: /^Take away/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take it away" }).click();
  await page.getByRole("heading", { level: 1, name: "This effort stands by itself so far" }).waitFor();
  await expectFocusOnList(page);
  expect(await parsed(await office.facilitator.ask("GET", `/efforts/${leading.id}`), 200)).toEqual(leading);
  expect(complaints).toEqual([]);
});
