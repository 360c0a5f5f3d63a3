import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { browserCookies } from "../browser-cookies.ts";
import { builtWebApp } from "../built-web-app.ts";
import { comeIn, type Facilitator, openFirstWave, startEffort } from "../facilitator.ts";
import { type MailPeer, startMailPeer } from "../mail-peer.ts";
import { addPeople } from "../people.ts";
import { startTestServer, type TestServer } from "../server.ts";
import { expectSoundScreen } from "../sound-screen.ts";
import { ownDatabase } from "../test-database.ts";
import { watchedPage } from "../watched-page.ts";

let browser: Browser;
let database: Awaited<ReturnType<typeof ownDatabase>>;
let server: TestServer;
let facilitator: Facilitator;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
let peer: MailPeer | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await context.close();
  await server.close();
  await peer?.close();
  peer = undefined;
  await database.drop();
});

/** A server that does its chores, and a facilitator's browser at the mail page of a wave with twelve invited people. */
async function atMailPage(mail?: { smtpUrl: string; from: string }): Promise<void> {
  database = await ownDatabase();
  server = await startTestServer({ webRoot: builtWebApp(), database, doesChores: true, ...(mail && { mail }) });
  facilitator = await comeIn(server);
  const effort = await startEffort(facilitator);
  const addresses = Array.from({ length: 12 }, (_, index) => `person${index}@example.org`);
  await addPeople(facilitator, effort, addresses, (index) => ["da", "ar", null][index % 3] ?? null);
  const wave = await openFirstWave(facilitator, effort);
  context = await browser.newContext({ reducedMotion: "reduce", acceptDownloads: true });
  await context.addCookies(browserCookies(facilitator.cookie, server.url));
  ({ page, complaints } = await watchedPage(context, server.url));
  await page.goto(`${server.url}/o/${facilitator.organizationId}/e/${effort.id}/waves/${wave.id}`);
  await page.getByRole("link", { name: /^Mail/ }).focus();
  await page.keyboard.press("Enter");
  await title("Nobody has been invited to Wave 1 by mail yet");
}

const press = (name: string | RegExp) => page.getByRole("button", { name }).first().click();
const title = (words: string | RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();

test("without a mail server, invitations wait in the outbox to be delivered by hand", {
  timeout: 120_000,
}, async () => {
  await atMailPage();
  await page.getByText("This server has no mail server").waitFor();
  await page.getByText("12 people who have had no invitation in this wave").waitFor();
  await expectSoundScreen(page);

  await page.getByLabel("Answers go to").fill("ada@example.org");
  await press("Send the invitations");
  await page.getByRole("dialog").getByText("They are put into the outbox below").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Send the invitations" }).click();
  await title("12 mails of Wave 1 wait for you to deliver");
  const table = page.getByRole("region", { name: "People and their mails" });
  await expect.poll(() => table.getByRole("row").count()).toBe(13);
  await expectSoundScreen(page);

  await press("Open the mail to Person 002");
  const letter = page.getByRole("dialog");
  await letter.getByText("كيف نعمل معًا").waitFor();
  expect(await letter.locator('[lang="ar"][dir="rtl"]').count()).toBe(2);
  await expectSoundScreen(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    letter.getByRole("button", { name: "Save as a file" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("Person-002.eml");
  expect(await letter.getByRole("link", { name: "Open in your mail program" }).getAttribute("href")).toMatch(
    /^mailto:person1%40/,
  );
  await letter.getByRole("button", { name: "Mark as delivered" }).click();
  await title("11 mails of Wave 1 wait for you to deliver");
  expect(complaints).toEqual([]);
});

test("words are changed beside how they arrive, and not without a link", { timeout: 120_000 }, async () => {
  await atMailPage();
  await page.getByRole("tab", { name: /Dansk/ }).click();
  const words = page.getByRole("textbox", { name: "Words" });
  await words.fill("Hej {name}");
  await page.getByText("The words have no {link}").waitFor();
  expect(await page.getByRole("button", { name: "Keep these words" }).isDisabled()).toBe(true);
  await words.press("End");
  await press(/^Insert \{link\}/);
  await page.getByRole("region", { name: "How it arrives" }).getByText("Hej Alex Example").waitFor();
  await press("Keep these words");
  await page.getByRole("tab", { name: /Dansk.*own words/ }).waitFor();
  await page.getByLabel("Send a test to").fill("me@example.org");
  await press("Show what would be sent");
  await page.getByText("me@example.org", { exact: true }).last().waitFor();
  await press("Back to the built-in words");
  await expect.poll(() => words.inputValue()).toContain("Kære {name}");
  await page.getByRole("tab", { name: /العربية/ }).click();
  const direction = () => words.evaluate((field) => getComputedStyle(field).direction);
  await expect.poll(direction).toBe("rtl");
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("with a mail server they go out by themselves, and a refused one is sent again", {
  timeout: 120_000,
}, async () => {
  let refuses = true;
  peer = await startMailPeer({
    refuse: (address) =>
      refuses && address === "person3@example.org" ? { code: 550, words: "No such user" } : undefined,
  });
  await atMailPage({ smtpUrl: peer.url, from: "Survey office <survey@example.org>" });
  await page.getByText("Mails come from Survey office").waitFor();
  await page.getByLabel("Answers go to").fill("ada@example.org");
  await press("Send the invitations");
  await page.getByRole("dialog").getByRole("button", { name: "Send the invitations" }).click();
  await title("11 people were invited to Wave 1 by mail");
  await page.getByText("12 of 12 done · 11 sent · 1 refused").waitFor();
  await press("Show the people");
  await page.getByRole("row", { name: /Person 004.*refused.*No such user/ }).waitFor();
  await expectSoundScreen(page);
  refuses = false;
  await press("Send the refused ones again");
  await title("12 people were invited to Wave 1 by mail");
  expect(peer.taken.map(({ to }) => to).toSorted()).toEqual(
    Array.from({ length: 12 }, (_, index) => `person${index}@example.org`).toSorted(),
  );
  expect(complaints).toEqual([]);
});
