import { createLog, startServer } from "@interrelate/server";

/**
 * A server in a process of its own, with the embedded PostgreSQL of the data directory named first and on the port
 * named second; a mail server is named third. Says in one line of JSON where it is once it answers; SIGTERM stops it
 * cleanly.
 */
const [dataDirectory, port, smtpUrl] = process.argv.slice(2);
const server = await startServer({
  dataDirectory,
  port: Number(port),
  host: "127.0.0.1",
  log: createLog("silent"),
  mail: smtpUrl === undefined ? undefined : { smtpUrl, from: "Survey <survey@example.org>", perSecond: 1_000 },
});
process.once("SIGTERM", () => {
  void server.close();
});
console.log(JSON.stringify({ url: server.url, ownerKey: server.ownerKey }));
