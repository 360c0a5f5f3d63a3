import { Command } from "commander";
import { orExplain } from "../bad-input.ts";

/** `interrelate owner-key`: a way back in for an owner who lost the password. */
export function ownerKeyCommand(): Command {
  return new Command("owner-key")
    .description("Make a one-time key for an owner who lost the way in; the server may be running")
    .action(() =>
      orExplain(async () => {
        const { runOwnerKey } = await import("../serve/run-owner-key.ts");
        await runOwnerKey(process.env);
      }),
    );
}
