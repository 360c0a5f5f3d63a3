import { readFile } from "node:fs/promises";
import type { ContextRating, Effort, ProcessMap, WaveResults } from "@interrelate/contract";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { tiesOf } from "../../packages/work/src/index.ts";
import { DISCHARGE_DESIRED, DISCHARGE_TODAY, toldMap } from "../discharge-maps.ts";
import { parsed, startEffort } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";

const DESK = { width: 1440, height: 940 };
const PHONE = { width: 375, height: 812 };

let office: Office;
let clinic: Effort;
let today: ProcessMap;
let desired: ProcessMap;
const complaints: (readonly string[])[] = [];

beforeAll(async () => {
  office = await openOffice();
  const loaded = await ask("POST", "/scenarios/prairie-clinic/load", {});
  const { organizationId, effortId } = await parsed<{ organizationId: string; effortId: string }>(loaded, 200);
  clinic = await parsed<Effort>(await ask("GET", `/organizations/${organizationId}/efforts/${effortId}`), 200);
  for (const { id } of await parsed<{ id: string }[]>(await ask("GET", `${place(clinic)}/maps`), 200))
    await ask("DELETE", `/organizations/${organizationId}/maps/${id}`);
  today = await begin("current", "Discharge today", toldMap(clinic, DISCHARGE_TODAY.steps, DISCHARGE_TODAY.flows));
  const wished = toldMap(clinic, DISCHARGE_DESIRED.steps, DISCHARGE_DESIRED.flows);
  desired = await begin("desired", "Discharge as it should be", wished);
});
afterAll(() => office.close());
afterEach(async () => {
  await office.leave();
  expect(complaints.splice(0).flat()).toEqual([]);
});

function ask(method: string, path: string, body?: unknown): Promise<Response> {
  const { cookie } = office.facilitator;
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = body === undefined ? { cookie } : { cookie, "content-type": "application/json" };
  return fetch(`${office.url}/api${path}`, { method, headers, ...sent });
}

const place = (effort: Effort) => `/organizations/${effort.organizationId}/efforts/${effort.id}`;

async function begin(kind: string, name: string, content: object, effort = clinic): Promise<ProcessMap> {
  return parsed(await ask("POST", `${place(effort)}/maps`, { map: { kind, name, content } }), 201);
}

