import { readFile } from "node:fs/promises";
import type { Effort, ProcessMap } from "@interrelate/contract";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { parsed, startEffort } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";

const DESK = { width: 1440, height: 940 };
const PHONE = { width: 390, height: 844 };

let office: Office;
let effort: Effort;
let complaints: (readonly string[])[];

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  complaints = [];
  const group = (name: string, kind: string) => ({ name, kind, people: [null], smallGroupConsent: false });
  const workgroups = [group("Nurses", "worker"), group("Physicians", "worker"), group("Families", "client")];
  effort = await startEffort(office.facilitator, { workProcess: "Discharge", workgroups } as never);
});
afterEach(async () => {
  await office.leave();
  expect(complaints.flat()).toEqual([]);
});

async function open(path = "", viewport = DESK): Promise<Page> {
  const watched = await office.enter({ viewport, ...(viewport === PHONE ? { hasTouch: true } : {}) });
  complaints.push(watched.complaints);
  await watched.page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}/maps${path}`);
  await watched.page.getByRole("heading", { level: 1 }).waitFor();
  return watched.page;
}

const begin = async (content?: object): Promise<ProcessMap> =>
  parsed(
    await office.facilitator.ask("POST", `/efforts/${effort.id}/maps`, {
      map: { kind: "current", name: "Discharge today", ...(content ? { content } : {}) },
    }),
    201,
  );
const kept = async ({ id }: { id: string }): Promise<ProcessMap["content"]> =>
  (await parsed<ProcessMap>(await office.facilitator.ask("GET", `/maps/${id}`), 200)).content;
const lane = (name: string) => effort.workProcess.workgroups.find((group) => group.name === name)?.id ?? "";
const onMap = (page: Page, sentence: string) =>
  page.locator(".react-flow").getByRole("button", { name: new RegExp(`^${sentence}`) });
const heard = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const saved = (page: Page) => page.locator("[data-state=saved]").waitFor();
/** The steps by name with their lanes, and the flows as pairs of names. */
const told = ({ steps, flows }: ProcessMap["content"]) => {
  const name = (id: string) => steps.find((step) => step.id === id)?.name;
  const group = (id: string) => effort.workProcess.workgroups.find((each) => each.id === id)?.name;
  return {
    steps: steps.map((step) => `${step.kind} ${step.name}: ${group(step.workgroupId)}`).toSorted(),
    flows: flows.map(({ from, to }) => `${name(from)} > ${name(to)}`).toSorted(),
  };
};

const asked = (path: string, more: RequestInit = {}) =>
  fetch(office.url + path, {
    ...more,
    headers: { cookie: office.facilitator.cookie, "content-type": "application/json" },
  });
const post = async <Body>(path: string, body: unknown, status: number): Promise<Body> =>
  parsed(await asked(path, { method: "POST", body: JSON.stringify(body) }), status);
/** A fictional organization with published results. */
const loadClinic = async (): Promise<Effort> => {
  const place = "/api/scenarios/prairie-clinic/load";
  const { organizationId, effortId } = await post<{ organizationId: string; effortId: string }>(place, {}, 200);
  return parsed(await asked(`/api/organizations/${organizationId}/efforts/${effortId}`), 200);
};

const SMALL = {
  steps: ["end Goes home: Families", "start Morning round: Nurses", "task Decide ready: Physicians"],
  flows: ["Decide ready > Goes home", "Morning round > Decide ready"],
};

/** Two steps and a flow between them. */
function pair() {
  const step = (id: string, name: string, group: string, x: number) => ({
    ...{ id, kind: "task", workgroupId: lane(group), name, x, y: 22, minutes: null },
  });
  return {
    lanes: [lane("Nurses"), lane("Physicians"), lane("Families")],
    steps: [step("round", "Round", "Nurses", 40), step("decide", "Decide", "Physicians", 300)],
    flows: [{ id: "f1", from: "round", to: "decide", name: "", perWeek: 5, criticality: 2, minutes: null }],
  };
}

/** The middle of a lane on the screen, so far from the beginning of the drawing. */
async function inLane(page: Page, name: string, x: number): Promise<[number, number]> {
  const [canvas, box] = await Promise.all([
    page.locator(".react-flow").boundingBox(),
    page.locator(`[data-lane="${lane(name)}"]`).boundingBox(),
  ]);
  if (canvas === null || box === null) throw new Error(`The lane of ${name} is not drawn.`);
  return [canvas.x + x, box.y + box.height / 2];
}

test("a map is begun, drawn with the mouse, and found again", { timeout: 120_000 }, async () => {
  const page = await open();
  await page.getByRole("heading", { level: 1, name: "Discharge has no process map yet" }).waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Begin and draw" }).click();
  await page.getByRole("heading", { level: 1, name: "“Discharge today” has no steps yet" }).waitFor();
  await expectSoundScreen(page);

  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.mouse.click(...(await inLane(page, "Nurses", 260)));
  await page.keyboard.type("Morning round");
  await page.keyboard.press("Enter");

  // From the dot at its end onto empty paper: the next step, connected.
  await onMap(page, "Morning round").hover();
  const dot = await onMap(page, "Morning round").locator(".react-flow__handle.source").boundingBox();
  if (dot === null) throw new Error("The step has no dot to draw from.");
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await page.mouse.down();
  await page.mouse.move(...(await inLane(page, "Physicians", 560)), { steps: 6 });
  await page.mouse.up();
  await page.keyboard.type("Decide ready");
  await page.keyboard.press("Enter");

  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.mouse.click(...(await inLane(page, "Nurses", 740)));
  await page.keyboard.type("Goes home");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Close" }).click();

  // Dragged into another lane, then connected from dot to step.
  const end = await onMap(page, "Goes home").boundingBox();
  if (end === null) throw new Error("The end is not drawn.");
  await page.mouse.move(end.x + 20, end.y + end.height / 2);
  await page.mouse.down();
  await page.mouse.move(...(await inLane(page, "Families", 760)), { steps: 6 });
  await page.mouse.up();
  await page.getByText("Goes home moved, in the lane of Families.").waitFor();
  await onMap(page, "Decide ready").hover();
  await onMap(page, "Decide ready").locator(".react-flow__handle.source").dragTo(onMap(page, "Goes home"));
  await page.getByText("Decide ready now goes on to Goes home.").waitFor();
  await page
    .getByRole("heading", { level: 1, name: "“Discharge today” has two hand-offs between workgroups" })
    .waitFor();
  await saved(page);
  const mapId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  expect(told(await kept({ id: mapId }))).toEqual(SMALL);
  await expectSoundScreen(page);

  await page.reload();
  await onMap(page, "Goes home, end, Families").waitFor();
  expect(await page.getByRole("row", { name: /^Decide ready Task Physicians/ }).count()).toBe(1);
});

test("the same map is drawn with the keyboard alone", { timeout: 120_000 }, async () => {
  const map = await begin();
  const page = await open(`/${map.id}`);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByRole("button", { name: "Start", exact: true }).focus();
  await press("Enter");
  await page.keyboard.type("Morning round");
  await press("Enter");
  expect(await heard(page)).toBe("Morning round, start, Nurses. Goes on to nothing");
  await press("n");
  await page.keyboard.type("Decide ready");
  await press("Enter", "Alt+ArrowDown");
  expect(await heard(page)).toBe("Decide ready, task, Physicians. Goes on to nothing");
  await press("n");
  await page.keyboard.type("Goes home");
  await press("Tab");
  await page.keyboard.type("End");
  await press("Shift+Tab", "Enter", "Alt+ArrowDown");
  expect(await heard(page)).toBe("Goes home, end, Families. Goes on to nothing");
  await saved(page);
  expect(told(await kept(map))).toEqual(SMALL);

  // Walking along the flows, onto one of them, and back.
  await press("ArrowLeft", "ArrowLeft");
  expect(await heard(page)).toMatch(/^Morning round, start/);
  await press("f");
  expect(await heard(page)).toMatch(/^Flow from Morning round to Decide ready/);
  await press("Enter");
  await page.keyboard.type("when ready");
  await press("Escape");
  expect(await heard(page)).toMatch(/^Flow “when ready” from Morning round to Decide ready/);

  // A connection chosen from a list, removed again, and everything taken back and brought again.
  await press("ArrowLeft", "c");
  await page.getByRole("dialog").waitFor();
  await page.getByLabel("The step it goes on to").selectOption({ label: "Goes home (Families)" });
  await press("Tab", "Enter");
  await page.getByText("Morning round now goes on to Goes home.").waitFor();
  expect(await heard(page)).toMatch(/^Morning round, start/);
  await press("Control+z");
  await page.getByText("Undone.").waitFor();
  await press("Control+Shift+z");
  await page.getByText("Done again.").waitFor();
  await press("ArrowDown", "Delete");
  await page.getByText(/^Removed one element|^Removed 1 element/).waitFor();
  await saved(page);
  expect(told(await kept(map)).steps).toHaveLength(2);

  await press("?");
  await page.getByRole("dialog", { name: "Keys of the drawing" }).waitFor();
  await expectSoundScreen(page);
});

test("two browsers draw at once and lose nothing", { timeout: 120_000 }, async () => {
  const map = await begin(pair());
  const [one, other] = [await open(`/${map.id}`), await open(`/${map.id}`)];
  await Promise.all([one, other].map((page) => onMap(page, "Round").click()));
  await Promise.all([
    one.getByLabel("Name").fill("Morning round"),
    other.getByLabel("Takes", { exact: true }).fill("20"),
  ]);
  await Promise.all([one, other].map((page) => page.keyboard.press("Enter")));
  await onMap(other, "Morning round, task, Nurses").waitFor({ timeout: 3000 });

  await one.getByLabel("Name").blur();
  await other.getByLabel("Takes", { exact: true }).blur();
  for (const page of [one, other]) await onMap(page, "Morning round, 20 min, task, Nurses").waitFor();

  // At the same moment one removes a step and the other adds one after it.
  await Promise.all([onMap(one, "Decide").press("Delete"), onMap(other, "Decide").press("n")]);
  await Promise.all([one, other].map(saved));
  await expect
    .poll(async () => {
      const [here, there] = await Promise.all([one, other].map((page) => page.locator(".react-flow__node").count()));
      return here === there && (await kept(map)).steps.length === here;
    })
    .toBe(true);
  const steps = (await kept(map)).steps;
  expect(steps.map(({ name, minutes }) => [name, minutes])).toContainEqual(["Morning round", 20]);
  expect(steps).toHaveLength(2);

  // Taking back one's own change leaves the other's.
  await onMap(one, "Morning round").focus();
  await one.keyboard.press("Control+z");
  await onMap(other, "Decide, task, Physicians").waitFor();
  expect((await kept(map)).steps).toHaveLength(3);
});

test("changes made without a connection are kept over a reload and sent later", { timeout: 120_000 }, async () => {
  const map = await begin(pair());
  const page = await open(`/${map.id}`);
  await onMap(page, "Round").waitFor();
  await saved(page);
  await page.route("**/exchange", (route) => route.abort());
  await onMap(page, "Round").focus();
  await page.keyboard.press("n");
  await page.keyboard.type("Call the ward");
  await page.keyboard.press("Enter");
  await page.getByText("Offline: your changes are kept here and sent when the connection is back.").waitFor();
  await expectSoundScreen(page);
  expect((await kept(map)).steps).toHaveLength(2);

  await page.unroute("**/exchange");
  await page.reload();
  await onMap(page, "Call the ward").waitFor();
  await saved(page);
  expect((await kept(map)).steps.map(({ name }) => name)).toContain("Call the ward");
});

test("on a phone the list does everything, and maps are copied, renamed and removed", {
  timeout: 120_000,
}, async () => {
  const map = await begin(pair());
  const page = await open(`/${map.id}`, PHONE);
  await page.getByRole("button", { name: "Edit Round" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Name").fill("Morning round");
  await sheet.getByLabel("Workgroup").selectOption("Families");
  await sheet.getByRole("button", { name: "Close" }).click();
  await onMap(page, "Morning round, task, Families").waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Add a flow" }).click();
  await page.getByLabel("The step it comes from").selectOption("Decide (Physicians)");
  await page.getByRole("dialog").getByRole("button", { name: "Connect" }).click();
  await saved(page);
  expect(told(await kept(map)).flows).toEqual(["Decide > Morning round", "Morning round > Decide"]);

  await page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}/maps`);
  await page.getByRole("textbox", { name: "Name" }).fill("Discharge as we want it");
  await page.getByRole("button", { name: "Begin and draw" }).click();
  await onMap(page, "Morning round, task, Families").waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "Rename Discharge as we want it" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Discharge in spring");
  await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  await page.getByRole("link", { name: /^Discharge in spring/ }).waitFor();
  await page.getByRole("button", { name: "Remove Discharge in spring" }).click();
  await page.getByText("“Discharge in spring” was removed.").waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("link", { name: /^Discharge in spring/ }).waitFor();
});

