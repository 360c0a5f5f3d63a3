import { Command } from "commander";
import { orExplain } from "../bad-input.ts";
import type { ServeFlags } from "../serve/settings.ts";

const ENVIRONMENT = `
Environment:
  PORT                 the port to listen on (4400, or the next free one)
  INTERRELATE_HOST     the address to listen on (all of this machine)
  INTERRELATE_DATA     the folder for the data (./data)
  DATABASE_URL         a PostgreSQL server of your own, instead of the one that comes along
  INTERRELATE_SECRET   the server's secret (kept in the data folder)
  INTERRELATE_URL      the address people use, when the server stands behind a proxy
  LOG_LEVEL            what is logged: info, warn (the default), error, silent`;

/** `interrelate serve`: the whole product on this machine. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("Start Interrelate: database, server and web app")
    .option("--port <number>", "the port to listen on")
    .option("--open", "open the browser, where there is a desktop")
    .addHelpText("after", ENVIRONMENT)
    .action((flags: ServeFlags) =>
      orExplain(async () => {
        const { runServe } = await import("../serve/run-serve.ts");
        await runServe(flags, process.env);
      }),
    );
}
