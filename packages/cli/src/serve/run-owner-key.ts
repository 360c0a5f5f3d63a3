import { createLog, freshOwnerKey } from "@interrelate/server";
import { ownerAddress } from "./owner-address.ts";
import { type Environment, serveSettings, USUAL_PORT } from "./settings.ts";

/**
 * Prints an address with a fresh one-time key. The running server, if there is one, needs no restart.
 *
 * @throws BadInput, DatabaseError with a sentence for the person at the terminal.
 */
export async function runOwnerKey(environment: Environment): Promise<void> {
  const { port, publicUrl, logLevel, mail: _, ...data } = serveSettings({}, environment);
  const key = await freshOwnerKey({ ...data, log: createLog(logLevel) });
  const address = ownerAddress(publicUrl ?? `http://localhost:${port ?? USUAL_PORT}`, key);
  process.stdout.write(
    `Open this address while the server runs (with the server's own address, should it be another):\n\n  ${address}\n\n` +
      "It lets you in once, within seven days. Then set a new password; your data is as it was.\n",
  );
}
