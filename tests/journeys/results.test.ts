import { readFile } from "node:fs/promises";
import type { Effort } from "@interrelate/contract";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { builtWebApp } from "../built-web-app.ts";
import { comeIn, parsed, startEffort } from "../facilitator.ts";
import { startTestServer, type TestServer } from "../server.ts";
import { expectSoundScreen } from "../sound-screen.ts";
import { watchedPage } from "../watched-page.ts";

type Place = { organizationId: string; effortId: string; waveId: string };

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let cookie: string;
let clinic: Place;
let effort: Effort;
let unasked: Place;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({ webRoot: builtWebApp() }), launchBrowser()]);
  const facilitator = await comeIn(server);
  cookie = facilitator.cookie;
  const headers = { cookie, "content-type": "application/json" };
  const load = await fetch(`${server.url}/api/scenarios/prairie-clinic/load`, { method: "POST", headers, body: "{}" });
  clinic = await parsed(load, 200);
  const address = `${server.url}/api/organizations/${clinic.organizationId}/efforts/${clinic.effortId}`;
  effort = await parsed(await fetch(address, { headers: { cookie } }), 200);
  const fresh = await startEffort(facilitator);
  const waveId = fresh.workProcess.waves[0]?.id ?? "";
  unasked = { organizationId: fresh.organizationId, effortId: fresh.id, waveId };
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => context.close());

async function open(path: string, options: Parameters<Browser["newContext"]>[0] = {}, place = clinic) {
  context = await browser.newContext({ viewport: { width: 1440, height: 940 }, acceptDownloads: true, ...options });
  const [name = "", ...value] = cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url: server.url }]);
  const watched = await watchedPage(context, server.url);
  await watched.page.goto(`${server.url}/o/${place.organizationId}/e/${place.effortId}${path}`);
  await watched.page.getByRole("heading", { level: 1 }).waitFor();
  return watched;
}

function role(name: string): string {
  return effort.workProcess.workgroups.find((group) => group.name === name)?.id ?? "";
}

/** A tie or a role of the map by the beginning of its sentence. */
function onMap(page: Page, sentence: string) {
  return page.locator("svg").getByRole("button", { name: new RegExp(`^${sentence}`) });
}