test("hand-offs are drawn as the ties they run over, in either reading direction", { timeout: 120_000 }, async () => {
  const clinic = await loadClinic();
  const group = (name: string) => clinic.workProcess.workgroups.find((each) => each.name === name)?.id ?? "";
  const step = (id: string, name: string, x: number) => ({
    ...{ id, kind: "task", workgroupId: group(name), name: `${name} work`, x, y: 22, minutes: 30 },
  });
  const flow = (from: string, to: string) => ({
    ...{ id: `${from}-${to}`, from, to, name: "", perWeek: 5, criticality: 2, minutes: null },
  });
  const lanes = ["Nurses", "Physicians", "Pharmacy"].map(group);
  const steps = [step("a", "Nurses", 40), step("b", "Physicians", 300), step("c", "Pharmacy", 560)];
  const content = { lanes, steps, flows: [flow("a", "b"), flow("b", "a"), flow("b", "c")] };
  const place = `/api/organizations/${clinic.organizationId}/efforts/${clinic.id}/maps`;
  const map = await post<ProcessMap>(place, { map: { kind: "current", name: "Discharge today", content } }, 201);
  const watched = await office.enter({ viewport: DESK });
  complaints.push(watched.complaints);
  const { page } = watched;
  await page.goto(`${office.url}/o/${clinic.organizationId}/e/${clinic.id}/maps/${map.id}`);

  // Nurses hand over to physicians: drawn as physicians, who take over, experience nurses.
  await onMap(page, "Flow from Nurses work to Physicians work. Physicians experience nurses as strong: \\d").waitFor();
  await onMap(page, "Flow from Physicians work to Nurses work. Nurses experience physicians as weak: \\d").waitFor();
  await onMap(
    page,
    "Flow from Physicians work to Pharmacy work. How pharmacy experience physicians is hidden",
  ).waitFor();
  await page.getByRole("heading", { level: 1, name: "One of the two hand-offs between" }).waitFor();
  expect(await page.locator('[data-look="hidden"] text').count()).toBe(0);
  await onMap(page, "Flow from Nurses work").locator("path").first().hover({ force: true });
  await page.getByText(/^Physicians of Nurses: strong/).waitFor();
  await page.getByText(/^Nurses of Physicians: weak/).waitFor();
  await expectSoundScreen(page);

  await page.getByRole("combobox", { name: "Ties" }).selectOption({ label: "No ties" });
  await expect.poll(() => onMap(page, "Flow from Nurses work to Physicians work$").count()).toBe(1);
  expect(new URL(page.url()).searchParams.get("wave")).toBe("none");

  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  await expect
    .poll(async () => {
      const [first, next] = await Promise.all(
        ["Nurses work", "Physicians work"].map((name) => onMap(page, `${name}, 30 min, task`).boundingBox()),
      );
      return (first?.x ?? 0) > (next?.x ?? 0);
    })
    .toBe(true);
  await onMap(page, "Nurses work, 30 min, task").focus();
  await page.keyboard.press("ArrowLeft");
  expect(await heard(page)).toMatch(/^Physicians work, 30 min, task/);
  await expectSoundScreen(page);

  await page.emulateMedia({ media: "print" });
  await page.locator("svg [data-flow]").first().waitFor();
  expect(await page.locator(".react-flow").isVisible()).toBe(false);
});

