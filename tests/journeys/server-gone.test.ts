import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../packages/server/src/database/index.ts";
import { createLog } from "../../packages/server/src/platform/log.ts";
import { launchBrowser } from "../browser.ts";
import { comeIn, linkOf, openFirstWave, startEffort } from "../facilitator.ts";
import { killed, type ServerProcess, startServerProcess } from "../server-process.ts";

let folder: string;
let dataDirectory: string;
let server: ServerProcess | undefined;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-gone-"));
  // Root's PostgreSQL runs under another account, which must be able to pass through.
  await chmod(folder, 0o711);
  dataDirectory = path.join(folder, "data");
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  if (server !== undefined) await killed(server);
  // Joins the PostgreSQL that a killed server leaves running and, as its last user, stops it.
  await (await openDatabase({ dataDirectory, log: createLog("silent") })).close();
  await rm(folder, { recursive: true, force: true });
});

test("the server is killed while somebody answers, and when it is back it has everything", async () => {
  server = await startServerProcess(dataDirectory, 0);
  const { url } = server;
  const facilitator = await comeIn(server);
  const link = linkOf(await openFirstWave(facilitator, await startEffort(facilitator)), "Nurses");
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(20_000);
  const choose = (group: RegExp, place: number) =>
    page.getByRole("group", { name: group }).first().getByRole("radio").nth(place).check();
  await page.goto(url + link);
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("heading", { level: 1, name: /Nurses/ }).waitFor();
  await choose(/^Nurses/, 1);
  await page.getByText("Saved ✓").waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForLoadState("networkidle");

  await killed(server);
  await choose(/^Nurses/, 2);
  await page.getByText("Saved on this phone").waitFor();
  await page.getByRole("button", { name: "Next", exact: true }).last().click();
  await page.getByRole("heading", { level: 1, name: /Physicians/ }).waitFor();
  await choose(/^Physicians/, 3);
  await page.getByText("Saved on this phone").waitFor();
  const answered = page.url();

  server = await startServerProcess(dataDirectory, Number(new URL(url).port));
  await page.getByText("Saved ✓").waitFor();
  const shown = async (address: string) => /value="(\d)" checked/.exec(await (await fetch(address)).text())?.[1];
  expect(await shown(answered)).toBe("4");
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("heading", { level: 1, name: /Nurses/ }).waitFor();
  expect(await shown(page.url())).toBe("3");
}, 120_000);
