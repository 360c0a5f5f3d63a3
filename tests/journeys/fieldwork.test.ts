import type { Effort, Person, Wave } from "@interrelate/contract";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { browserCookies } from "../browser-cookies.ts";
import { builtWebApp } from "../built-web-app.ts";
import { comeIn, type Facilitator, openFirstWave, startEffort } from "../facilitator.ts";
import { type MailPeer, startMailPeer } from "../mail-peer.ts";
import { addPeople } from "../people.ts";
import { startTestServer, type TestServer } from "../server.ts";
import { comeUp, goUnderground, start, takePhone } from "../survey-phone.ts";
import { ownDatabase } from "../test-database.ts";

const PEOPLE = 50;
const LANGUAGES = ["en", "da", "ar"];
const GROUPS = ["Nurses", "Physicians", "Therapists"];
/** Everybody chooses the same answers, so that the results can be worked out: a rating of 4. */
const ANSWERS = [3, 4, 4, 4, 4, 4, 4];

let database: Awaited<ReturnType<typeof ownDatabase>>;
let server: TestServer;
let browser: Browser;
let peer: MailPeer;
let facilitator: Facilitator;
let effort: Effort;
let wave: Wave;
let people: Person[];
let office: BrowserContext;

beforeAll(async () => {
  [database, browser, peer] = await Promise.all([ownDatabase(), launchBrowser(), startMailPeer()]);
  const mail = { smtpUrl: peer.url, from: "Survey office <survey@example.org>", perSecond: 100 };
  server = await startTestServer({ database, mail, webRoot: builtWebApp(), doesChores: true });
  facilitator = await comeIn(server);
  const group = (name: string) => ({ name, kind: "worker" as const, people: [null], smallGroupConsent: false });
  effort = await startEffort(facilitator, { workgroups: GROUPS.map(group) });
  const addresses = Array.from({ length: PEOPLE }, (_, index) => `person${index}@example.org`);
  people = await addPeople(facilitator, effort, addresses, (index) => LANGUAGES[index % LANGUAGES.length] ?? null);
  wave = await openFirstWave(facilitator, effort);
  office = await browser.newContext({ reducedMotion: "reduce" });
  await office.addCookies(browserCookies(facilitator.cookie, server.url));
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await peer.close();
  await database.drop();
});

/** The path of the link in the first mail that somebody got. */
function linkOf(person: Person | undefined): string {
  const mail = peer.taken.find(({ to }) => to === person?.email)?.mail;
  const path = /\/s\/[\w-]{43}/.exec(mail?.text ?? "")?.[0];
  if (path === undefined) throw new Error(`${person?.email} got no link.`);
  return path;
}

const speaking = (language: string) => people.filter((person) => person.language === language);

/** Answers the page that is open and goes on. */
async function answerPage(page: Page, onwards: RegExp): Promise<void> {
  for (const [item, answer] of ANSWERS.entries())
    await page.locator(`[name="item${item + 1}"][value="${answer}"]`).check();
  await page.getByRole("button", { name: onwards }).click();
}

