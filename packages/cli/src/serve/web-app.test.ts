import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isFresh } from "./web-app.ts";

let folder: string;
const SOURCES = ["src", "index.html", "../not-there"];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-build-"));
  await mkdir(path.join(folder, "src/deep"), { recursive: true });
  for (const name of ["index.html", "src/main.ts", "src/deep/screen.ts", "built.html"]) await touch(name, 1_000);
  for (const name of ["src", "src/deep"]) await utimes(path.join(folder, name), 1_000, 1_000);
});
afterEach(() => rm(folder, { recursive: true }));

async function touch(name: string, second: number): Promise<void> {
  await writeFile(path.join(folder, name), "");
  await utimes(path.join(folder, name), second, second);
}

const fresh = () => isFresh(folder, path.join(folder, "built.html"), SOURCES);

test("what was built after its sources is fresh", async () => {
  await touch("built.html", 2_000);
  expect(await fresh()).toBe(true);
});

test("a source changed since, however deep, makes it stale", async () => {
  await touch("src/deep/screen.ts", 3_000);
  expect(await fresh()).toBe(false);
});

test("a source taken away since makes it stale", async () => {
  await rm(path.join(folder, "src/deep/screen.ts"));
  expect(await fresh()).toBe(false);
});

test("nothing built is not fresh", async () => {
  await rm(path.join(folder, "built.html"));
  expect(await fresh()).toBe(false);
});