test("a long map is shown whole when asked for, and a removed flow leaves the focus in the drawing", {
  timeout: 120_000,
}, async () => {
  const ids = Array.from({ length: 200 }, (_, index) => `s${index}`);
  const lanes = ["Nurses", "Physicians", "Families"].map(lane);
  const steps = ids.map((id, index) => ({
    ...{ id, kind: "task", workgroupId: lanes[index % 3], name: `Task ${index}`, x: 40 + index * 180, y: 22 },
    minutes: null,
  }));
  const flows = [{ id: "f", from: "s0", to: "s1", name: "no", perWeek: null, criticality: null, minutes: null }];
  const page = await open(`/${(await begin({ lanes, steps, flows })).id}`);
  await onMap(page, "Task 0,").waitFor();
  const outside = () =>
    page.locator(".react-flow").evaluate((drawing) => {
      const room = drawing.getBoundingClientRect();
      return [...drawing.querySelectorAll(".react-flow__node")].filter((step) => {
        const { left, right, top, bottom } = step.getBoundingClientRect();
        return left < room.left || right > room.right || top < room.top || bottom > room.bottom;
      }).length;
    });
  expect(await outside()).toBeGreaterThan(100);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect.poll(outside).toBe(0);

  await onMap(page, "Task 0,").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Round");
  for (const key of ["Enter", "f", "Delete"]) await page.keyboard.press(key);
  await page.getByText("Removed 1 element").or(page.getByText("Removed one element")).waitFor();
  expect(await heard(page)).toMatch(/^Round, task, Nurses/);
  await page.keyboard.press("n");
  await page.keyboard.type("Next one");
  await page.keyboard.press("Enter");
  expect(await heard(page)).toMatch(/^Next one, task, Nurses/);
  await onMap(page, "Round, task, Nurses. Goes on to Next one").waitFor();
});

