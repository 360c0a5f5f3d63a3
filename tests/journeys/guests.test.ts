import type { Effort } from "@interrelate/contract";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parsed } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";
import type { WatchedPage } from "../watched-page.ts";

/** One effort, a host and a guest in two browsers; each test goes on where the one before it ended. */
let office: Office;
let clinic = "";
let host: WatchedPage;
let guest: WatchedPage;
let link = "";

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 812 };

beforeAll(async () => {
  office = await openOffice();
  const headers = { cookie: office.facilitator.cookie, "content-type": "application/json" };
  const loaded = await fetch(`${office.url}/api/scenarios/prairie-clinic/load`, {
    method: "POST",
    headers,
    body: "{}",
  });
  const { organizationId, effortId } = await parsed<Pick<Effort, "organizationId"> & { effortId: string }>(loaded, 200);
  clinic = `${office.url}/o/${organizationId}/e/${effortId}`;
  host = await office.enter({ viewport: DESKTOP });
  guest = await stranger({ viewport: PHONE });
});
afterAll(() => office.close());

/** A browser in which nobody is signed in. */
async function stranger(options: BrowserContextOptions): Promise<WatchedPage> {
  const watched = await office.enter(options);
  await watched.page.context().clearCookies();
  return watched;
}

const titled = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

