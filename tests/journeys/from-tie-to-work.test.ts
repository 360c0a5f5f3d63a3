import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parsed } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";

/** The way that "The first ten minutes" tells: from a weak tie to the hand-offs over it and the structures beside it. */
let office: Office;
let clinic = "";

beforeAll(async () => {
  office = await openOffice();
  const headers = { cookie: office.facilitator.cookie, "content-type": "application/json" };
  const loaded = await fetch(`${office.url}/api/scenarios/prairie-clinic/load`, {
    method: "POST",
    headers,
    body: "{}",
  });
  const { organizationId, effortId } = await parsed<{ organizationId: string; effortId: string }>(loaded, 200);
  clinic = `${office.url}/o/${organizationId}/e/${effortId}`;
});
afterAll(() => office.close());
afterEach(() => office.leave());

const titled = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

test("a weak tie leads to the hand-offs over it, to what spans it, to another map and to where to act", async () => {
  const { page, complaints } = await office.enter({ viewport: { width: 1440, height: 940 } });
  await page.goto(`${clinic}/map`);
  // The weakest ties are listed beside the map.
  await page
    .getByRole("button", { name: /^Case management experience physicians/ })
    .last()
    .click();
  await page.getByRole("link", { name: /Open the page of this tie/ }).click();

  await page.getByRole("heading", { name: "Hand-offs that run over this tie" }).waitFor();
  await page.getByRole("heading", { name: "Structures at this boundary" }).waitFor();
  const beside = await page.locator("section", { hasText: "Structures at this boundary" }).last().textContent();
  expect(beside).toContain("Not spanned by");
  expect(beside).not.toContain("Spanned by");
  await page
    .getByRole("link", { name: /Write the orders → Call the wards/ })
    .first()
    .click();

  const rows = page.getByRole("table", { name: /Hand-offs/ }).getByRole("row");
  await rows.nth(1).waitFor();
  expect(await rows.nth(1).textContent()).toMatch(
    /^1Physicians → Case management.*Write the orders → Call the wards.*21 times a week.*much.*none$/,
  );
  expect(await rows.count()).toBe(2);
  await page.getByRole("button", { name: "Show all hand-offs" }).click();
  expect(await rows.count()).toBe(1 + 12);
  expect(await rows.nth(2).textContent()).toMatch(/Physicians → Nurses.*Daily rounds/);

  await page.getByRole("link", { name: "Boundaries", exact: true }).click();
  await titled(page, "Three of the four weak boundaries are spanned by no structure");
  await page.getByText("Strong without a structure · 1").waitFor();

  await page.getByRole("link", { name: "Work maps", exact: true }).click();
  await page.getByRole("link", { name: "Two maps side by side" }).click();
  await page.getByText(/lead time 5\.8 h shorter/).waitFor();

  await page.getByRole("link", { name: "Where to act", exact: true }).click();
  await titled(page, "A conversation might begin between physicians and case management");
  expect(complaints).toEqual([]);
});
