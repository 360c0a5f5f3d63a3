import type { BrowserContext, Page } from "playwright-core";

/** A page that notes everything a calm page does not do. */
export type WatchedPage = {
  readonly page: Page;
  /** Script failures, policy violations and requests to other machines so far. */
  readonly complaints: readonly string[];
};

/** Opens a page at a server and watches it. A refused request is no complaint: pages say so themselves. */
export async function watchedPage(context: BrowserContext, url: string): Promise<WatchedPage> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) complaints.push(`policy: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(blob|data):/.test(request.url())) {
      complaints.push(`foreign request: ${request.url()}`);
    }
  });
  return { page, complaints };
}
