import { expect, test } from "vitest";
import { BadInput } from "../bad-input.ts";
import { serveSettings } from "./settings.ts";

test("nothing needs to be said", () => {
  const settings = serveSettings({}, {});
  expect(settings).toMatchObject({
    port: undefined,
    dataDirectory: undefined,
    databaseUrl: undefined,
    logLevel: "warn",
  });
});

test("an empty variable counts as not set", () => {
  expect(serveSettings({}, { PORT: "", DATABASE_URL: " ", LOG_LEVEL: "" })).toEqual(serveSettings({}, {}));
});

test("what the environment says is read, and the command line has the last word", () => {
  const environment = {
    PORT: "8080",
    INTERRELATE_HOST: "127.0.0.1",
    INTERRELATE_DATA: "elsewhere",
    INTERRELATE_URL: "https://rc.example.org/",
  };
  expect(serveSettings({}, environment)).toMatchObject({
    port: 8080,
    host: "127.0.0.1",
    dataDirectory: "elsewhere",
    publicUrl: "https://rc.example.org",
  });
  expect(serveSettings({ port: "9090" }, environment).port).toBe(9090);
});

test.each([
  [{ PORT: "eighty" }, "eighty"],
  [{ PORT: "65536" }, "65536"],
  [{ PORT: "-1" }, "-1"],
  [{ INTERRELATE_URL: "rc.example.org" }, "INTERRELATE_URL"],
  [{ INTERRELATE_URL: "https://example.org/rc" }, "INTERRELATE_URL"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
])("%j is refused and named", (environment, name) => {
  const read = () => serveSettings({}, environment);
  expect(read).toThrow(BadInput);
  expect(read).toThrow(name);
});
