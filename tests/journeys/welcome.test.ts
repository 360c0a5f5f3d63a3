import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { builtWebApp } from "../built-web-app.ts";
import { startTestServer, type TestServer } from "../server.ts";
import { expectSoundScreen } from "../sound-screen.ts";
import { watchedPage } from "../watched-page.ts";

const EMAIL = "owner@clinic.test";
const PASSWORD = "a-long-enough-password";

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
/** The owner's session, once the owner has signed in: one story, told test by test. */
let session: Awaited<ReturnType<BrowserContext["storageState"]>>;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({ webRoot: builtWebApp() }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => context.close());

async function open(path: string, options: Parameters<Browser["newContext"]>[0] = {}) {
  context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const watched = await watchedPage(context, server.url);
  await watched.page.goto(server.url + path);
  return watched;
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("E-mail address").fill(EMAIL);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("the owner comes in by the key, finds two doors, sets a password, leaves and returns", async () => {
  const { page, complaints } = await open(`/#key=${server.ownerKey}`);
  await page.getByRole("heading", { level: 1, name: /coordinate/ }).waitFor();
  expect(page.url()).toBe(`${server.url}/`);
  await page.getByRole("link", { name: /Explore a scenario/ }).waitFor();
  await page.getByRole("link", { name: /Start your own/ }).waitFor();
  await expectSoundScreen(page);

  await page.getByRole("link", { name: "Set an e-mail address and a password" }).click();
  await page.getByRole("heading", { level: 1, name: "Your account" }).waitFor();
  await page.getByLabel("Your name").fill("Robin");
  await page.getByLabel("E-mail address").fill("no address");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("That does not look like an e-mail address.").waitFor();
  await page.getByText("At least 10 characters.", { exact: true }).waitFor();
  await expectSoundScreen(page);
  await page.getByLabel("E-mail address").fill(EMAIL);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved. You can now sign in").waitFor();

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  await expectSoundScreen(page);
  await page.getByLabel("E-mail address").fill(EMAIL);
  await page.getByLabel("Password", { exact: true }).fill("not-the-password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("do not fit together").waitFor();
  await signIn(page);
  await page.getByRole("heading", { level: 1, name: /coordinate/ }).waitFor();
  expect(await page.getByText("You came in with a one-time key").count()).toBe(0);
  session = await context.storageState();
  expect(complaints).toEqual([]);
});

test("a key that was used says so and how to get another; a stranger is asked to sign in and then led on", async () => {
  const { page, complaints } = await open(`/#key=${server.ownerKey}`);
  await page.getByText("This key has been used already").waitFor();
  await page.goto(`${server.url}/explore`);
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  await signIn(page);
  await page.getByRole("heading", { level: 1, name: "Explore a scenario" }).waitFor();
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("a scenario opens on its relational map, can be found again, and begins again when asked to", async () => {
  const { page, complaints } = await open("/explore", { storageState: session });
  await page.getByRole("button", { name: "Open it: Prairie Clinic" }).click();
  await page.waitForURL(/\/map$/);
  await page.getByText("synthetic data").waitFor();
  const firstMap = page.url();

  await page.getByRole("button", { name: /switch organization/ }).click();
  await page.getByRole("menuitem", { name: "Explore a scenario" }).click();
  await page.getByRole("button", { name: "Go on where it stands: Prairie Clinic" }).click();
  await page.waitForURL(firstMap);

  await page.goto(`${server.url}/explore`);
  await page.getByRole("button", { name: "Reset to how it began: Prairie Clinic" }).click();
  await page.getByRole("dialog").getByText("Your own work is not touched.").waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Keep it as it is" }).click();
  expect(page.url()).toBe(`${server.url}/explore`);
  await page.getByRole("button", { name: "Reset to how it began: Prairie Clinic" }).click();
  await page.getByRole("button", { name: "Reset it" }).click();
  await page.waitForURL((url) => url.href !== firstMap && url.pathname.endsWith("/map"));
  await page.getByText("synthetic data").waitFor();

  await page.goto(server.url);
  await page.getByRole("link", { name: /Prairie Clinic/ }).waitFor();
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("on a phone the navigation is a drawer, and a page that is reached has the focus on its title", async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
  const { page, complaints } = await open("/", { ...phone, storageState: session });
  await page.getByRole("link", { name: /Prairie Clinic/ }).tap();
  await page.getByRole("heading", { level: 1, name: /can be seen/ }).waitFor();
  await page.getByRole("button", { name: "Open the menu" }).tap();
  await page.getByRole("dialog").getByRole("link", { name: "Work & roles" }).waitFor();
  await expectSoundScreen(page);
  await page.getByRole("dialog").getByRole("link", { name: "Work & roles" }).tap();
  const title = page.getByRole("heading", { level: 1, name: /passes through seven workgroups/ });
  await title.waitFor();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("a session that has ended says so and leads through signing in to the page one wanted", async () => {
  const { page, complaints } = await open("/", { storageState: session });
  await page.getByRole("link", { name: /Prairie Clinic/ }).click();
  await page.getByRole("heading", { level: 1, name: /can be seen/ }).waitFor();
  await context.clearCookies();
  await page.getByRole("link", { name: /^Autumn 2026/ }).click();
  await page.getByText("Please sign in.").waitFor();
  await expectSoundScreen(page);
  await page.getByRole("link", { name: "Sign in" }).click();
  await signIn(page);
  await page.getByRole("heading", { level: 1, name: /“Autumn 2026” has closed/ }).waitFor();
  expect(complaints).toEqual([]);
});

test("an address that leads nowhere says so and leads to the start", async () => {
  const { page } = await open("/no/such/page");
  await page.getByRole("heading", { level: 1, name: "There is no page here" }).waitFor();
  await expectSoundScreen(page);
  await page.getByRole("link", { name: "Go to the start" }).click();
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
});
