import { BlockList, isIP } from "node:net";

const NEARBY = new BlockList();
for (const [network, prefix] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const)
  NEARBY.addSubnet(network, prefix, "ipv4");
NEARBY.addAddress("::1", "ipv6");
NEARBY.addSubnet("fc00::", 7, "ipv6");
NEARBY.addSubnet("fe80::", 10, "ipv6");

/**
 * Whether to believe whom an address says it forwards for: only the proxy that connects to the server itself (hop 0),
 * and only on this machine or its network. What the proxy was told by others is not believed, wherever they are: people
 * of the same network could name any sender.
 */
export function trustProxy(address: string, hop: number): boolean {
  const family = isIP(address);
  return hop === 0 && family !== 0 && NEARBY.check(address, family === 6 ? "ipv6" : "ipv4");
}
