import { type Database, openDatabase } from "../packages/server/src/database/index.ts";
import { createLog } from "../packages/server/src/platform/log.ts";
import { comeIn, type Facilitator } from "./facilitator.ts";
import { startTestServer, type TestServer } from "./server.ts";
import { workerDatabase } from "./test-database.ts";

/** A server with its owner as facilitator, and a door into its database that nobody else has. */
export type ServerAndDatabase = {
  readonly server: TestServer;
  readonly database: Database;
  readonly facilitator: Facilitator;
  readonly close: () => Promise<void>;
};

/** Starts a server for tests that look into its database. The caller closes it. */
export async function startServerAndDatabase(): Promise<ServerAndDatabase> {
  const server = await startTestServer();
  const database = await openDatabase({ ...(await workerDatabase()), log: createLog("silent") });
  return {
    server,
    database,
    facilitator: await comeIn(server),
    close: async () => {
      await database.close();
      await server.close();
    },
  };
}
