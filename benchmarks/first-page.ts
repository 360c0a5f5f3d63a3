import { fork } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Browser, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../tests/browser.ts";
import { comeIn, linkOf, openFirstWave, startEffort } from "../tests/facilitator.ts";
import { freePort } from "./free-port.ts";
import { heard } from "./server-messages.ts";

/**
 * After how long a survey is usable on a slow phone far from the antenna. Prints the median and the range of several
 * visits, each with an empty cache, and what each transferred; README.md says what it means.
 */
const { values } = parseArgs({ options: { visits: { type: "string", default: "9" } } });

/**
 * Lighthouse's "slow 4G" as browsers can enforce it: 1.6 Mbit/s down, 750 kbit/s up and a round trip of 150 ms, times
 * its factors for a connection that is slowed request by request (3.75 for the latency, which then stands for finding,
 * opening and securing the connection too, and 0.9 for the rates). The processor is slowed to a quarter.
 */
const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};
const CPU_SLOW_DOWN = 4;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const GROUPS = ["Nurses", "Physicians", "Social workers", "Case managers", "Therapists", "Pharmacists", "Leaders"];

/**
 * When a page was usable and when its script had run, which saves each answer, in milliseconds from the tap that led to
 * it; and the bytes that came meanwhile.
 */
type Visit = { readonly usable: number; readonly scripted: number; readonly bytes: number };

const folder = await mkdtemp(path.join(tmpdir(), "interrelate-benchmark-"));
// Root's PostgreSQL runs under another account, which must be able to pass through.
await chmod(folder, 0o711);
const program = path.join(import.meta.dirname, "surveys", "server.ts");
const server = fork(program, [path.join(folder, "data"), String(await freePort())]);
const browser = await launchBrowser();
try {
  const link = await openSurvey();
  const visits: { first: Visit; questions: Visit }[] = [];
  for (let visit = 0; visit < Number(values.visits); visit += 1) visits.push(await visited(browser, link));
  console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Chromium ${browser.version()}, ${visits.length} visits`);
  console.table({
    "the first page, Start enabled and painted": summary(visits.map(({ first }) => first)),
    "after Start, the first question enabled and painted": summary(visits.map(({ questions }) => questions)),
  });
} finally {
  await browser.close();
  if (server.connected) server.send({ stop: true });
  if (server.exitCode === null) await once(server, "close");
  await rm(folder, { recursive: true, force: true });
}

async function openSurvey(): Promise<string> {
  const { url, ownerKey } = await heard(server, "url");
  const facilitator = await comeIn({ url, ownerKey });
  const group = (name: string) => ({ name, kind: "worker" as const, people: [null], smallGroupConsent: false });
  const effort = await startEffort(facilitator, { workgroups: GROUPS.map(group) });
  return url + linkOf(await openFirstWave(facilitator, effort), "Nurses");
}

/** One visit by a phone that was never here: the link, then Start. */
async function visited(browser: Browser, link: string): Promise<{ first: Visit; questions: Visit }> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const bytes = await slowed(devtools);
    await page.goto(link);
    const first = { ...(await timesOf(page, "main button.main-action")), bytes: bytes() };
    await page.locator("main button.main-action").click();
    await page.waitForURL(/\/s\/.*\/.*\//);
    const questions = { ...(await timesOf(page, "fieldset input")), bytes: bytes() - first.bytes };
    return { first, questions };
  } finally {
    await context.close();
  }
}

async function slowed(devtools: CDPSession): Promise<() => number> {
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOW_DOWN });
  return () => bytes;
}

/** When something was painted and could be pressed, and when its page's script had run, from the tap that led there. */
async function timesOf(page: Page, selector: string): Promise<Pick<Visit, "usable" | "scripted">> {
  await page.waitForLoadState("load");
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  return page.evaluate((selector) => {
    const target = document.querySelector<HTMLInputElement | HTMLButtonElement>(selector);
    if (target === null || target.disabled) throw new Error("Nothing can be pressed.");
    // The stylesheet holds back the first paint, and the pages come whole: it shows all of them.
    const usable = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
    const navigation = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming;
    return { usable, scripted: navigation.domContentLoadedEventEnd };
  }, selector);
}

function summary(visits: readonly Visit[]): Record<string, string> {
  const seconds = (times: readonly number[]) => {
    const sorted = times.map((time) => time / 1000).sort((a, b) => a - b);
    const at = (place: number) => (sorted[place] ?? Number.NaN).toFixed(2);
    return `${at(Math.floor(sorted.length / 2))} (${at(0)} to ${at(sorted.length - 1)})`;
  };
  return {
    "usable, s": seconds(visits.map(({ usable }) => usable)),
    "script has run, s": seconds(visits.map(({ scripted }) => scripted)),
    "transferred, kB": (Math.max(...visits.map(({ bytes }) => bytes)) / 1000).toFixed(1),
  };
}
