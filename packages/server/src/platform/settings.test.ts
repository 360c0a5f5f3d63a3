import { expect, test } from "vitest";
import { readSettings, SettingsError } from "./settings.ts";

test("everything has a default", () => {
  expect(readSettings({})).toEqual({ port: 3000, dataDirectory: "data", logLevel: "info" });
});

test("an empty variable counts as not set", () => {
  expect(readSettings({ PORT: "", DATABASE_URL: " " })).toMatchObject({ port: 3000 });
});

test("what is set is read", () => {
  const env = { PORT: "8080", INTERRELATE_DATA: "/srv/data", INTERRELATE_URL: "https://example.org/", HOST: "0.0.0.0" };
  expect(readSettings(env)).toMatchObject({
    port: 8080,
    dataDirectory: "/srv/data",
    publicUrl: "https://example.org",
    host: "0.0.0.0",
  });
});

test.each([
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["INTERRELATE_SECRET", "short"],
  ["INTERRELATE_URL", "example"],
  ["DATABASE_URL", "mysql://a:b@c/d"],
  ["LOG_LEVEL", "loud"],
])("%s=%s is refused by name, without repeating the value", (name, value) => {
  const read = () => readSettings({ [name]: value });
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(`${name} must be`);
  expect(read).not.toThrow(value);
});
