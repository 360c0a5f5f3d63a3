import type { Effort, Wave } from "@interrelate/contract";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { browserCookies } from "../browser-cookies.ts";
import { builtWebApp } from "../built-web-app.ts";
import { comeIn, type Facilitator, linkOf, openFirstWave, startEffort } from "../facilitator.ts";
import { begin, formOf } from "../respondent.ts";
import { startTestServer, type TestServer } from "../server.ts";

let server: TestServer;
let browser: Browser;
let facilitator: Facilitator;
let effort: Effort;
let wave: Wave;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({ webRoot: builtWebApp() }), launchBrowser()]);
  facilitator = await comeIn(server);
  const workgroup = (name: string, people: number) => ({
    name,
    kind: "worker" as const,
    people: [people],
    smallGroupConsent: false,
  });
  effort = await startEffort(facilitator, { workgroups: [workgroup("Nurses", 12), workgroup("Physicians", 3)] });
  wave = await openFirstWave(facilitator, effort);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Answers everything on a phone without JavaScript, one workgroup after the other. */
async function answerOnPhone(link: string, choice: number): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  const phone = await context.newPage();
  await phone.goto(server.url + link);
  await phone.getByRole("button", { name: "Start", exact: true }).click();
  for (const _ of effort.workProcess.workgroups) {
    for (const question of await phone.getByRole("group").all()) {
      const radios = question.getByRole("radio");
      if ((await radios.count()) === 5) await radios.nth(choice - 1).check();
    }
    await phone.getByRole("button", { name: /^(Next|Finish)/ }).click();
  }
  await phone.getByRole("heading", { name: /thank/i }).waitFor();
  await context.close();
}

test("people answer on their phones, the wave is closed, and the map shows what they said", {
  timeout: 120_000,
}, async () => {
  const groups = effort.workProcess.workgroups.map(({ id }) => id);
  await answerOnPhone(linkOf(wave, "Nurses"), 3);
  for (const name of ["Nurses", "Nurses", "Nurses", "Nurses", "Nurses", ...Array<string>(6).fill("Physicians")]) {
    const respondent = await begin(server, linkOf(wave, name));
    for (const group of groups) await respondent.post(group, formOf([3, 4, 4, 4, 4, 4, 4]));
  }

  const context = await browser.newContext({ reducedMotion: "reduce" });
  await context.addCookies(browserCookies(facilitator.cookie, server.url));
  const page = await context.newPage();
  await page.goto(`${server.url}/o/${effort.organizationId}/e/${effort.id}`);
  await page.getByRole("navigation").getByRole("link", { name: "Waves" }).click();
  await page.getByRole("link", { name: /Wave 1/ }).click();
  await page.getByRole("heading", { level: 1, name: "“Wave 1” is open; at least 10 people have answered" }).waitFor();
  // Three physicians were asked and six sheets came in: that is said, not left out.
  await page.getByText("More people answered than were asked: Physicians").waitFor();

  await page.getByRole("button", { name: "Close the wave" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close the wave" }).click();
  await page.getByRole("link", { name: "See the relational map" }).click();
  await page.getByText("12 of 15 people answered").waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "Matrix" }).click();
  await page
    .getByRole("button", { name: "Table" })
    .or(page.getByRole("link", { name: "Table" }))
    .click();
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Physicians" }) });
  // Physicians of nurses: (5 + 6 * 4) / 7 from all six.
  expect(await row.first().textContent()).toContain("4.14");
  await context.close();
});
