import { readFile } from "node:fs/promises";
import type { Effort, EffortActWeights, NewProcessMap, ProcessMapSummary, Structure } from "@interrelate/contract";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { parsed, startEffort } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";

let office: Office;
let effort: Effort;

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 812 };

beforeAll(async () => {
  office = await openOffice();
  const loaded = await ask("POST", "/scenarios/prairie-clinic/load", {});
  const { organizationId, effortId } = await parsed<{ organizationId: string; effortId: string }>(loaded, 200);
  effort = await parsed(await ask("GET", `/organizations/${organizationId}/efforts/${effortId}`), 200);
});
beforeEach(async () => {
  await clear();
});
afterAll(() => office.close());
afterEach(() => office.leave());

function ask(method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { cookie: office.facilitator.cookie };
  if (body === undefined) return fetch(`${office.url}/api${path}`, { method, headers });
  const json = { ...headers, "content-type": "application/json" };
  return fetch(`${office.url}/api${path}`, { method, headers: json, body: JSON.stringify(body) });
}

const inside = (path: string) => `/organizations/${effort.organizationId}${path}`;
const ofEffort = (path: string) => inside(`/efforts/${effort.id}${path}`);
const idOf = (name: string) => effort.workProcess.workgroups.find((group) => group.name === name)?.id ?? "";
const savedWeights = async () =>
  (await parsed<EffortActWeights>(await ask("GET", ofEffort("/act-weights")), 200)).weights;

/** Takes away what the scenario says of maps, structures, context and weights, so that a test says it itself. */
async function clear(): Promise<void> {
  for (const { id } of await parsed<Structure[]>(await ask("GET", ofEffort("/structures")), 200))
    await ask("DELETE", inside(`/structures/${id}`));
  for (const { id } of await parsed<ProcessMapSummary[]>(await ask("GET", ofEffort("/maps")), 200))
    await ask("DELETE", inside(`/maps/${id}`));
  for (const siteId of [null, ...effort.sites.map(({ id }) => id)]) await judgeContext(siteId, null, null, null);
  await parsed(await ask("PUT", ofEffort("/act-weights"), { weights: null }), 200);
}

async function judgeContext(siteId: string | null, ...levels: (number | null)[]): Promise<void> {
  const [uncertainty, interdependence, timeConstraint] = levels;
  const rating = { siteId, uncertainty, interdependence, timeConstraint, evidence: "" };
  await parsed(await ask("PUT", ofEffort("/context"), { rating }), 200);
}

/** A map with one pair of hand-offs, a structure that spans physicians and nurses, and a context. */
async function fill(): Promise<void> {
  const [physicians, management] = [idOf("Physicians"), idOf("Case management")];
  const step = { kind: "task" as const, x: 40, y: 20, minutes: 10 };
  const flow = { name: "", perWeek: 12, criticality: 3, minutes: null };
  const map: NewProcessMap = {
    ...{ kind: "current", name: "Discharge today" },
    content: {
      lanes: [physicians, management],
      steps: [
        { ...step, id: "plan", workgroupId: physicians, name: "Plan the discharge" },
        { ...step, id: "find", workgroupId: management, name: "Find a place" },
      ],
      flows: [
        { ...flow, id: "ask", from: "plan", to: "find" },
        { ...flow, id: "answer", from: "find", to: "plan" },
      ],
    },
  };
  await parsed(await ask("POST", ofEffort("/maps"), { map }), 201);
  const structure = { kind: "meetings", name: "Morning rounds" };
  const { id } = await parsed<Structure>(await ask("POST", ofEffort("/structures"), { structure }), 201);
  const judgements = effort.workProcess.workgroups.map((group) => ({
    ...{ structureId: id, workgroupId: group.id },
    level: ["Physicians", "Nurses"].includes(group.name) ? "full" : "none",
  }));
  await parsed(await ask("PUT", ofEffort("/structures/inclusions"), { judgements }), 200);
  await judgeContext(null, 4, 5, 3);
}

