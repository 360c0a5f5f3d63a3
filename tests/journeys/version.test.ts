import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { interrelate } from "../command-line.ts";

test("interrelate tells which version it is", async () => {
  const manifest = readFileSync(new URL("../../packages/cli/package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  expect(await interrelate(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
});
