import { readFile } from "node:fs/promises";
import type { WaveStatisticsAnswer } from "@interrelate/contract";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parsed } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";

let office: Office;
let clinic: { organizationId: string; effortId: string; waveId: string };

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
afterEach(() => office.leave());

async function loadClinic(): Promise<void> {
  const headers = { cookie: office.facilitator.cookie, "content-type": "application/json" };
  const address = `${office.url}/api/scenarios/prairie-clinic/load`;
  clinic = await parsed(await fetch(address, { method: "POST", headers, body: "{}" }), 200);
}

async function ask<Body>(path: string, method = "GET"): Promise<Body> {
  const address = `${office.url}/api/organizations/${clinic.organizationId}${path}`;
  return parsed(await fetch(address, { method, headers: { cookie: office.facilitator.cookie } }), 200);
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${office.url}/o/${clinic.organizationId}/e/${clinic.effortId}/${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

test("one quiet link leads to statistics that say what they rest on and when they are unwise", async () => {
  await loadClinic();
  const { page, complaints } = await office.enter({ viewport: { width: 1440, height: 940 }, acceptDownloads: true });
  await open(page, "map");
  const main = page.getByRole("navigation", { name: "Main" });
  expect(await main.getByRole("link", { name: /statistics/i }).count()).toBe(0);
  await page.getByRole("link", { name: "Statistics for researchers" }).click();
  await page.getByRole("heading", { level: 1, name: /^Reliability, agreement, model and network of / }).waitFor();
  for (const name of ["Reliability", "Agreement", "Model", "Network", "What is not here"])
    await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
  expect(await page.getByRole("link", { name: "Statistics for researchers" }).count()).toBe(0);

  const { statistics } = await ask<WaveStatisticsAnswer>(`/waves/${clinic.waveId}/statistics`);
  const share = statistics?.model?.variances.ratedGroup.share ?? Number.NaN;
  const row = page.getByRole("row", { name: /^Rated workgroups / });
  expect(await row.getByRole("cell").last().textContent()).toBe(share.toFixed(2));
  await page.getByText(/fewer than ten nodes/).waitFor();
  await page
    .getByText(/^A dash stands .* cannot be computed .* or it would tell too much about small groups/)
    .waitFor();
  await page.getByText(/^Over six workgroups\. Left out: Pharmacy, of which ties are hidden/).waitFor();
  const conditions = page.getByText("When it is undefined, hidden or unwise");
  expect(await conditions.count()).toBe(4);
  await conditions.nth(1).click();
  await page.getByText(/A negative ICC.* read it as zero/).waitFor();
  await conditions.nth(2).click();
  await page.getByText(/It is singular when a variance is estimated as zero/).waitFor();
  await expectSoundScreen(page);

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Data as CSV: Each dimension" }).click(),
  ]);
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  expect(lines).toHaveLength(8);
  expect(lines[1]).toMatch(/^Frequent,0\.\d\d?,0\.\d\d?,/);
  expect(complaints).toEqual([]);
});

test("every table of statistics leads to its methods", async () => {
  const { page } = await office.enter();
  await open(page, "statistics");
  await page.getByRole("heading", { level: 2, name: "Network" }).waitFor();
  const tables = await page.getByRole("table").count();
  const lines = page.locator("p", { hasText: /^How was this computed\?/ });
  expect(tables).toBeGreaterThanOrEqual(8);
  // One more stands below what the page leaves out.
  expect(await lines.count()).toBe(tables + 1);
});

test("on a phone the tables scroll by themselves and show that they do, and the page does not", async () => {
  const { page } = await office.enter({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await open(page, "statistics");
  await page.getByRole("heading", { level: 2, name: "Network" }).waitFor();
  const edges = await page
    .getByRole("region", { name: /, scrolls sideways$/ })
    .evaluateAll((areas) => areas.map((area) => getComputedStyle(area).boxShadow));
  expect(edges.length).toBeGreaterThan(3);
  expect(edges).not.toContain("none");
  await expectSoundScreen(page);
});

test("after an erasure nobody can make the difference: the statistics are not computed", async () => {
  await loadClinic();
  const { page } = await office.enter();
  await open(page, "map");
  const { people } = await ask<{ people: { id: string }[] }>(`/efforts/${clinic.effortId}/people`);
  await ask(`/efforts/${clinic.effortId}/people/${people[0]?.id}/everything`, "DELETE");
  await open(page, "statistics");
  await page.getByText("There are no statistics of this wave").waitFor();
  await page.getByText("The published results stay as they were.").waitFor();
  await expectSoundScreen(page);
});
