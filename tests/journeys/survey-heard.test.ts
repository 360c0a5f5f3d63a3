import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "../axe.ts";
import { launchBrowser } from "../browser.ts";
import { comeIn, type Facilitator, linkOf, openFirstWave, parsed, startEffort } from "../facilitator.ts";
import { startTestServer, type TestServer } from "../server.ts";

let server: TestServer;
let facilitator: Facilitator;
let browser: Browser;
let open: Page | undefined;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  facilitator = await comeIn(server);
});
afterAll(async () => {
  await open?.context().close();
  await browser.close();
  await server.close();
});

/** A thing of the page as a screen reader meets it. */
type Heard = { readonly role: string; readonly name: string; readonly group: string | undefined };

/** The accessibility tree of the page, in reading order, each thing with the name of the group it stands in. */
async function heard(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string, group: string | undefined): Heard[] => {
    const node = byId.get(id);
    if (node === undefined) return [];
    const role = String(node.role?.value ?? "");
    const name = String(node.name?.value ?? "");
    const inside = role === "group" ? name : group;
    const own = node.ignored === true ? [] : [{ role, name, group: inside }];
    return [...own, ...(node.childIds ?? []).flatMap((child) => read(child, inside))];
  };
  const root = nodes.find(({ parentId }) => parentId === undefined);
  return root === undefined ? [] : read(root.nodeId, undefined);
}

async function survey(layout: "workgroup" | "question", questions = false): Promise<Page> {
  const effort = await startEffort(facilitator);
  const id = effort.workProcess.waves[0]?.id;
  const asked = [
    {
      id: "years",
      kind: "choice",
      prompt: { en: "How long have you worked here?" },
      choices: { en: ["A year", "Longer"] },
    },
    { id: "say", kind: "words", prompt: { en: "What would help most?" } },
  ];
  const settings = { layout, ...(questions && { questions: asked }) };
  await parsed(await facilitator.ask("PATCH", `/waves/${id}`, { settings }), 200);
  const wave = await openFirstWave(facilitator, effort);
  await open?.context().close();
  open = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await open.goto(server.url + linkOf(wave, "Nurses"));
  await open.getByRole("button", { name: "Start" }).click();
  await open.locator("#answers").waitFor();
  return open;
}

const QUESTION = "How often do they get in touch with you about discharge?";
const AMOUNTS = ["Not nearly enough", "Not enough", "Just the right amount", "Too often", "Much too often"];

test("by workgroup, every answer is heard with its workgroup and its question", async () => {
  const page = await survey("workgroup");
  const all = await heard(page);
  expect(all.find(({ role }) => role === "heading")?.name).toBe("Your own workgroup Nurses");
  expect(
    all.filter(({ role }) => role === "progressbar" || role === "ProgressIndicator").map(({ name }) => name),
  ).toEqual(["Role 1 of 2"]);
  const radios = all.filter(({ role }) => role === "radio");
  expect(radios).toHaveLength(35);
  expect(radios.slice(0, 5)).toEqual(AMOUNTS.map((name) => ({ role: "radio", name, group: `Nurses: ${QUESTION}` })));
  for (const { group } of radios) expect(group).toMatch(/^Nurses: \S.*\?$/);
  expect(all.filter(({ role, name }) => role === "button" && name === "Next")).toHaveLength(1);
});

test("by question, every answer is heard with its workgroup and its question; what is not asked is not heard", async () => {
  const page = await survey("question");
  const radios = (await heard(page)).filter(({ role }) => role === "radio");
  expect(radios.map(({ group }) => group)).toEqual(
    ["Nurses", "Physicians"].flatMap((name) => Array(5).fill(`${name}: ${QUESTION}`)),
  );
  await page.getByRole("button", { name: "I do not work with Physicians" }).click();
  await page.getByText("You said that you do not work with Physicians.").waitFor();
  const left = await heard(page);
  expect(left.filter(({ role }) => role === "radio")).toHaveLength(5);
  expect(left.some(({ name }) => name === "I do work with Physicians")).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
});

test("by question with a keyboard alone: one tab stop a group, arrow keys, and Enter goes on", async () => {
  const page = await survey("question");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name);
  await press("Tab", "Space");
  const first = await focused();
  await press("ArrowDown", "ArrowDown");
  expect(await focused()).toBe(first);
  expect(await page.locator(`input[name="${first}"]:checked`).inputValue()).toBe("3");
  await press("Tab");
  expect(await focused()).toBe("worksWith");
  await press("Tab");
  expect(await focused()).toMatch(/^group-/);
  expect(await focused()).not.toBe(first);
  await press("Space", "Enter");
  await page.getByText("Question 2 of 7").waitFor();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByText("Question 1 of 7").waitFor();
  expect(await page.locator(`input[name="${first}"]:checked`).inputValue()).toBe("3");
});

test("further questions are heard with their warning, and can be left out", async () => {
  const page = await survey("workgroup", true);
  await page.goto(page.url().replace(/[^/]+$/, "further"));
  const all = await heard(page);
  expect(all.filter(({ role }) => role === "textbox").map(({ name }) => name)).toEqual(["What would help most?"]);
  expect(all.filter(({ role }) => role === "radio").map(({ name, group }) => [group, name])).toEqual(
    ["A year", "Longer", "No answer"].map((name) => ["How long have you worked here?", name]),
  );
  expect(await page.getByText("can show who you are").count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Finish" }).click();
  await page.getByRole("heading", { name: /Thank you/ }).waitFor();
});

test("axe finds nothing on the overview, the end, a page of one question, light and dark, left and right", async () => {
  for (const [colorScheme, language] of [
    ["light", "en"],
    ["dark", "ar"],
  ] as const) {
    const page = await survey("question", true);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const sheet = page.url().replace(/\/[^/]+$/, "");
    for (const path of ["/q3", "/further", "/overview"]) {
      await page.goto(`${sheet}${path}?language=${language}`);
      await page.locator(".display summary").last().click();
      expect([path, language, ...(await axeFindings(page))]).toEqual([path, language]);
    }
    await page.goto(`${sheet}/further`);
    await page.locator("#answers .main-action").click();
    await page.locator("#resume").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${server.url}/c?language=${language}`);
    await page.locator("#code").fill("AAAAA-AAAAA");
    await page.locator(".main-action").click();
    await page.locator("#code-wrong").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
  }
});

test("at twice the size, in either layout, nothing is cut off and nothing scrolls sideways", async () => {
  for (const layout of ["workgroup", "question"] as const) {
    const page = await survey(layout);
    // What a browser does at 200 %: half as many pixels for the page.
    await page.setViewportSize({ width: 195, height: 422 });
    await page.locator(".display summary").last().click();
    await page.getByRole("button", { name: "Large text" }).click();
    await page.locator("html.large").waitFor();
    const sideways = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((each) => each.getBoundingClientRect().right > innerWidth)
        .map((each) => each.outerHTML.slice(0, 80)),
    );
    expect([layout, ...sideways]).toEqual([layout]);
  }
});
