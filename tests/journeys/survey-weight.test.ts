import { get } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { comeIn, linkOf, openFirstWave, startEffort } from "../facilitator.ts";
import { startTestServer, type TestServer } from "../server.ts";

const GROUPS = ["Nurses", "Physicians", "Social workers", "Case managers", "Therapists", "Pharmacists", "Leaders"];

/** What each page may weigh, and both scripts together; in bytes, as transferred. */
const LIMIT = 30_000;
const SCRIPTS = 8_000;

let server: TestServer;
let browser: Browser;
let link: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  const facilitator = await comeIn(server);
  const group = (name: string) => ({ name, kind: "worker" as const, people: [null], smallGroupConsent: false });
  const effort = await startEffort(facilitator, { workgroups: GROUPS.map(group) });
  link = server.url + linkOf(await openFirstWave(facilitator, effort), "Nurses");
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test("the first page, and then a page of questions with all that a phone keeps, weigh less than 30 kB each", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(link, { waitUntil: "networkidle" });
  const first = bytes;
  expect(first).toBeGreaterThan(1_000);
  expect(first).toBeLessThan(LIMIT);

  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForLoadState("networkidle");
  // The worker's own file is fetched beside the page.
  const questions = bytes - first + (await transferred("/s/worker.js"));
  expect(questions).toBeGreaterThan(1_000);
  expect(questions).toBeLessThan(LIMIT);
  await context.close();
});

test("the script of the survey and its worker weigh less than 8 kB together", async () => {
  const page = await (await fetch(link)).text();
  const script = /<script src="([^"]+)"/.exec(page)?.[1] ?? "";
  const [one, other] = [await transferred(script), await transferred("/s/worker.js")];
  expect(Math.min(one, other)).toBeGreaterThan(500);
  expect(one + other).toBeLessThan(SCRIPTS);
});

/** The bytes of a file's body as a browser gets it. */
function transferred(file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(server.url + file, { headers: { "accept-encoding": "gzip" } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve(bytes));
    }).on("error", reject);
  });
}