test("a map goes out as a picture and a diagram, and a diagram comes in", { timeout: 120_000 }, async () => {
  const map = await begin(pair());
  const page = await open(`/${map.id}`);
  await onMap(page, "Round").waitFor();
  const download = async (item: string) => {
    await page.getByRole("button", { name: "Download" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: item }).click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  expect((await download("Picture as SVG")).bytes.toString()).toContain("Decide");
  // The signature of PNG files.
  expect((await download("Picture as PNG")).bytes.subarray(1, 4).toString()).toBe("PNG");
  const { name, bytes } = await download("Diagram as BPMN");
  expect(name).toMatch(/\.bpmn$/);

  await page.getByRole("link", { name: "All maps" }).click();
  const choose = (text: string) =>
    page
      .locator("input[type=file]")
      .setInputFiles({ name: "Ward.bpmn", mimeType: "application/xml", buffer: Buffer.from(text) });
  await choose("<html></html>");
  await page.getByText("This file was not read.").waitFor();
  await choose(bytes.toString().replaceAll("Physicians", "Doctors").replaceAll(lane("Physicians"), "somebody"));
  await page.getByLabel(/^Which workgroup is the lane “Doctors”, with 1 step/).selectOption("Physicians");
  await page.getByText(`“${map.name}” gives 3 lanes, 2 steps and 1 flow.`).waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Begin a map with it" }).click();
  await onMap(page, "Decide, task, Physicians").waitFor();
  const mapId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  expect(told(await kept({ id: mapId }))).toEqual(told(await kept(map)));
  await page.getByRole("heading", { level: 1, name: map.name }).waitFor();
});