async function download(page: Page, item: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: "Download" }).first().click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: item }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("the map shows every tie as a sentence, opens one, and can be linked to", async () => {
  const { page, complaints } = await open("/map");
  await page.getByText("synthetic data").first().waitFor();
  await page.getByText(/people in the roles shown answered/).waitFor();
  const sentences = await page
    .locator("svg [data-tie]")
    .evaluateAll((ties) => ties.map((tie) => tie.getAttribute("aria-label")));
  expect(sentences).toHaveLength(49);
  expect(
    sentences.filter((sentence) => / as .+: \d\.\d\d, 95 % interval .+ raters\.$/.test(sentence ?? "")).length,
  ).toBeGreaterThan(30);
  const hidden = sentences.filter((sentence) => sentence?.includes("hidden"));
  expect(hidden.length).toBeGreaterThan(5);
  expect(hidden.join(" ")).not.toMatch(/\d/);
  await expectSoundScreen(page);

  await page
    .getByRole("button", { name: /Nurses experience physicians/ })
    .last()
    .click();
  await page.getByRole("heading", { level: 2, name: "Nurses ⇄ Physicians" }).waitFor();
  expect(new URL(page.url()).searchParams.get("from")).toBe(role("Nurses"));
  await page
    .getByText(/each need to see of the other's work/)
    .first()
    .waitFor();
  await expectSoundScreen(page);

  await page.reload();
  await page.getByRole("heading", { level: 2, name: "Nurses ⇄ Physicians" }).waitFor();
  await page.getByRole("link", { name: /Open the page of this tie/ }).click();
  await page
    .getByRole("heading", { level: 1, name: /Nurses experience this tie as weaker than physicians do/ })
    .waitFor();
  await page.getByText("too little").first().waitFor();
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("the keyboard alone walks roles and ties, opens a tie, and closes it where it began", async () => {
  const { page } = await open("/map");
  const heard = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  await page.getByRole("link", { name: "Skip to the page" }).focus();
  for (let stops = 0; stops < 40 && !(await heard()).startsWith("Physicians, "); stops += 1)
    await page.keyboard.press("Tab");
  expect(await heard()).toMatch(/^Physicians, \d+ raters$/);
  await page.keyboard.press("ArrowRight");
  expect(await heard()).toMatch(/^Nurses, /);
  await page.keyboard.press("ArrowDown");
  expect(await heard()).toMatch(/^Nurses experience physicians as weak: \d/);
  expect(await page.locator('svg [data-emphasis="front"]').count()).toBe(1);
  await page.keyboard.press("ArrowRight");
  expect(await heard()).toMatch(/^Physicians experience nurses as /);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Physicians ⇄ Nurses" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Where to begin" }).waitFor();
  expect(await heard()).toMatch(/^Physicians experience nurses as /);

  await page.keyboard.press("Escape");
  expect(await heard()).toMatch(/^Nurses, /);
  const before = await onMap(page, "Nurses, ").boundingBox();
  await page.keyboard.press("Shift+ArrowDown");
  const after = await onMap(page, "Nurses, ").boundingBox();
  expect((after?.y ?? 0) - (before?.y ?? 0)).toBeGreaterThan(5);
});

test("a role can be dragged, stays where it was put, and be put back", async () => {
  const { page } = await open("/map");
  const place = async () =>
    (await onMap(page, "Unit leaders, ").locator("rect").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const before = await place();
  const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 40, { steps: 5 });
  await page.mouse.up();
  const moved = await place();
  expect(moved.x - before.x).toBeCloseTo(60, -1);
  expect(new URL(page.url()).search).toBe("");
  await page.reload();
  await onMap(page, "Unit leaders, ").waitFor();
  expect(Math.abs((await place()).x - moved.x)).toBeLessThan(2);
  await page.getByRole("button", { name: "Put roles back" }).click();
  expect(Math.abs((await place()).x - before.x)).toBeLessThan(2);
});

test("dimension, site, band and change are in the address, and the words follow", async () => {
  const { page, complaints } = await open("/map");
  await page.getByRole("button", { name: "Communication" }).click();
  await page.getByText("Communication only.").waitFor();
  await page.getByLabel("Dimension").selectOption("timely");
  await page.getByText("Timely only.").waitFor();
  expect(new URL(page.url()).searchParams.get("dimension")).toBe("timely");
  expect(await onMap(page, "Nurses experience physicians on timely communication as weak").count()).toBe(1);
  await page.getByLabel("Site").selectOption({ label: "Surgical unit" });
  await page.getByText(/Surgical unit, .+ answered/).waitFor();
  await expectSoundScreen(page);
  await page.goBack();
  await page.getByRole("heading", { level: 1 }).waitFor();

  const map = `${server.url}/o/${clinic.organizationId}/e/${clinic.effortId}/map`;
  await page.goto(`${map}?band=weak`);
  await onMap(page, "Nurses experience physicians").waitFor();
  expect(await page.locator("svg [data-tie]").count()).toBe(await page.locator("svg .tie.weak").count());
  await page.goto(map);
  await page.getByRole("button", { name: /^Change since/ }).click();
  await page.getByRole("heading", { level: 1, name: /clearly/ }).waitFor();
  await page.getByRole("heading", { level: 2, name: "What moved" }).waitFor();
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("matrix, reciprocity, profile and change are sound, on paper too", async () => {
  const { page, complaints } = await open("/matrix");
  await page.getByRole("button", { name: /^Physicians experience each other/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.locator("p", { hasText: /^Physicians experience nurses as .+ raters\.$/ }).waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Reciprocity" }).click();
  await page.getByRole("heading", { level: 1, name: /experience their tie differently/ }).waitFor();
  await expectSoundScreen(page);
  await page.getByRole("link", { name: "Profile", exact: true }).click();
  await page.getByText(/Pooled over all published ties/).waitFor();
  await page.getByLabel("Which ties").selectOption({ label: "How others experience physicians" });
  await page.getByText("How the others experience physicians, pooled").waitFor();
  await expectSoundScreen(page);
  await page.getByRole("link", { name: "Change", exact: true }).click();
  await page.getByText(/Clear means so after allowing/).waitFor();
  await expectSoundScreen(page);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button", { name: "Download" }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("files hold what the page has no room for, and no more decimals than it shows", async () => {
  const matrix = await open("/matrix");
  const ties = (await download(matrix.page, "Data as CSV")).bytes.toString("utf8").trim().split("\r\n");
  expect(ties[0]).toContain("Interval from,Interval to,Raters,Band");
  expect(ties).toHaveLength(50);
  await matrix.page.goto(matrix.page.url().replace("/matrix", "/profile"));
  await matrix.page.getByText(/Pooled over all published ties/).waitFor();
  const profile = (await download(matrix.page, "Data as CSV")).bytes.toString("utf8");
  expect(profile).toMatch(/\d\.\d\d,/);
  expect(profile).not.toMatch(/\d\.\d{3}/);
  expect(matrix.complaints).toEqual([]);
});

test("a picture has a table twin that sorts, and files that open", async () => {
  const { page, complaints } = await open("/map");
  const svg = await download(page, "Picture as SVG");
  expect(svg.name).toMatch(/^[a-z0-9-]+\.svg$/);
  const parsedSvg = await page.evaluate((text) => {
    const found = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      errors: found.querySelectorAll("parsererror").length,
      ties: found.querySelectorAll("[data-tie]").length,
      text: found.documentElement.textContent ?? "",
    };
  }, svg.bytes.toString());
  expect(parsedSvg).toMatchObject({ errors: 0, ties: 49 });
  expect(parsedSvg.text).toContain("Synthetic data");
  expect(svg.bytes.toString()).not.toContain("var(--");

  const png = await download(page, "Picture as PNG");
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
  expect(width).toBeGreaterThan(1600);
  expect(height).toBeGreaterThan(1200);

  const csv = await download(page, "Data as CSV");
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = csv.bytes.toString("utf8").trim().split("\r\n");
  expect(lines[0]).toBe("Who rates,Who is rated,All seven dimensions,Interval from,Interval to,Raters,Band");
  expect(lines).toHaveLength(50);
  expect(lines.filter((line) => line.endsWith(",,,,,hidden")).length).toBeGreaterThan(5);

  await page.getByRole("button", { name: "Table" }).click();
  const first = page.locator("tbody tr").first();
  await page.getByRole("button", { name: "All seven dimensions", exact: true }).last().click();
  const lowest = Number(await first.locator("td").nth(1).textContent());
  await page
    .getByRole("columnheader", { name: /All seven dimensions/ })
    .getByRole("button")
    .click();
  expect(Number(await first.locator("td").nth(1).textContent())).toBeGreaterThan(lowest);
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("a phone shows the map, and the tie below it when one is touched", async () => {
  const { page } = await open("/map", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await onMap(page, "Nurses, ").tap();
  await page.getByRole("heading", { level: 2, name: "Nurses" }).waitFor();
  await page.getByRole("button", { name: /^Nurses experience physicians 3/ }).tap();
  const heading = page.getByRole("heading", { level: 2, name: "Nurses ⇄ Physicians" });
  await heading.waitFor();
  await expect.poll(async () => (await heading.boundingBox())?.y ?? -1).toBeLessThan(844);
  await expectSoundScreen(page);
});

test("before anything is closed the pages say what to do next", async () => {
  const { page } = await open("/map", {}, unasked);
  await page.getByRole("heading", { level: 1, name: "There are no results yet" }).waitFor();
  await page.getByText(/is still a draft/).waitFor();
  await expectSoundScreen(page);
  await page
    .getByRole("link", { name: /^Go to/ })
    .first()
    .click();
  await page.waitForURL(`**/waves/${unasked.waveId}`);
});

test("signed figures of the reciprocity matrix stay apart on a phone, from right to left too", async () => {
  const { page } = await open("/matrix?view=reciprocity", { viewport: { width: 375, height: 812 } });
  /** The least distance of two figures in one row, in pixels. */
  const nearest = () =>
    page.locator("[data-cell] text").evaluateAll((texts) => {
      const boxes = texts
        .map((text) => text.getBoundingClientRect())
        .toSorted((a, b) => a.top - b.top || a.left - b.left);
      const gaps = boxes.slice(1).map((box, at) => ({ box, before: boxes[at] ?? box }));
      return Math.min(
        ...gaps.filter(({ box, before }) => box.top === before.top).map(({ box, before }) => box.left - before.right),
      );
    });
  expect(await nearest()).toBeGreaterThan(3);
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  expect(await nearest()).toBeGreaterThan(3);
  const figures = await page.locator("[data-cell] text").allTextContents();
  expect(figures.filter((figure) => /^[+−]\d\.\d$/.test(figure)).length).toBeGreaterThan(20);
  await expectSoundScreen(page);
});
