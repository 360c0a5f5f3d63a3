import { openDatabase } from "../../packages/server/src/database/index.ts";
import { createLog } from "../../packages/server/src/platform/log.ts";

/**
 * Opens the database of the data directory named on the command line, says `ready` and keeps it open until it is asked
 * to end (Ctrl-C), as a server does. With a failure it prints the reason instead.
 */
const [dataDirectory] = process.argv.slice(2);
try {
  const database = await openDatabase({ dataDirectory, log: createLog("info") });
  process.once("SIGINT", async () => {
    await database.close();
    console.log("closed");
  });
  console.log("ready");
} catch (error) {
  console.log(error instanceof Error && "reason" in error ? `refused: ${error.reason}: ${error.message}` : error);
  process.exitCode = 1;
}
