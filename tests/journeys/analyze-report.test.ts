import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { referenceCase } from "../../packages/analysis/reference/case.ts";
import { axeFindings } from "../axe.ts";
import { launchBrowser } from "../browser.ts";
import { interrelate } from "../command-line.ts";

const reference = (file: string) =>
  fileURLToPath(new URL(`../../packages/analysis/reference/${file}`, import.meta.url));
const SMALL = reference("rc_small/ratings.csv");
const WAVES = reference("rc_waves/ratings.csv");

describe("the report of analyze", () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "interrelate-report-"));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function report(args: readonly string[], options: { input?: string } = {}): Promise<string> {
    const file = path.join(folder, `${crypto.randomUUID()}.html`);
    const { code, err } = await interrelate(["analyze", ...args, "--html", file], options);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining(file) });
    return file;
  }

  test.each(["light", "dark"] as const)("stands alone and is accessible, %s", async (colorScheme) => {
    const file = await report([WAVES]);
    for (const width of [1200, 390]) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      await page.goto(pathToFileURL(file).href);
      await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
      expect(asked).toEqual([pathToFileURL(file).href]);
      expect(complaints).toEqual([]);
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(await page.locator("section svg:visible").count()).toBeGreaterThanOrEqual(9);
      expect(await page.locator("details table").count()).toBe(7);
      await page.close();
    }
  });

  test("shows every published tie in its table", async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(await report([SMALL])).href);
    await page.locator("summary", { hasText: "Every tie" }).click();
    const rows = await page.locator("details").first().locator("tbody tr").allInnerTexts();
    expect(rows).toHaveLength(36);
    // Mean and interval of this tie in the R reference: 2.92, 2.70 to 3.14, 43 raters.
    const { mean, ci95, n } = referenceCase("rc_small")
      .at("ties")
      .find((each: Record<string, string>) => each.respondent_group === "Nurses" && each.rated_group === "Physicians");
    const shown = [mean, ...ci95].map((value: number) => value.toFixed(2));
    expect(
      rows
        .find((row) => row.startsWith("Nurses\tPhysicians"))
        ?.split("\t")
        .slice(2, 6),
    ).toEqual([...shown, String(n)]);
    await page.close();
  });

  test("shows names as they are, whatever they say", async () => {
    const evil = `<img src=x onerror="document.title='stolen'">&amp;'"`;
    const input = (await readFile(SMALL, "utf8")).replaceAll("Nurses", `"${evil.replaceAll('"', '""')}"`);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(await report(["-"], { input })).href);
    expect(await page.title()).toBe("Relational coordination in standard input");
    expect(await page.locator("img").count()).toBe(0);
    await page.locator("summary", { hasText: "The matrix" }).click();
    expect(await page.locator("details[open] tbody th", { hasText: "onerror" }).first().textContent()).toBe(evil);
    await page.close();
  });

  test("that cannot be written is said so", async () => {
    const { code, err } = await interrelate(["analyze", SMALL, "--html", path.join(folder, "no", "folder.html")]);
    expect(code).toBe(2);
    expect(err).toMatch(/could not be written .*\.\n$/);
  });
});
