import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

/**
 * Starts a real Chromium without a window. The caller closes it.
 *
 * @throws Error when the machine has none; `npm test` installs one or says how.
 */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error("There is no Chromium on this machine: run the tests by `npm test`.");
  // Chromium's sandbox refuses to work as root, and only then is it switched off.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args });
}
