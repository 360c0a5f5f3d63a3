import { networkInterfaces } from "node:os";

/**
 * This machine's address in its own network, such as `192.168.1.20`, by which a phone nearby reaches it; undefined
 * when it has none but the loopback.
 */
export function networkAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal, address }) => family === "IPv4" && !internal && !address.startsWith("169.254."))
    ?.address;
}
