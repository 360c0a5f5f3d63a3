import type { BrowserContext, BrowserContextOptions } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { browserCookies } from "./browser-cookies.ts";
import { builtWebApp } from "./built-web-app.ts";
import { comeIn, type Facilitator } from "./facilitator.ts";
import { startTestServer } from "./server.ts";
import { type WatchedPage, watchedPage } from "./watched-page.ts";

/** Where a facilitator works: a server with the web app, and a browser. */
export type Office = {
  /** The server's address. */
  readonly url: string;
  readonly facilitator: Facilitator;
  /** Opens an empty watched page, in a browser context of its own in which the facilitator is signed in. */
  readonly enter: (options?: BrowserContextOptions) => Promise<WatchedPage>;
  /** Closes every context that was opened. */
  readonly leave: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens an office whose facilitator is the owner of the server. The caller closes it. */
export async function openOffice(): Promise<Office> {
  const [server, browser] = await Promise.all([startTestServer({ webRoot: builtWebApp() }), launchBrowser()]);
  const facilitator = await comeIn(server);
  const contexts: BrowserContext[] = [];
  return {
    url: server.url,
    facilitator,
    enter: async (options = {}) => {
      const context = await browser.newContext({ reducedMotion: "reduce", ...options });
      contexts.push(context);
      await context.addCookies(browserCookies(facilitator.cookie, server.url));
      return watchedPage(context, server.url);
    },
    leave: async () => {
      for (const context of contexts.splice(0)) await context.close();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