test("the host takes in a guest with keys alone, says what it sees, and invites somebody", async () => {
  const { page, complaints } = host;
  await page.goto(clinic);
  await page.getByRole("main").getByRole("link", { name: "Organizations that take part" }).press("Enter");
  await titled(page, /^No other organization takes part/);

  await page.getByRole("button", { name: "Take in an organization" }).press("Enter");
  await page.getByLabel("Name of the organization").fill("Riverton Council");
  await page.getByRole("checkbox", { name: "Intensive care" }).press("Space");
  await page.getByText("what that rests on, which may quote figures of a survey").waitFor();
  await page.getByRole("radio", { name: "Not at all" }).first().focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("radio", { name: "Of their own sites", exact: true }).press("Space");
  await page.getByText("Its people read the work maps, and see the results of Intensive care.").waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Take it in" }).press("Enter");
  await titled(page, /^One organization takes part .* as a guest/);

  await page.getByLabel("Name of the person").fill("Robin Field");
  await page.keyboard.press("Enter");
  const shown = page.getByRole("heading", { name: "The link for Robin Field" });
  await shown.waitFor();
  expect(await shown.evaluate((heading) => heading === document.activeElement)).toBe(true);
  const address = new URL((await page.getByText("/guest#").textContent()) ?? "");
  link = office.url + address.pathname + address.hash;
  await page.getByRole("img", { name: "The link for Robin Field as a code" }).waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Done" }).click();
  await expect.poll(() => page.getByText("/guest#").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("the guest comes in by the link, once, and sets a password to come back with", async () => {
  const { page, complaints } = guest;
  await page.goto(link);
  await titled(page, "Somebody invites your organization to take part");
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Come in" }).press("Enter");
  await titled(page, "Your account");
  expect(await page.getByLabel("Your name").inputValue()).toBe("Robin Field");
  await page.getByLabel("E-mail address").fill("robin@riverton.example");
  await page.getByLabel("Password", { exact: true }).fill("a long enough password");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved. You can now sign in").waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Saved/);
  await page.getByRole("button", { name: "Go on to the work" }).click();
  await page
    .getByText(
      "You see this effort as Riverton Council, by what was agreed with Prairie Clinic: you read the work maps, and see the results of Intensive care.",
    )
    .waitFor();
  await expectSoundScreen(page);

  const late = await stranger({ viewport: PHONE });
  await late.page.goto(link);
  await late.page.getByRole("button", { name: "Come in" }).click();
  await late.page.getByRole("alert").getByText("This link was used already").waitFor();
  expect(await late.page.getByRole("button", { name: "Come in" }).count()).toBe(0);
  await late.page.getByRole("link", { name: "Sign in" }).waitFor();

  // Somebody who has a password takes the key along to signing in and back, after the # alone.
  await late.page.goto("about:blank");
  const sent: string[] = [];
  late.page.on("request", (request) => sent.push(request.url() + (request.postData() ?? "")));
  await late.page.goto(link);
  await late.page.getByRole("link", { name: "I have a password here: sign in first" }).click();
  await late.page.getByLabel("E-mail address").fill("robin@riverton.example");
  await late.page.getByLabel("Password", { exact: true }).fill("a long enough password");
  await late.page.getByRole("button", { name: "Sign in" }).click();
  await late.page.getByText("You are signed in as Robin Field, robin@riverton.example.").waitFor();
  expect(new URL(late.page.url()).hash).toBe(new URL(link).hash);
  expect(sent.filter((each) => each.includes(new URL(link).hash.slice(1)))).toEqual([]);
  await expectSoundScreen(late.page);
  expect([...complaints, ...late.complaints]).toEqual([]);
});

test("the guest sees its own site, reads a map, and is told what is not agreed", async () => {
  const { page, complaints } = guest;
  await page.getByRole("link", { name: "Relational map" }).click();
  await page.getByText(/^Autumn 2026, Intensive care, /).waitFor();
  expect(await page.getByRole("combobox", { name: "Site" }).count()).toBe(0);
  const words = await page.locator("body").textContent();
  expect(words).not.toMatch(/Cardiac unit|Surgical unit|Change since|statistics/i);

  await page.setViewportSize(DESKTOP);
  await page.goto(`${clinic}/maps`);
  await page.getByRole("link", { name: /^Discharge to the ward, as it is/ }).click();
  await page.getByText("You can read this map.").waitFor();
  await page.getByRole("table", { name: "All steps" }).waitFor();
  expect(await page.getByRole("button", { name: /^(Add|Edit|Task|Undo)/ }).count()).toBe(0);
  await expectSoundScreen(page);

  for (const closed of ["change", "structures", "people"]) {
    await page.goto(`${clinic}/${closed}`);
    await titled(page, "This page is not part of what was agreed");
  }
  await page.getByRole("link", { name: "To the effort's home" }).click();
  await page.getByText("You see this effort as Riverton Council").waitFor();
  expect(complaints).toEqual([]);
});

test("the host agrees on the whole instead and on drawing, and the guest sees that and draws", async () => {
  const page = host.page;
  await page.reload();
  await page.getByText("robin@riverton.example").waitFor();
  await page.getByRole("button", { name: "Change what was agreed with Riverton Council" }).click();
  await page.getByRole("radio", { name: "To read and draw on" }).click();
  await page.getByRole("radio", { name: "Of all sites together" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText(/^Its people draw on the work maps, and see the results of all sites together/).waitFor();

  // An address from before, which names the own site, shows the whole as well.
  const seen = await guest.page.request.get(clinic.replace("/o/", "/api/organizations/").replace("/e/", "/efforts/"));
  const [own] = ((await seen.json()) as Effort).sites;
  expect(own?.name).toBe("Intensive care");
  await guest.page.goto(`${clinic}/map?site=${own?.id}`);
  await guest.page.getByText(/^Autumn 2026, all sites, /).waitFor();
  expect(await guest.page.getByRole("combobox", { name: "Site" }).count()).toBe(0);
  await guest.page.goto(`${clinic}/maps`);
  await guest.page.getByRole("link", { name: /^Discharge to the ward, as it is/ }).click();
  await guest.page.getByRole("button", { name: "Add a step" }).click();
  await guest.page.getByText("Saved", { exact: true }).waitFor({ state: "attached" });
  expect([...host.complaints, ...guest.complaints]).toEqual([]);
});

test("a guest who draws while the host agrees on reading alone is told what was lost, and reads on", async () => {
  const { page } = host;
  await page.getByRole("button", { name: "Change what was agreed with Riverton Council" }).click();
  await page.getByRole("radio", { name: "To read", exact: true }).first().click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText(/^Its people read the work maps/).waitFor();

  await guest.page.getByRole("button", { name: "Add a step" }).click();
  await guest.page
    .getByRole("alert")
    .getByText("What was agreed has changed: you can read this map. Your last change was not saved.")
    .waitFor();
  await guest.page.getByRole("table", { name: "All steps" }).waitFor();
  expect(await guest.page.locator("body").textContent()).not.toMatch(/was removed/);
  await expectSoundScreen(guest.page);
});

test("a guest whose agreement ran out while they looked is told so", async () => {
  const { page } = host;
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  await page.getByRole("button", { name: "Change what was agreed with Riverton Council" }).click();
  await page.getByLabel("Agreed on").fill(day(9));
  await page.getByLabel("Last day").fill(day(3));
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });

  await guest.page.getByRole("link", { name: "Relational map" }).first().click();
  await titled(guest.page, "Nothing here is open to you at present");
  await expectSoundScreen(guest.page);
});

test("the host ends it after being told what happens, and the guest is out", async () => {
  const page = host.page;
  await page.getByRole("button", { name: "End its part: Riverton Council" }).click();
  await page.getByText("1 person can no longer come in").waitFor();
  await page.getByRole("button", { name: "End it", exact: true }).click();
  await titled(page, /^No other organization takes part/);
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");

  await guest.page.goto(clinic);
  // The account belonged to nothing else, so it is gone.
  await titled(guest.page, "Sign in");
  expect(await guest.page.locator("body").textContent()).not.toContain("Prairie");
  expect([...host.complaints, ...guest.complaints]).toEqual([]);
});
