import { scenarios } from "@interrelate/scenarios";
import { createLog, PortTaken, type RunningServer, startServer } from "@interrelate/server";
import { BadInput } from "../bad-input.ts";
import { openBrowser } from "./open-browser.ts";
import { ownerAddress } from "./owner-address.ts";
import { type Environment, type ServeFlags, type ServeSettings, serveSettings, USUAL_PORT } from "./settings.ts";
import { stopSignal } from "./stop-signal.ts";
import { readyWebApp } from "./web-app.ts";

const PORTS_TO_TRY = 20;

/**
 * Runs the product until it is told to stop: builds the web app when it must, starts the server, prints its one
 * address, and on Ctrl-C finishes what is under way and stops the database.
 *
 * @throws BadInput, DatabaseError with a sentence for the person at the terminal.
 */
export async function runServe(flags: ServeFlags, environment: Environment): Promise<void> {
  const settings = serveSettings(flags, environment);
  // From here on Ctrl-C waits until there is something to stop cleanly.
  const stop = stopSignal(environment);
  const webRoot = await readyWebApp((text) => process.stdout.write(text));
  const server = await startOnFreePort(settings, webRoot);
  const address = ownerAddress(server.url, server.ownerKey);
  process.stdout.write(greeting(address, server.ownerKey !== null));
  if (flags.open === true) openBrowser(address, environment);
  await stop;
  process.stdout.write("\nStopping. Everything that was saved is kept.\n");
  await server.close();
}

async function startOnFreePort(
  { port, logLevel, ...settings }: ServeSettings,
  webRoot: string,
): Promise<RunningServer> {
  const start = (at: number) =>
    startServer({ ...settings, port: at, webRoot, scenarios: scenarios(), log: createLog(logLevel) });
  if (port !== undefined) return start(port).catch(explainTaken);
  for (let at = USUAL_PORT; at < USUAL_PORT + PORTS_TO_TRY; at += 1) {
    try {
      const server = await start(at);
      if (at !== USUAL_PORT) process.stdout.write(`Port ${USUAL_PORT} is in use, so this is port ${at}.\n`);
      return server;
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
    }
  }
  throw new BadInput(`The ports from ${USUAL_PORT} on are all in use. Please choose a free one with PORT.`);
}

function explainTaken(error: unknown): never {
  throw error instanceof PortTaken ? new BadInput(error.message) : error;
}

function greeting(address: string, hasKey: boolean): string {
  const note = hasKey ? "It lets you in once, without a password; keep it to yourself.\n" : "";
  return `\nInterrelate is ready. Open this address in your browser:\n\n  ${address}\n\n${note}Ctrl-C stops it.\n`;
}
