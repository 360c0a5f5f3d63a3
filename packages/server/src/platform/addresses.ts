import { networkInterfaces } from "node:os";

/** Where a server is reached. */
export type Addresses = {
  /** From this machine, to print in the terminal. */
  readonly here: string;
  /** From phones and browsers nearby, to hand out. */
  readonly nearby: string;
};

const EVERYWHERE = ["0.0.0.0", "::", undefined];
const LOOPBACK = ["localhost", "127.0.0.1", "::1"];

/**
 * How to reach a server that listens on a port. One that listens on a single address is reached by that alone; one
 * that listens on all of them is `localhost` here and has the machine's network address nearby.
 *
 * @param publicUrl the address the operator gave the server; it goes before all others.
 */
export function addressesOf(port: number, host: string | undefined, publicUrl: string | undefined): Addresses {
  if (publicUrl !== undefined) return { here: publicUrl, nearby: publicUrl };
  if (EVERYWHERE.includes(host)) return { here: at("localhost", port), nearby: at(networkAddress(), port) };
  const only = host === undefined || LOOPBACK.includes(host) ? "localhost" : host;
  return { here: at(only, port), nearby: at(only, port) };
}

function at(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** This machine's address in its own network, such as `192.168.1.20`; `localhost` when it is in none. */
function networkAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const usable = all.find((each) => each.family === "IPv4" && !each.internal && !each.address.startsWith("169.254."));
  return usable?.address ?? "localhost";
}
