import { expect, test } from "vitest";
import { addressesOf } from "./addresses.ts";

test.each([
  ["localhost", "http://localhost:4400"],
  ["127.0.0.1", "http://localhost:4400"],
  ["::1", "http://localhost:4400"],
  ["192.0.2.7", "http://192.0.2.7:4400"],
  ["2001:db8::7", "http://[2001:db8::7]:4400"],
])("a server that listens on %s alone is reached by %s", (host, address) => {
  expect(addressesOf(4400, host, undefined)).toEqual({ here: address, nearby: address });
});

test.each([undefined, "0.0.0.0", "::"])(
  "one that listens everywhere (%s) is localhost here and can be reached nearby",
  (host) => {
    const { here, nearby } = addressesOf(4400, host, undefined);
    expect(here).toBe("http://localhost:4400");
    expect(nearby).toMatch(/^http:\/\/(localhost|\d+\.\d+\.\d+\.\d+):4400$/);
  },
);

test("the operator's address goes before all others", () => {
  const publicUrl = "https://rc.example.org";
  expect(addressesOf(4400, undefined, publicUrl)).toEqual({ here: publicUrl, nearby: publicUrl });
});
