import { scenarios } from "@interrelate/scenarios";
import { startServer } from "@interrelate/server";
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
 * beginning of each test file, unless another one is given. Give `webRoot` to serve a built web app.
 */
export async function startTestServer(
  options: { readonly database?: TestDatabase; readonly webRoot?: string } = {},
): Promise<TestServer> {
  const { databaseUrl, dataDirectory } = options.database ?? (await workerDatabase());
  const webRoot = options.webRoot === undefined ? {} : { webRoot: options.webRoot };
  return startServer({
    databaseUrl,
    dataDirectory,
    port: 0,
    scenarios: scenarios(),
    log: createLog("silent"),
    ...webRoot,
  });
}
