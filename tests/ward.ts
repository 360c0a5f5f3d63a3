import type { Effort, WaveSettings } from "@interrelate/contract";
import type { BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchBrowser } from "./browser.ts";
import { comeIn, type Facilitator } from "./facilitator.ts";
import { startTestServer } from "./server.ts";
import { type OpenSurvey, openSurveyOfThree, type Phone, storedAnswers, takePhone } from "./survey-phone.ts";

/** Where people answer on phones: a server, and the phones in their hands. */
type Ward = {
  /** The server's address, which phones reach through their tunnels. */
  readonly url: string;
  readonly facilitator: Facilitator;
  readonly openSurvey: (settings?: WaveSettings) => Promise<OpenSurvey>;
  /** Takes a new phone in hand. */
  readonly phone: (options?: BrowserContextOptions) => Promise<Phone>;
  /** What the server has of a sheet about each workgroup of an effort: seven answers or null. */
  readonly onServer: (sheet: string, effort: Effort) => Promise<(string | null)[][]>;
  /** Puts every phone away for good. */
  readonly putAway: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A ward for all tests of a file, which call what is returned; phones are put away after each of them. */
export function wardOfFile(): () => Ward {
  let ward: Ward | undefined;
  beforeAll(async () => {
    ward = await openWard();
  });
  afterAll(() => ward?.close());
  afterEach(() => ward?.putAway());
  return () => {
    if (ward === undefined) throw new Error("The ward opens before the first test.");
    return ward;
  };
}

/** Opens a ward. The caller closes it. */
async function openWard(): Promise<Ward> {
  const [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  const facilitator = await comeIn(server);
  const phones: Phone[] = [];
  return {
    url: server.url,
    facilitator,
    openSurvey: (settings) => openSurveyOfThree(facilitator, settings),
    phone: async (options) => {
      const taken = await takePhone(browser, server, options);
      phones.push(taken);
      return taken;
    },
    onServer: (sheet, { workProcess }) =>
      storedAnswers(
        server.url + sheet,
        workProcess.workgroups.map(({ id }) => id),
      ),
    putAway: async () => {
      for (const { put } of phones.splice(0)) await put();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
