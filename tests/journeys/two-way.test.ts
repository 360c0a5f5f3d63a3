import type { Effort } from "@interrelate/contract";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parsed, startEffort } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";

let office: Office;
let clinic: string;
let groups: Effort["workProcess"]["workgroups"];

beforeAll(async () => {
  office = await openOffice();
  const headers = { cookie: office.facilitator.cookie, "content-type": "application/json" };
  const load = await fetch(`${office.url}/api/scenarios/prairie-clinic/load`, { method: "POST", headers, body: "{}" });
  const { organizationId, effortId } = await parsed<{ organizationId: string; effortId: string }>(load, 200);
  clinic = `${office.url}/o/${organizationId}/e/${effortId}`;
  const address = `${office.url}/api/organizations/${organizationId}/efforts/${effortId}`;
  groups = (await parsed<Effort>(await fetch(address, { headers }), 200)).workProcess.workgroups;
});
afterEach(() => office.leave());
afterAll(() => office.close());

async function open(path: string, options: Parameters<Office["enter"]>[0] = {}) {
  const watched = await office.enter({ viewport: { width: 1440, height: 940 }, ...options });
  await watched.page.goto(`${clinic}${path}`);
  await watched.page.getByRole("heading", { level: 1 }).waitFor();
  return watched;
}

const idOf = (name: string) => groups.find((group) => group.name === name)?.id ?? "";

test("clients and workers stand beside each other on every dimension, with intervals and each pair", async () => {
  const { page, complaints } = await open("/coproduction");
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  expect(title).toMatch(/families.+workers|workers.+families/i);
  await page.getByText("How families experience workers, mean and 95 % interval").waitFor();
  await page.getByText("How workers experience families, mean and 95 % interval").waitFor();
  await page
    .getByText(/^Workers, \d+$/)
    .first()
    .waitFor();
  await page
    .getByText(/^Families, \d+$/)
    .first()
    .waitFor();
  await expectSoundScreen(page);

  await page.getByRole("button", { name: "Table" }).first().click();
  const rows = page.getByRole("row", { name: /How families experience workers Shared knowledge \d\.\d\d/ });
  await rows.first().waitFor();

  await page.getByRole("combobox", { name: "Workers" }).selectOption({ label: "Physicians" });
  await page.getByText("How families experience physicians").first().waitFor();
  expect(new URL(page.url()).searchParams.get("to")).toBe(idOf("Physicians"));
  expect(complaints).toEqual([]);
});

test("a small workgroup is hidden in both directions and says so", async () => {
  const { page } = await open(`/coproduction?to=${idOf("Pharmacy")}`);
  await page.getByRole("heading", { level: 1, name: /is hidden$/ }).waitFor();
  await page.getByText("Hidden, to protect those who answered.").first().waitFor();
  expect(await page.locator("svg .mark.hidden").count()).toBe(14);
  expect(await page.locator("svg .mark:not(.hidden)").count()).toBe(0);
});

test("leading with others is seen at phone width and by keyboard alone", async () => {
  const { page, complaints } = await open("/leadership", { viewport: { width: 375, height: 812 } });
  await page.getByText("How unit leaders experience the other workgroups, mean and 95 % interval").waitFor();
  await expectSoundScreen(page);
  const select = page.getByRole("combobox", { name: "Workgroups" });
  await select.focus();
  await page.keyboard.type("Nurses");
  await page.getByText("How unit leaders experience nurses, mean and 95 % interval").waitFor();
  await page.getByRole("link", { name: "The tie between unit leaders and nurses" }).press("Enter");
  await page.getByRole("heading", { level: 2, name: /seven dimensions/ }).waitFor();
  expect(complaints).toEqual([]);
});

test("without clients or leaders the pages say how they come to take part", async () => {
  const effort = await startEffort(office.facilitator);
  const { page, complaints } = await office.enter({ viewport: { width: 1440, height: 940 } });
  const place = `${office.url}/o/${effort.organizationId}/e/${effort.id}`;
  const kinds = new Set(effort.workProcess.workgroups.map(({ kind }) => kind));
  for (const [path, kind, words] of [
    ["coproduction", "client", "Clients take no part in this work process yet"],
    ["leadership", "leader", "Leaders are no workgroup of this work process yet"],
  ] as const) {
    await page.goto(`${place}/${path}`);
    await page.getByRole("heading", { level: 1, name: kinds.has(kind) ? "There are no results yet" : words }).waitFor();
  }
  expect(kinds.has("client") && kinds.has("leader")).toBe(false);
  expect(complaints).toEqual([]);
});
