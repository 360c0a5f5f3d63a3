import type { Browser, BrowserContext } from "playwright-core";
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

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({ webRoot: builtWebApp() }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => context.close());

async function open(path: string, options: Parameters<Browser["newContext"]>[0] = {}) {
  context = await browser.newContext(options);
  const watched = await watchedPage(context, server.url);
  await watched.page.goto(server.url + path);
  return watched;
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
  await page.getByText("At least 10 characters.", { exact: true }).nth(1).waitFor();
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
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: /coordinate/ }).waitFor();
  expect(await page.getByText("You came in with a one-time key").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("a key that was used says so and how to get another; a stranger is asked to sign in and then led on", async () => {
  const { page, complaints } = await open(`/#key=${server.ownerKey}`);
  await page.getByText("This key has been used already").waitFor();
  await page.goto(`${server.url}/explore`);
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  await page.getByLabel("E-mail address").fill(EMAIL);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: "Explore a scenario" }).waitFor();
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("an address that leads nowhere says so and leads to the start", async () => {
  const { page } = await open("/no/such/page");
  await page.getByRole("heading", { level: 1, name: "There is no page here" }).waitFor();
  await expectSoundScreen(page);
  await page.getByRole("link", { name: "Go to the start" }).click();
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
});
