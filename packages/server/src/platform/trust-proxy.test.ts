import { expect, test } from "vitest";
import { trustProxy } from "./trust-proxy.ts";

test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1", "172.17.0.1", "192.168.1.2", "10.0.0.9", "fd12::1", "fe80::1"])(
  "%s is believed as the proxy itself, and not further away",
  (address) => {
    expect([trustProxy(address, 0), trustProxy(address, 1)]).toEqual([true, false]);
  },
);

test.each(["203.0.113.7", "::ffff:203.0.113.7", "2001:db8::1", "172.32.0.1", "unknown", ""])(
  "%s is not believed",
  (address) => {
    expect(trustProxy(address, 0)).toBe(false);
  },
);
