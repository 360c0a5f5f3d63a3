import type { Effort, Wave, WaveSettings } from "@interrelate/contract";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type Facilitator, linkOf, openFirstWave, parsed, startEffort } from "./facilitator.ts";
import { digTunnel, type Tunnel } from "./tunnel.ts";

/** A phone in somebody's hand, with the tunnel through which alone it reaches the server. */
export type Phone = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly tunnel: Tunnel;
  /** What the server acknowledged, in the order in which it did. */
  readonly sent: readonly string[];
  /** Puts it away for good. */
  readonly put: () => Promise<void>;
};

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** How long a busy machine may take for a step. */
export const PATIENT = { timeout: 25_000 };

/** What is said while answers wait for the network. */
export const ON_PHONE = "Saved on this phone. It is sent when you are online.";

/** A workgroup's seven answers before any is given. */
export const NONE: readonly null[] = Array<null>(7).fill(null);

/** Takes a new phone in hand; it knows nothing yet. */
export async function takePhone(
  browser: Browser,
  server: { readonly url: string },
  options: BrowserContextOptions = {},
): Promise<Phone> {
  const context = await browser.newContext({ ...PHONE, ...options });
  context.setDefaultTimeout(PATIENT.timeout);
  // As in browsers without background sync, which the pretended tunnels of this browser do not hold back.
  await context.addInitScript(() =>
    Object.defineProperty(ServiceWorkerRegistration.prototype, "sync", { value: null }),
  );
  const sent: string[] = [];
  // Also those that the worker sends.
  context.on("response", (response) => {
    if (response.request().method() === "PUT" && response.ok()) sent.push(response.request().postData() ?? "");
  });
  const tunnel = await digTunnel(server);
  const put = async () => {
    await context.close();
    tunnel.close();
  };
  return { context, page: await context.newPage(), tunnel, sent, put };
}

export async function goUnderground({ context, tunnel }: Phone): Promise<void> {
  tunnel.cut();
  await context.setOffline(true);
}

export async function comeUp({ context, tunnel }: Phone): Promise<void> {
  tunnel.open();
  await context.setOffline(false);
}

/** Waits until a page with this heading is open. */
export const heading = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole("heading", { level: 1, name: words }).waitFor();

/** Presses the button with this name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

/** An answer to the question whose name, which begins with the workgroup, has these words. */
export const choice = (page: Page, words: RegExp, answer: string): Locator =>
  page.getByRole("group", { name: words }).getByLabel(answer, { exact: true });

/** Begins a sheet and waits until all its pages are on the phone. @returns its address on the server. */
export async function start({ page, tunnel }: Phone, link: string): Promise<string> {
  await page.goto(tunnel.url + link);
  await press(page, "Start");
  await page.locator("#answers").waitFor();
  const sheet = new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
  await isKept(page, sheet, true);
  return sheet;
}

/** Whether the phone keeps the pages of a sheet, and its worker is there to serve them. */
export async function isKept(page: Page, sheet: string, expected: boolean): Promise<void> {
  const look = async () =>
    (await page.evaluate(keptOn, sheet)).pages &&
    (await page.evaluate(() => navigator.serviceWorker.controller !== null));
  await expect.poll(look, PATIENT).toBe(expected);
}

/** Waits until the phone would go on at the page that is open. */
export async function isPlaceKept(page: Page, sheet: string): Promise<void> {
  await expect.poll(async () => (await page.evaluate(keptOn, sheet)).at, PATIENT).toBe(new URL(page.url()).pathname);
}

/** What the phone keeps of a sheet: whether there are pages, and which was open last. Runs in the page. */
function keptOn(sheet: string): Promise<{ pages: boolean; at?: string }> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("survey");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const reading = database.transaction("sheets").objectStore("sheets").get(sheet);
      reading.onsuccess = () => {
        database.close();
        resolve({ pages: reading.result?.pages !== undefined, at: reading.result?.at });
      };
    };
  });
}

/** What the server has of a sheet about each workgroup, as its pages show it to somebody else: seven answers or null. */
export async function storedAnswers(sheet: string, workgroups: readonly string[]): Promise<(string | null)[][]> {
  const shown = async (id: string) => {
    const text = await (await fetch(`${sheet}/${id}`)).text();
    return Array.from({ length: 7 }, (_, item) => {
      const chosen = new RegExp(`name="item${item + 1}" value="(\\d)" checked`).exec(text);
      return chosen?.[1] ?? null;
    });
  };
  return Promise.all(workgroups.map(shown));
}

/** An open survey and the path of the nurses' link. */
export type OpenSurvey = { readonly link: string; readonly wave: Wave; readonly effort: Effort };

/** Opens a survey of nurses, physicians and social workers. */
export async function openSurveyOfThree(facilitator: Facilitator, settings: WaveSettings = {}): Promise<OpenSurvey> {
  const group = (name: string) => ({ name, kind: "worker" as const, people: [null], smallGroupConsent: false });
  const workgroups = ["Nurses", "Physicians", "Social workers"].map(group);
  const effort = await startEffort(facilitator, { workgroups });
  const [first] = effort.workProcess.waves;
  if (Object.keys(settings).length > 0)
    await parsed(await facilitator.ask("PATCH", `/waves/${first?.id}`, { settings }), 200);
  const wave = await openFirstWave(facilitator, effort);
  return { link: linkOf(wave, "Nurses"), wave, effort };
}
