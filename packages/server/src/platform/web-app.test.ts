import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

let webRoot: string;
let server: TestServer;

beforeAll(async () => {
  webRoot = await mkdtemp(path.join(tmpdir(), "interrelate-web-"));
  await mkdir(path.join(webRoot, "assets"));
  await writeFile(path.join(webRoot, "index.html"), "<!doctype html><title>The app</title>");
  await writeFile(path.join(webRoot, "assets/index-1a2b3c.js"), `export const words = "${"many ".repeat(2000)}";`);
  server = await startTestServer({ webRoot });
});
afterAll(async () => {
  await server.close();
  await rm(webRoot, { recursive: true });
});

const PAGE = { accept: "text/html,*/*;q=0.8" };

test.each(["/", "/welcome", "/efforts/1/map?site=2"])(
  "%s is a screen of the app, asked for anew each time",
  async (at) => {
    const answer = await fetch(server.url + at, { headers: PAGE });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(await answer.text()).toContain("The app");
  },
);

test("files named after their content are kept for ever and travel compressed", async () => {
  const answer = await fetch(`${server.url}/assets/index-1a2b3c.js`);
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("content-type")).toMatch("javascript");
  expect(answer.headers.get("content-encoding")).toMatch(/^(br|gzip|zstd|deflate)$/);
});

test.each([
  ["a missing file", "/assets/gone.js", PAGE],
  ["a file asked for by a script", "/data.json", { accept: "application/json" }],
  ["what lies outside", "/assets/%2e%2e/%2e%2e/package.json", {}],
  ["a manual page that is not there", "/docs/none", PAGE],
])("%s is not found, and no screen stands in for it", async (_what, at, headers) => {
  const answer = await fetch(server.url + at, { headers: headers as Record<string, string> });
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain("The app");
});

test.each(["/", "/api", "/api/health", "/docs", "/no/such/file.txt"])(
  "%s may load nothing from elsewhere",
  async (at) => {
    const { headers } = await fetch(server.url + at, { headers: PAGE });
    const policy = headers.get("content-security-policy")?.split(";") ?? [];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  },
);

test("without a built web app everything else is there", async () => {
  const bare = await startTestServer();
  try {
    expect((await fetch(`${bare.url}/api/health`)).status).toBe(200);
    expect((await fetch(`${bare.url}/welcome`, { headers: PAGE })).status).toBe(404);
  } finally {
    await bare.close();
  }
});