async function open(path: string, viewport = DESK, effort = clinic): Promise<Page> {
  const { page, complaints: noted } = await office.enter({ viewport, hasTouch: viewport === PHONE });
  complaints.push(noted);
  await page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}/${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

const groupId = (name: string) => clinic.workProcess.workgroups.find((group) => group.name === name)?.id ?? "";
const titled = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
const handOffsOf = ({ id }: ProcessMap) => `maps/${id}/hand-offs`;
/** The names of the rows of the list of hand-offs, from top to bottom. */
const rows = (page: Page) => page.getByRole("table").getByRole("rowheader").allTextContents();

test("hand-offs stand over the ties they run over, ranked with their reasons", async () => {
  const page = await open(handOffsOf(today));
  await titled(page, "Two of the three hand-offs between physicians and nurses run over a weak tie");
  await page.getByText("What do nurses need from physicians when they take over at “Prepare patient”").waitFor();
  // 20 + 45 + 30 + 40 + 240 + 15 + 20 minutes by the longest way, of which 240 are waiting: longer than by the call.
  const times = page.getByRole("region", { name: "Times and hand-offs" });
  for (const figure of ["6.8 h", "2.8 h", "4 h", "10"]) await times.getByText(figure, { exact: true }).waitFor();
  expect((await rows(page)).slice(0, 2)).toEqual([
    "Physicians → Nurses, open the tieDecide ready → Prepare patient",
    "Physicians → Nurses, open the tieWrite summary → Call ward",
  ]);
  await page.getByRole("row", { name: /^1 .* [\d.]+ weak .*24 times a week much/ }).waitFor();
  expect(await page.getByText("assumed", { exact: true }).count()).toBeGreaterThan(0);
  await expectSoundScreen(page);
});

test("a hand-off leads to the page of its tie, and that page to the hand-offs that run over it", async () => {
  const page = await open(handOffsOf(today));
  await page
    .getByRole("link", { name: /^Physicians → Nurses ?, open the tie$/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Hand-offs that run over this tie" }).waitFor();
  expect(new URL(page.url()).searchParams.get("from")).toBe(groupId("Nurses"));
  expect(new URL(page.url()).searchParams.get("to")).toBe(groupId("Physicians"));
  await expectSoundScreen(page);
  await page
    .getByRole("link", { name: /^Write summary → Call ward/ })
    .first()
    .click();
  await page.getByText("2 of 10 hand-offs shown.").waitFor();
  expect((await rows(page)).every((row) => row.startsWith("Physicians → Nurses"))).toBe(true);
  await page.getByRole("button", { name: "Show all hand-offs" }).click();
  await page.getByRole("link", { name: "Draw and change the map" }).click();
  await page.getByRole("link", { name: "Hand-offs and where to look first" }).waitFor();
});

test("keys alone walk the hand-offs of the picture, both directions are heard, and Enter leads to the list", async () => {
  const page = await open(handOffsOf(today));
  const flows = page.locator("[data-flow][role=button]");
  expect(await flows.count()).toBe(10);
  expect(await page.locator("[data-flow][tabindex='0']").count()).toBe(1);
  await page.locator("[data-flow][tabindex='0']").focus();
  const heard = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  expect(await heard()).toMatch(
    /^Physicians hand over to nurses, from “Decide ready” to “Prepare patient”: nurses experience physicians as weak: .* The other way: physicians experience nurses as strong/,
  );
  await page.keyboard.press("ArrowRight");
  expect(await heard()).toMatch(/from “Write summary” to “Call ward”/);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    "Physicians → Nurses, open the tieWrite summary → Call ward",
  );

  await page.getByLabel("Hand-offs shown").selectOption("hidden");
  await page.getByText("1 of 10 hand-offs shown.").waitFor();
  expect(await flows.count()).toBe(1);
  await page.getByLabel("Who hands over").selectOption({ label: "From Nurses" });
  await page.getByText("No hand-off fits what is chosen above.").waitFor();
});

test("a hidden tie shows no figure: not in the picture, the list, the table or a file", async () => {
  const wave = clinic.workProcess.waves.findLast(({ status }) => status === "closed");
  const results = await parsed<WaveResults>(
    await ask("GET", `/organizations/${clinic.organizationId}/waves/${wave?.id}/results`),
    200,
  );
  const ties = tiesOf(results);
  expect(ties(groupId("Pharmacy"), groupId("Physicians")).state).toBe("hidden");
  const page = await open(handOffsOf(today));
  const row = page.getByRole("row", { name: /Write summary → Reconcile drugs/ });
  const cells = await row.getByRole("cell").allTextContents();
  expect(cells[0]).toBe("—no place");
  expect(cells[1]).toBe("hidden");
  const hidden = page.locator(`[data-tie='${JSON.stringify([groupId("Pharmacy"), groupId("Physicians")])}']`);
  expect(await hidden.getAttribute("aria-label")).toMatch(/: this tie is hidden\. The other way/);
  const id = await hidden.getAttribute("data-flow");
  expect(await page.locator(`[data-figure-of="${id}"]`).count()).toBe(0);

  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("row", { name: /Physicians Pharmacy Write summary Reconcile drugs/ }).waitFor();
  await page.getByRole("button", { name: "Download" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Data as CSV" }).click(),
  ]);
  const file = await readFile(await download.path(), "utf8");
  expect(file).toMatch(/^,Physicians,Pharmacy,Write summary,Reconcile drugs,,,,,hidden,/m);
  expect(file).toMatch(/^1,Physicians,Nurses,Decide ready,Prepare patient,\d/m);
  await page.getByRole("button", { name: "Download" }).click();
  const [picture] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Picture as SVG" }).click(),
  ]);
  expect(await readFile(await picture.path(), "utf8")).toContain("this tie is hidden");
});

test("on a phone the picture scrolls in its own room, and figures stand as cards", async () => {
  const page = await open(handOffsOf(today), PHONE);
  // The legend below it scrolls too until it knows its width.
  const room = page.getByRole("region", { name: /scrolls sideways$/ }).first();
  await room.waitFor();
  expect(await room.evaluate((area) => area.scrollWidth > 2 * area.clientWidth)).toBe(true);
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "The whole map at once" }).click();
  await page.getByRole("button", { name: "Full size" }).waitFor();
  await room.waitFor({ state: "detached" });
  const reach = page.locator("[data-flow][tabindex='0']");
  await reach.focus();
  await page.getByText(/^Physicians hand over to nurses.* The other way: physicians experience/).waitFor();
});

test("a map is read before any wave has closed, and says which times are missing", async () => {
  const effort = await startEffort(office.facilitator);
  const content = toldMap(
    effort,
    [
      ["start", "Nurses", "Begin"],
      ["task", "Nurses", "Call"],
      ["task", "Physicians", "Answer", 5],
      ["end", "Nurses", "End"],
    ],
    [
      ["Begin", "Call"],
      ["Call", "Answer"],
      ["Answer", "End"],
    ],
  );
  const map = await begin("current", "Today", content, effort);
  const page = await open(handOffsOf(map), DESK, effort);
  await titled(page, "No tie is shown for any of the two hand-offs");
  await page.getByText("No wave has closed yet, so there is no tie to show.").waitFor();
  expect(await page.getByRole("table").getByText("no data for this tie").count()).toBe(4);
  await page.getByText(/are not known: nobody has said how long Call takes\./).waitFor();
  await page.getByText("lead time at least, some times are missing").waitFor();
  expect(await page.getByRole("link", { name: /open the tie$/ }).count()).toBe(0);
  await expectSoundScreen(page);
  await page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}/maps/side-by-side`);
  await titled(page, "Two maps are needed to lay side by side");
  const empty = await begin("desired", "Nothing yet", { lanes: [], steps: [], flows: [] }, effort);
  await page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}/${handOffsOf(empty)}`);
  await titled(page, "“Nothing yet” has no steps yet");
});