async function open(viewport = DESKTOP, search = "") {
  const watched = await office.enter({ viewport });
  await watched.page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}/where-to-act${search}`);
  await watched.page.getByRole("heading", { level: 1 }).waitFor();
  return watched;
}

const cards = (page: Page) => page.getByRole("region", { name: "Boundaries in their order" }).getByRole("article");
const slider = (page: Page, name: string) => page.getByRole("slider", { name });

test("without maps, structures and context there is an order, and the page says what is not known and leads there", async () => {
  const { page, complaints } = await open();
  await page.getByText("No process map shows the work as it is, so no hand-offs are known.").waitFor();
  await page.getByText("No structure has been named.").waitFor();
  const first = cards(page).first();
  await first.getByText("no process map").waitFor();
  await first.getByText("none judged").waitFor();
  expect(await first.textContent()).toMatch(/^Place 1/);
  // What is felt between workers and clients is said where families are one of the two.
  const felt = await cards(page)
    .filter({ hasText: "Obstacles felt: who decides" })
    .getByRole("heading")
    .allTextContents();
  expect(felt.length).toBeGreaterThan(0);
  expect(felt.filter((names) => !/families/i.test(names))).toEqual([]);
  // Half of the inputs is not known; nothing is drawn for them.
  expect(await first.locator("[data-known]").count()).toBe(2);
  await expectSoundScreen(page);
  await page.getByRole("link", { name: "Judge the context" }).click();
  await page.getByRole("heading", { level: 1, name: /^How uncertain, interdependent and pressed for time/ }).waitFor();
  expect(complaints).toEqual([]);
});

test("a boundary is explained, with both directions, what to ask, tools of three kinds and the ways onward", async () => {
  await fill();
  const { page, complaints } = await open();
  await page
    .getByRole("heading", { level: 1, name: "A conversation might begin between physicians and case management" })
    .waitFor();
  const card = cards(page).first();
  await card
    .getByText("Physicians and case management: a settled weak tie, two hand-offs, not spanned by Morning rounds.")
    .waitFor();
  await card.getByText("Physicians experience case management").waitFor();
  await card.getByText("Case management experience physicians").waitFor();
  await card.getByText("1 of 1 does not span it").waitFor();
  await card.getByText("4 of 5 on average").waitFor();
  await card.getByText("How do physicians and case management learn today what the other needs from them?").waitFor();
  expect(await page.locator("main").textContent()).not.toMatch(/caused? by|because|due to|leads? to|as a result/i);

  const tools = card.locator("summary");
  await tools.focus();
  await page.keyboard.press("Enter");
  for (const kind of ["Between people", "In the work", "In what carries it"])
    await card.getByRole("heading", { level: 3, name: kind }).waitFor();
  await card.getByText("There already: Morning rounds. Could it take in both fully?").waitFor();
  await card.getByText("Conversations of interdependence").waitFor();
  // The work is drawn already.
  expect(await card.getByText("Map of the work as it is").count()).toBe(0);
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("a boundary leads to its tie, its hand-offs and its structures", async () => {
  await fill();
  const { page, complaints } = await open();
  await cards(page).first().getByRole("link", { name: "The tie" }).click();
  await page.getByRole("heading", { name: "Hand-offs that run over this tie" }).waitFor();
  await page.goBack();
  await cards(page).first().getByRole("link", { name: "The hand-offs" }).click();
  await page.getByText("Plan the discharge → Find a place").first().waitFor();
  await page.goBack();
  await cards(page).first().getByRole("link", { name: "The structures" }).click();
  await page
    .getByRole("button", { name: /^Morning rounds: takes in physicians fully and case management not at all/ })
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
});

test("weights are moved by keyboard: the list follows, says so, keeps the focus, and all is saved with the effort", async () => {
  await fill();
  const { page, complaints } = await open();
  for (const name of ["Weakness of the tie", "How settled that is", "Hand-offs", "Context of the work"]) {
    await slider(page, name).focus();
    await page.keyboard.press("Home");
  }
  await slider(page, "Missing structures").focus();
  await page.keyboard.press("End");
  // Only what Morning rounds span is spanned; all others share the first place.
  await page.getByRole("heading", { level: 1, name: /^\d+ boundaries share the first place$/ }).waitFor();
  expect(await cards(page).getByRole("heading", { name: "Physicians and nurses" }).count()).toBe(0);

  await page.keyboard.press("Home");
  await page.getByRole("heading", { level: 1, name: "No input counts, so the boundaries stand in no order" }).waitFor();
  await page.getByRole("status").filter({ hasText: "Nothing is in order now." }).waitFor();

  await slider(page, "Hand-offs").focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("status").filter({ hasText: "First is now: Physicians and case management." }).waitFor();
  expect(await slider(page, "Hand-offs").evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await slider(page, "Hand-offs").getAttribute("aria-valuetext")).toBe("counts 1 of 5");
  await page.getByText("Saved.").waitFor();
  expect(await savedWeights()).toEqual({ weakness: 0, certainty: 0, handOffs: 1, structures: 0, context: 0 });
  await expectSoundScreen(page);

  await page.reload();
  await page.getByRole("heading", { level: 1, name: /between physicians and case management$/ }).waitFor();
  await page.getByRole("button", { name: "Back to the usual weights" }).press("Enter");
  await page.getByText("These are the usual weights.").waitFor();
  await page.getByText("Saved.").waitFor();
  expect(await savedWeights()).toEqual({ weakness: 3, certainty: 2, handOffs: 3, structures: 2, context: 1 });

  // All at once, before the page is drawn again: no change takes another back.
  await page.getByRole("slider").evaluateAll((sliders) => {
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    for (const each of sliders) {
      write?.call(each, "0");
      each.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  await page.getByRole("heading", { level: 1, name: "No input counts, so the boundaries stand in no order" }).waitFor();
  expect(complaints).toEqual([]);
});

test("what is not shown has no place, on the page, in the table and in the file", async () => {
  await fill();
  const { page, complaints } = await open();
  const apart = page.locator("section").filter({ has: page.getByRole("heading", { name: "Not known: ask" }) });
  await apart.getByRole("heading", { level: 3, name: "Pharmacy and families" }).waitFor();
  await apart.getByText("Pharmacy and families: a tie that is not shown, no hand-off between them").waitFor();
  expect(await apart.textContent()).not.toMatch(/\d\.\d\d/);

  await page.getByRole("button", { name: "Table" }).click();
  await page.getByRole("row", { name: /^Physicians Case management 1 / }).waitFor();
  await page.getByRole("row", { name: /^Pharmacy Families no figure/ }).waitFor();
  await expectSoundScreen(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as CSV" }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
  expect(lines[0]).toMatch(
    /First role,Second role,Place,First of second: mean,.*,Score,Weakness of the tie,.*,Ask first$/,
  );
  expect(lines[1]).toMatch(/^Physicians,Case management,1,/);
  // Place, both directions, score and what rests on the tie stay empty; structures and context are judged.
  expect(lines.find((line) => line.startsWith("Pharmacy,Families,"))).toMatch(
    /^Pharmacy,Families,,,,,,,,,,,,,0,1,0\.75,/,
  );
  expect(complaints).toEqual([]);
});

test("on a phone the list comes first, and a link leads to the weights", async () => {
  await fill();
  const { page, complaints } = await open(PHONE);
  await cards(page).first().getByText("Ask first:").waitFor({ state: "attached" });
  await expectSoundScreen(page);
  await page.getByRole("link", { name: "How it is weighed" }).click();
  await expect
    .poll(() => slider(page, "Weakness of the tie").evaluate((each) => each.getBoundingClientRect().top))
    .toBeLessThan(PHONE.height);
  await slider(page, "Weakness of the tie").fill("5");
  await page.getByText("Saved.").waitFor();
  expect((await savedWeights()).weakness).toBe(5);
  expect(complaints).toEqual([]);
});

test("without a closed wave the page says what to do next", async () => {
  const fresh = await startEffort(office.facilitator);
  const { page } = await office.enter({ viewport: DESKTOP });
  await page.goto(`${office.url}/o/${fresh.organizationId}/e/${fresh.id}/where-to-act`);
  await page.getByRole("heading", { level: 1, name: "There are no results yet" }).waitFor();
});
