import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { builtWebApp } from "../built-web-app.ts";

const LIMIT = 250_000;

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;

const folder = builtWebApp();
const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")) as Manifest;

/** The scripts a browser fetches before the first screen: the entry and everything it imports without waiting. */
function firstLoad(): string[] {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const [name, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(name);
  return [...files];
}

test("the first load is under 250 kB of compressed JavaScript", () => {
  const files = firstLoad();
  expect(files.length).toBeGreaterThan(0);
  const weight = files
    .map((file) => gzipSync(readFileSync(path.join(folder, file))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
  expect(weight).toBeGreaterThan(50_000);
  expect(weight).toBeLessThan(LIMIT);
});

test("the first load leaves the schema library on the server", () => {
  const scripts = firstLoad().map((file) => readFileSync(path.join(folder, file), "utf8"));
  // Every schema of the library carries this name, and it survives minifying.
  expect(scripts.filter((script) => script.includes("_zod"))).toEqual([]);
});

test("the page has no inline script and asks no other machine", () => {
  const page = readFileSync(path.join(folder, "index.html"), "utf8");
  const scripts = page.match(/<script\b[^>]*>[^<]*/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toMatch(/ src="\/[^"]+"[^>]*>$/);
  expect(page).not.toMatch(/https?:\/\//);
});
