import { scenarios } from "@interrelate/scenarios";
import { type ServerOptions, startServer } from "@interrelate/server";
import { createLog } from "../packages/server/src/platform/log.ts";
import { type TestDatabase, workerDatabase } from "./test-database.ts";

/** A running server for a test; `ownerKey` is null when the database has an owner already. */
export type TestServer = {
  readonly url: string;
  readonly ownerKey: string | null;
  readonly close: () => Promise<void>;
};

/**
 * Starts the whole server, as `npm start` does, on a free port and a real database: the worker's own, empty at the
 * beginning of each test file, unless another one is given. Give `webRoot` to serve a built web app, `mail` to send
 * mails, `scenarios` to offer other ones. It does nothing by itself unless `doesChores` is true: a test calls chores
 * when it wants them.
 */
export async function startTestServer({ database, ...options }: TestServerOptions = {}): Promise<TestServer> {
  const { databaseUrl, dataDirectory } = database ?? (await workerDatabase());
  const log = createLog("silent");
  const usual = { port: 0, scenarios: scenarios(), doesChores: false, log };
  return startServer({ ...usual, ...options, databaseUrl, dataDirectory });
}

type TestServerOptions = Pick<ServerOptions, "webRoot" | "mail" | "doesChores" | "scenarios"> & {
  readonly database?: TestDatabase;
};
