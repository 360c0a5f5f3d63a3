import { routes } from "@interrelate/contract";
import type { OpenAPI } from "@orpc/contract";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../../../../../tests/server.ts";

let server: TestServer;
let document: OpenAPI.Document;

beforeAll(async () => {
  server = await startTestServer();
  document = await (await fetch(`${server.url}/api/openapi.json`)).json();
});
afterAll(() => server.close());

/** What the contract says of each route, by `METHOD /path`. */
const CONTRACT = new Map(definitionsIn(routes).map((each) => [`${each.route.method} ${each.route.path}`, each]));

test("the description is valid OpenAPI 3.1", async () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  const validator = new Validator();
  expect(await validator.validate({ ...document })).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
});

test("it describes the contract's routes, signing in and streams, nothing else", () => {
  const described = operations().map(({ method, path }) => `${method} ${path}`);
  const signingIn = ["POST /auth/sign-in/email", "POST /auth/sign-out", "POST /auth/change-password"];
  const streams = ["GET /organizations/{organizationId}/maps/{mapId}/changes"];
  expect(described.sort()).toEqual([...CONTRACT.keys(), ...signingIn, ...streams].sort());
});

test.each([...CONTRACT])("%s: summary, errors and success are the contract's", (name, { route, errorMap }) => {
  const found = operations().find(({ method, path }) => `${method} ${path}` === name)?.operation;
  expect(found?.summary).toBe(route.summary);
  const statuses = Object.values(errorMap).map((error) => String(error?.status));
  const success = String(route.successStatus ?? 200);
  expect(Object.keys(found?.responses ?? {}).sort()).toEqual([...new Set([...statuses, success])].sort());
});

test("every error is a problem, every path parameter is described", () => {
  for (const { path, operation } of operations()) {
    for (const [status, response] of Object.entries(operation.responses ?? {})) {
      if (Number(status) < 400) continue;
      expect(response).toMatchObject({
        description: expect.stringMatching(/\.$/),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      });
    }
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const inPath = (operation.parameters ?? []).filter((each) => "in" in each && each.in === "path");
    expect(inPath.map((each) => ("name" in each ? each.name : "")).sort()).toEqual(named.sort());
  }
});

test("what needs no signing in says so, everything else needs the session", () => {
  const open = operations().filter(({ operation }) => operation.security?.length === 0);
  const entrances = ["/auth/sign-in/email", "/guest-invitations/enter", "/owner/claim"];
  expect(open.map(({ path }) => path).sort()).toEqual([...entrances, "/health"].sort());
  expect(document.security).toEqual([{ session: [] }]);
});

test.each(["/api", "/api/"])("the readable page at %s lists every route and loads nothing", async (address) => {
  const page = await fetch(server.url + address);
  expect(page.headers.get("content-type")).toMatch("text/html");
  const html = (await page.text()).replaceAll("<wbr>", "");
  for (const { method, path } of operations()) expect(html).toContain(`<b>${method}</b> ${path}<`);
  expect(html).not.toMatch(/<script|<link|src=|url\(|https?:/);
});

type Definition = {
  route: { method: string; path: string; summary: string; successStatus?: number };
  errorMap: Record<string, { status?: number } | undefined>;
};

function definitionsIn(router: object): Definition[] {
  return Object.values(router).flatMap((each) => (each["~orpc"] ? [each["~orpc"]] : definitionsIn(each)));
}

function operations(): { method: string; path: string; operation: OpenAPI.OperationObject }[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation: operation as OpenAPI.OperationObject,
    })),
  );
}
