import { startServer } from "@interrelate/server";
import { createLog } from "../../packages/server/src/platform/log.ts";
import { openInserts } from "./inserts.ts";

/** What the benchmark asks of the server's process. */
export type ToServer =
  | { readonly inserts: number; readonly parallel: number }
  | { readonly memory: true }
  | { readonly stop: true };

/** What it hears from there. */
export type FromServer =
  | { readonly url: string; readonly ownerKey: string | null }
  | { readonly insertsPerSecond: number }
  | { readonly megabytes: number };

const MEGABYTE = 1024 * 1024;

/**
 * A server in a process of its own, on the embedded PostgreSQL of the data directory named first and the port named
 * second, as behind a proxy, so that the load can come from many addresses.
 */
const [dataDirectory = "", port = ""] = process.argv.slice(2);
const log = createLog("silent");
const url = `http://127.0.0.1:${port}`;
const server = await startServer({ dataDirectory, port: Number(port), host: "127.0.0.1", publicUrl: url, log });
const bare = await openInserts(dataDirectory, log);
const say = (message: FromServer) => process.send?.(message);

process.on("message", async (message: ToServer) => {
  if ("inserts" in message) say({ insertsPerSecond: await bare.run(message.inserts, message.parallel) });
  else if ("memory" in message) say({ megabytes: process.memoryUsage.rss() / MEGABYTE });
  else {
    await bare.close();
    await server.close();
    process.disconnect();
  }
});
say({ url, ownerKey: server.ownerKey });
