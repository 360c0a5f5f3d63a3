import { readFile } from "node:fs/promises";
import type { Effort, Structure } from "@interrelate/contract";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { axeFindings } from "../axe.ts";
import { linkOf, openFirstWave, parsed, startEffort } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { begin } from "../respondent.ts";
import { expectSoundScreen } from "../sound-screen.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
afterEach(() => office.leave());

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 812 };

async function open(effort: Effort, path: string, viewport = DESKTOP) {
  const watched = await office.enter({ viewport });
  await watched.page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}${path}`);
  await watched.page.getByRole("heading", { level: 1 }).waitFor();
  return watched;
}

const group = (name: string) => ({ name, kind: "worker" as const, people: [null], smallGroupConsent: false });

const structuresOf = async (effort: Effort): Promise<Structure[]> =>
  parsed(await office.facilitator.ask("GET", `/efforts/${effort.id}/structures`), 200);

/** What had the focus is gone, and it is at a heading or at what came instead. */
const expectFocusOn = (page: Page, text: string) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(text);

const titled = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

test("structures are named, judged with keys alone, changed, removed and brought back", async () => {
  const effort = await startEffort(office.facilitator, { workgroups: ["Nurses", "Porters", "Cleaners"].map(group) });
  const { page, complaints } = await open(effort, "/structures");
  await titled(page, "No structure of discharge has been named yet");
  expect(await page.getByText("None named yet.").count()).toBe(12);
  await expectSoundScreen(page);

  await page.getByRole("button", { name: "Name one: Meetings and huddles" }).press("Enter");
  await page.keyboard.type("Morning rounds");
  await page.keyboard.press("Enter");
  await titled(page, "One structure is named; whom it takes in is not fully judged");
  const again = page.getByRole("button", { name: "Name one: Meetings and huddles" });
  expect(await again.evaluate((element) => element === document.activeElement)).toBe(true);

  // The table is one tab stop behind the name; arrows walk it, one key judges.
  await page.getByRole("button", { name: "Morning rounds", exact: true }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("f");
  await page.getByRole("button", { name: "Morning rounds, Nurses: fully included" }).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("p");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("n");
  await page.getByRole("button", { name: "Morning rounds, Cleaners: not included" }).waitFor();
  await titled(page, "One structure is named, and it does not take in every workgroup");
  await page.getByText("spans 1 of the 3 boundaries between workgroups").waitFor({ state: "attached" });

  // Enter opens a field for what it rests on; Escape leads back.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "Partly included" }).waitFor();
  await expectSoundScreen(page);
  await page.getByLabel("What does that rest on?").fill("They come on Mondays.");
  await page.keyboard.press("Escape");
  const cell = page.getByRole("button", { name: "Morning rounds, Porters: partly included. They come on Mondays." });
  await cell.waitFor();
  expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByText("Saved.").waitFor();
  const [saved] = await structuresOf(effort);
  expect(saved?.inclusions.map(({ level, evidence }) => [level, evidence])).toEqual([
    ["full", ""],
    ["partial", "They come on Mondays."],
    ["none", ""],
  ]);
  await page.keyboard.press("Delete");
  await titled(page, "One structure is named; whom it takes in is not fully judged");
  await page.getByText("What was judged about “Morning rounds” and porters is taken back").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await cell.waitFor();

  await page.getByRole("button", { name: "Morning rounds", exact: true }).press("Enter");
  await page.getByLabel("Name", { exact: true }).fill("Rounds");
  await page.getByLabel("Note").fill("Every day at eight");
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByText("Every day at eight").waitFor();
  await page.getByRole("button", { name: "Rounds", exact: true }).click();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByText("“Rounds” is removed, with what was judged about it.").waitFor();
  await titled(page, "No structure of discharge has been named yet");
  const undo = page.getByRole("button", { name: "Undo" });
  await expect.poll(() => undo.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Rounds, Nurses: fully included" }).waitFor();
  expect(complaints).toEqual([]);
});

test("a name that is taken is refused where it was written, and stays to be changed", async () => {
  const effort = await startEffort(office.facilitator);
  const structure = { kind: "meetings", name: "Rounds" };
  await parsed(await office.facilitator.ask("POST", `/efforts/${effort.id}/structures`, { structure }), 201);
  const { page, complaints } = await open(effort, "/structures", PHONE);
  await page.getByRole("button", { name: "Name one: Shared protocols and routines" }).click();
  const field = page.getByLabel("What is it called here?");
  await field.fill("rounds");
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByText("There is a structure called “rounds” already.").waitFor();
  expect(await field.inputValue()).toBe("rounds");
  await field.fill("Discharge protocol");
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByRole("button", { name: "Discharge protocol, Nurses: not judged yet" }).click();
  await page.getByRole("radio", { name: "Fully included" }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Discharge protocol, Nurses: fully included" }).waitFor();
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("a window that is narrowed, widened and made taller leaves the table as it is", async () => {
  const workgroups = Array.from({ length: 10 }, (_, index) => group(`Ward ${index + 1}`));
  const effort = await startEffort(office.facilitator, { workgroups });
  for (const name of ["Rounds", "Huddle", "Protocol", "Board", "Handover", "Letter", "Ward book"]) {
    const structure = { kind: "meetings", name };
    parsed(await office.facilitator.ask("POST", `/efforts/${effort.id}/structures`, { structure }), 201);
  }
  const { page, complaints } = await open(effort, "/structures", { width: 760, height: 800 });
  const cell = page.getByRole("button", { name: "Rounds, Ward 1: not judged yet" });
  await cell.waitFor();
  expect(await page.locator("[data-cell]").count()).toBe(70);
  await cell.focus();
  for (const [width, height] of [
    [700, 800],
    [480, 800],
    [760, 800],
    [760, 1200],
    [480, 1200],
  ] as const) {
    await page.setViewportSize({ width, height });
    // Two frames: what is drawn again in the first is measured in the second.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(complaints).toEqual([]);
    expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  // What is open stays where it opened, with what was typed, when a phone is turned.
  await cell.press("Enter");
  await page.getByRole("radio", { name: "Partly included" }).click();
  await page.getByLabel("What does that rest on?").fill("They come");
  await page.setViewportSize({ width: 1200, height: 480 });
  expect(await page.getByLabel("What does that rest on?").inputValue()).toBe("They come");
  await page.keyboard.press("Escape");
  const judged = page.getByRole("button", { name: "Rounds, Ward 1: partly included. They come" });
  await judged.waitFor();
  await expect.poll(() => judged.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(complaints).toEqual([]);
});

/** The scenario with two structures of ours: one that spans what the other leaves out. */
async function prairieClinic(): Promise<Effort> {
  const headers = { cookie: office.facilitator.cookie, "content-type": "application/json" };
  const ask = (method: string, path: string, body?: unknown) =>
    fetch(`${office.url}/api${path}`, {
      method,
      ...(body === undefined ? { headers: { cookie: headers.cookie } } : { headers, body: JSON.stringify(body) }),
    });
  const loaded = await ask("POST", "/scenarios/prairie-clinic/load", {});
  const { organizationId, effortId } = await parsed<{ organizationId: string; effortId: string }>(loaded, 200);
  const inside = `/organizations/${organizationId}`;
  const effort = await parsed<Effort>(await ask("GET", `${inside}/efforts/${effortId}`), 200);
  const place = `${inside}/efforts/${effortId}/structures`;
  for (const { id } of await parsed<Structure[]>(await ask("GET", place), 200))
    await ask("DELETE", `${inside}/structures/${id}`);
  const make = async (kind: string, name: string, included: readonly string[]) => {
    const made = await parsed<Structure>(await ask("POST", place, { structure: { kind, name } }), 201);
    const judgements = effort.workProcess.workgroups.map((group) => ({
      structureId: made.id,
      workgroupId: group.id,
      level: included.includes(group.name) ? "full" : "none",
    }));
    await parsed(await ask("PUT", `${place}/inclusions`, { judgements }), 200);
  };
  await make("meetings", "Morning rounds", ["Physicians", "Nurses"]);
  await make("protocols", "Discharge protocol", ["Physicians", "Pharmacy"]);
  return effort;
}

test("structures lie over ties: classes, one class alone, a tie and the way back, table and file", async () => {
  const effort = await prairieClinic();
  const { page, complaints } = await open(effort, "/boundaries");
  // Of the four weak boundaries of the scenario, physicians and nurses share the rounds.
  await titled(page, "Three of the four weak boundaries are spanned by no structure");
  await page.getByText("Weak although spanned · 1").waitFor();
  await expectSoundScreen(page);
  const words = await page.locator("main").textContent();
  expect(words).not.toMatch(/caused? by|due to|leads? to|as a result/i);

  await page.getByLabel("Boundaries shown").selectOption("weakSpanned");
  const dots = page.getByRole("button", { name: "Morning rounds: spans physicians and nurses, both fully included." });
  await dots.waitFor();
  expect(await page.locator("[data-tie]").count()).toBe(4);
  await page.getByRole("button", { name: /^Physicians experience nurses as/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page
    .getByText(/^Nurses experience physicians as/)
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Structures at this boundary" }).waitFor();
  await page.getByText("Spanned by Morning rounds.").waitFor();
  await page.getByText("Not spanned by Discharge protocol.").waitFor();
  await expectSoundScreen(page);
  await page.getByRole("link", { name: "See the boundaries with the structures" }).click();
  await page.getByRole("button", { name: "Table" }).waitFor();
  expect(await page.getByLabel("Workgroup").inputValue()).not.toBe("");

  await page.getByRole("button", { name: "Table" }).click();
  await page
    .getByRole("row", { name: /Physicians Nurses .* Weak although spanned spans fully only Physicians/ })
    .waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("button", { name: "Download" })
      .click()
      .then(() => page.getByRole("menuitem", { name: "Data as CSV" }).click()),
  ]);
  const file = await readFile(await download.path(), "utf8");
  expect(file).toMatch(/First of second: low,First of second: high,First of second: raters/);
  // What is hidden on the page is in no file either.
  expect(file).toMatch(/Nurses,Pharmacy,[\d.]+,[\d.]+,[\d.]+,\d+,,,,,/);
  expect(complaints).toEqual([]);
});

test("on a phone the grid is there, and a dot leads to its structure", async () => {
  const effort = await prairieClinic();
  const { page, complaints } = await open(effort, "/boundaries", PHONE);
  await page.getByRole("button", { name: "Morning rounds: spans physicians and nurses, both fully included." }).click();
  await page.getByRole("button", { name: "Morning rounds, Physicians: fully included" }).waitFor();
  // The structure's row is in sight and marked.
  const marked = page.locator("tr[data-here]");
  await expect.poll(() => marked.evaluate((row) => row.getBoundingClientRect().top)).toBeLessThan(PHONE.height);
  expect(await marked.textContent()).toMatch(/^Morning rounds/);
  expect(page.url()).toMatch(/\/structures#/);
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("the table of structures sorts, and is kept as a file with all that was judged", async () => {
  const effort = await prairieClinic();
  const { page } = await open(effort, "/structures");
  const names = () =>
    page.locator("tbody th").evaluateAll((heads) => heads.map((head) => head.firstChild?.textContent));
  expect(await names()).toEqual(["Morning rounds", "Discharge protocol"]);
  await page.getByRole("button", { name: "Structure", exact: true }).click();
  expect(await names()).toEqual(["Discharge protocol", "Morning rounds"]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^[a-z-]+-structures\.csv$/);
  const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
  expect(lines).toHaveLength(1 + 2 * effort.workProcess.workgroups.length + 1);
  expect(lines[1]).toMatch(/^Morning rounds,Meetings and huddles,,Physicians,Fully included,,Owner,\d{4}-\d\d-\d\d$/);
});

test("those concerned are asked about structures, and what they say is taken over as a judgement and back", async () => {
  const effort = await startEffort(office.facilitator);
  const place = `/efforts/${effort.id}/structures`;
  for (const name of ["Rounds", "Board"])
    parsed(await office.facilitator.ask("POST", place, { structure: { kind: "meetings", name } }), 201);
  const draft = effort.workProcess.waves[0]?.id;
  const { page, complaints } = await open(effort, `/waves/${draft}`);
  await page.getByRole("checkbox", { name: "Rounds" }).check();
  await page.getByText("How far does “Rounds” include people of your role?").waitFor();
  await page.getByRole("button", { name: "Ask about 1 structure" }).click();
  await page.locator("#structures").getByText("Saved.").waitFor();
  await expectFocusOn(page, "How far structures take people in");
  await page.getByRole("checkbox", { name: "Board" }).check();
  await page.getByRole("button", { name: "Undo the changes" }).press("Enter");
  await expectFocusOn(page, "How far structures take people in");
  await expectSoundScreen(page);

  const wave = await openFirstWave(office.facilitator, effort);
  const [question = ""] = wave.questions.map(({ id }) => id);
  const [nurses = "", physicians = ""] = ["Nurses", "Physicians"].map((name) => linkOf(wave, name));
  for (const [link, choices] of [
    [nurses, [1, 2, 2, 2, 4, 3, 3, 3, 3, 3, 3, 3]],
    [physicians, [3, 3]],
  ] as const)
    for (const choice of choices)
      await (await begin(office, link)).putWhole({ further: { [question]: choice }, finished: true });
  await parsed(await office.facilitator.ask("POST", `/waves/${wave.id}/close`), 200);

  await page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}/structures`);
  await page.getByText("“Wave 1” has closed. It asked about 1 structure").waitFor();
  await page.getByRole("button", { name: "Show what was said" }).press("Enter");
  const said = page.getByRole("row", { name: /Nurses Fully 7 of 12 fully, 5 not at all, partly or do not know it/ });
  await said.waitFor();
  await expectFocusOn(page, "What those concerned say");
  await page.getByText("Hidden: Physicians, fewer than 5 answered.").waitFor();
  // The judgement of the inventory, and what they say of it.
  await page.getByRole("button", { name: "Rounds, Nurses: not judged yet" }).press("p");
  await said.getByText("They say more than was judged").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Rounds, Nurses: partly included" }).press("Enter");
  await page.getByLabel("What does that rest on?").fill("Seen on three mornings");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Take over: Rounds, Nurses, fully" }).press("Enter");
  const evidence = "Seen on three mornings. Survey “Wave 1”: 7 of 12 fully, 5 not at all, partly or do not know it.";
  await page.getByRole("button", { name: `Rounds, Nurses: fully included. ${evidence}` }).waitFor();
  await page.getByText("Saved.").waitFor();
  const [rounds] = await structuresOf(effort);
  expect(rounds?.inclusions).toMatchObject([{ level: "full", evidence, judgedBy: "Owner" }]);
  // The same button brings back what stood there, without looking for it.
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Rounds, Nurses: partly included. Seen on three mornings" }).waitFor();
  expect(complaints).toEqual([]);
  const { page: phone } = await open(effort, "/structures", PHONE);
  await phone.getByRole("heading", { level: 4, name: "Nurses" }).waitFor();
  await phone.getByText("Hidden: Physicians, fewer than 5 answered.").waitFor();
  await expectSoundScreen(phone);
});

test("without structures the grid says what to do first, and without results when it will be there", async () => {
  const effort = await startEffort(office.facilitator);
  const { page } = await open(effort, "/boundaries");
  await titled(page, "There are no results yet");
});
