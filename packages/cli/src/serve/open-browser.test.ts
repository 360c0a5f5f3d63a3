import { expect, test } from "vitest";
import { openerOf } from "./open-browser.ts";

test.each([
  ["linux", { DISPLAY: ":0" }, "xdg-open"],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, "xdg-open"],
  ["linux", {}, undefined],
  ["linux", { DISPLAY: ":10", SSH_CONNECTION: "192.0.2.1 22" }, undefined],
  ["darwin", {}, "open"],
  ["darwin", { CI: "true" }, undefined],
  ["win32", {}, "explorer.exe"],
])("on %s with %j the browser is opened by %s", (platform, environment, program) => {
  expect(openerOf(platform, environment)?.[0]).toBe(program);
});