test("two maps side by side: what differs, never why", async () => {
  const page = await open("maps/side-by-side");
  await titled(
    page,
    "“Discharge as it should be” has five hand-offs fewer than “Discharge today” and a lead time 4.3 h shorter",
  );
  await page.getByRole("row", { name: "Steps 11 8 3 fewer" }).waitFor();
  await page.getByRole("row", { name: "Waiting 4 h 0 min 4 h less" }).waitFor();
  await page.getByText("“Write summary” moves from physicians to nurses.").waitFor();
  await page.getByText("Only in “Discharge today”: “Find bed”, “Wait for the ward” and “Book transport”.").waitFor();
  await expectSoundScreen(page);
  expect(await page.locator("main").textContent()).not.toMatch(/\bcause|due to|leads? to|as a result|because/i);

  await page.getByRole("button", { name: "Swap" }).click();
  await titled(page, /^“Discharge today” has five hand-offs more than “Discharge as it should be”/);
  await page.getByLabel("First map").selectOption({ label: "Discharge today" });
  await titled(page, /^“Discharge as it should be” has five hand-offs fewer/);
  expect(new URL(page.url()).searchParams.get("after")).toBe(desired.id);

  const phone = await open("maps/side-by-side", PHONE);
  await phone.getByRole("heading", { name: "Discharge as it should be", exact: true }).waitFor();
  await expectSoundScreen(phone);
});

test("the context of the work is judged with keys alone, as a whole and by site, and stands beside results", async () => {
  for (const { siteId } of await ratings()) await rate(siteId);
  const page = await open("work");
  await page.getByRole("link", { name: "Judge how the work is" }).click();
  await titled(page, /^How uncertain, interdependent and pressed for time is/);
  await page
    .getByRole("radiogroup", { name: "How uncertain is the work?" })
    .getByRole("radio", { name: "Very uncertain" })
    .focus();
  await page.keyboard.press("Space");
  await titled(page, "The work was judged very uncertain");
  await page.keyboard.press("ArrowUp");
  await titled(page, "The work was judged uncertain");
  await page.getByLabel("What does that rest on?").fill("Two mornings on the unit.");
  await page.keyboard.press("Tab");
  await page.getByText("Saved.").waitFor();
  await expect.poll(ratings).toMatchObject([{ siteId: null, uncertainty: 4, evidence: "Two mornings on the unit." }]);
  await expectSoundScreen(page);

  const [site] = clinic.sites;
  await page.getByRole("button", { name: site?.name ?? "", exact: true }).click();
  const here = page.getByRole("region", { name: new RegExp(site?.name ?? "") });
  await here
    .getByRole("radiogroup", { name: "How pressed for time is the work?" })
    .getByRole("radio", { name: "Very pressed for time" })
    .click();
  await titled(page, `The work at ${site?.name} was judged very pressed for time`);
  await page.getByText("Saved.").waitFor();
  await page
    .getByRole("row", { name: new RegExp(`^${site?.name} Not judged Not judged Very pressed for time`) })
    .waitFor();

  await page.goto(`${office.url}/o/${clinic.organizationId}/e/${clinic.id}/map?site=${site?.id}`);
  await page.getByText(`The work at ${site?.name} was judged very pressed for time.`).waitFor();
  const phone = await open("profile", PHONE);
  await phone.getByText("The work was judged uncertain.").waitFor();
  await phone.getByRole("link", { name: "How the work was judged" }).click();
  await titled(phone, "The work was judged uncertain");
  await phone
    .getByRole("radiogroup", { name: "How uncertain is the work?" })
    .getByRole("radio", { name: "Not judged" })
    .click();
  await titled(phone, /^How uncertain/);
  await expectSoundScreen(phone);
});

const ratings = async (): Promise<ContextRating[]> => parsed(await ask("GET", `${place(clinic)}/context`), 200);

/** Takes a judgement back. */
async function rate(siteId: string | null): Promise<void> {
  const nothing = { uncertainty: null, interdependence: null, timeConstraint: null, evidence: "" };
  await parsed(await ask("PUT", `${place(clinic)}/context`, { rating: { siteId, ...nothing } }), 200);
}