const role = (page: Page, words: RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();

/** Finishes a whole sheet at once, as a phone does that was offline. */
async function answerWhole(person: Person | undefined): Promise<void> {
  const ratings = effort.workProcess.workgroups.map(({ id }) => [id, { worksWith: true, answers: ANSWERS }]);
  const answer = await fetch(`${server.url}${linkOf(person)}/${person?.workgroupId}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ begin: {}, ratings: Object.fromEntries(ratings), finished: true }),
  });
  if (!answer.ok) throw new Error(`A sheet was not taken: ${answer.status} ${await answer.text()}`);
}

/** Sends mails of a kind from the mail page, and waits until the page says that they are out. */
async function sendFromPage(kind: string, deed: string): Promise<void> {
  const page = await office.newPage();
  await page.goto(`${server.url}/o/${effort.organizationId}/e/${effort.id}/waves/${wave.id}/mail`);
  await page.getByRole("radio", { name: kind }).check();
  await page.getByLabel("Answers go to").fill("ada@example.org");
  await page.getByRole("button", { name: deed }).click();
  await page.getByRole("dialog").getByRole("button", { name: deed }).click();
  await page.getByRole("article", { name: `${kind}s, Done` }).waitFor();
  await page.close();
}

/** Somebody loses the network half-way, finishes without it, and comes back. */
async function answerThroughTunnel(person: Person | undefined): Promise<void> {
  const phone = await takePhone(browser, server);
  await start(phone, linkOf(person));
  await answerPage(phone.page, /^Next/);
  await role(phone.page, /Physicians/);
  await goUnderground(phone);
  await answerPage(phone.page, /^Next/);
  await role(phone.page, /Therapists/);
  await answerPage(phone.page, /^Finish/);
  await role(phone.page, /All your answers are on this phone/);
  await comeUp(phone);
  await role(phone.page, /Thank you/);
  await phone.put();
}

/** Somebody begins on one phone and goes on with another, by the same link. */
async function answerOnTwoPhones(person: Person | undefined): Promise<void> {
  const first = await takePhone(browser, server);
  await start(first, linkOf(person));
  await answerPage(first.page, /^Next/);
  await role(first.page, /Physicians/);
  await first.put();
  const second = await takePhone(browser, server);
  await second.page.goto(second.tunnel.url + linkOf(person));
  await second.page.getByText(/^Go on as/).click();
  await role(second.page, /Physicians/);
  await answerPage(second.page, /^Next/);
  await answerPage(second.page, /^Finish/);
  await role(second.page, /Thank you/);
  await second.put();
}

/** Somebody answers in their own language. */
async function answerIn(person: Person | undefined, begin: string, onwards: RegExp): Promise<void> {
  const phone = await takePhone(browser, server);
  await phone.page.goto(phone.tunnel.url + linkOf(person));
  expect(await phone.page.locator("html").getAttribute("lang")).toBe(person?.language ?? "none");
  await phone.page.getByRole("button", { name: begin, exact: true }).click();
  for (const _ of GROUPS) {
    await phone.page.locator("#answers").waitFor();
    const here = phone.page.url();
    await answerPage(phone.page, onwards);
    await phone.page.waitForURL((url) => url.href !== here);
  }
  await phone.page
    .locator(".roles li")
    .nth(GROUPS.length - 1)
    .waitFor();
  await phone.put();
}

test("fifty people are invited by mail in three languages, half answer, the rest are reminded, and results appear", {
  timeout: 240_000,
}, async () => {
  await sendFromPage("Invitation", "Send the invitations");
  expect(peer.taken.map(({ to }) => to).toSorted()).toEqual(people.map(({ email }) => email ?? "").toSorted());
  const languages = peer.taken.map(({ mail }) => mail.headers.find(({ key }) => key === "content-language")?.value);
  expect(LANGUAGES.map((each) => languages.filter((language) => language === each).length)).toEqual([17, 17, 16]);

  const [underground, moving, ...english] = speaking("en");
  const [danish, ...danes] = speaking("da");
  const [arabic, ...arabs] = speaking("ar");

  await answerThroughTunnel(underground);
  await answerOnTwoPhones(moving);
  await answerIn(danish, "Start", /^(Næste|Afslut)/);
  await answerIn(arabic, "ابدأ", /^(التالي|إنهاء)/);
  const others = [...english.slice(0, 7), ...danes.slice(0, 7), ...arabs.slice(0, 7)];
  for (const person of others) await answerWhole(person);
  const finished = new Set([underground, moving, danish, arabic, ...others].map((person) => person?.email));
  expect(finished.size).toBe(25);

  const before = peer.taken.length;
  await sendFromPage("Reminder", "Send the reminders");
  const reminded = peer.taken.slice(before).map(({ to }) => to);
  expect(reminded.toSorted()).toEqual(
    people
      .map(({ email }) => email ?? "")
      .filter((email) => !finished.has(email))
      .toSorted(),
  );

  const page = await office.newPage();
  await page.goto(`${server.url}/o/${effort.organizationId}/e/${effort.id}/waves/${wave.id}`);
  // Nine, eight and eight people of the three workgroups, each in whole steps of five.
  await role(page, /at least 15 people have answered/);
  await page.getByRole("button", { name: "Close the wave" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close the wave" }).click();
  await page.getByRole("link", { name: "See the relational map" }).click();
  await page.getByText("25 of 50 people answered").waitFor();
});
