import { request } from "node:http";
import { routes } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator } from "../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../tests/server.ts";
import type { Problem } from "./platform/problem.ts";

let server: TestServer;
let facilitator: Facilitator;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
});
afterAll(() => server.close());

/** Every route of the contract, as `[method, path]`; whoever adds one is asked here. */
const ALL = addressesIn(routes);
const OPEN = ["GET /health", "POST /owner/claim", "POST /guest-invitations/enter"];
const CLOSED = ALL.filter(([method, path]) => !OPEN.includes(`${method} ${path}`));
const OF_ORGANIZATIONS = CLOSED.filter(([, path]) => path.includes("{organizationId}"));

test("the contract's routes are found", () => {
  expect(ALL.length).toBeGreaterThan(15);
  expect(ALL.length - CLOSED.length).toBe(OPEN.length);
  expect(OF_ORGANIZATIONS.length).toBeGreaterThan(8);
});

test.each(CLOSED)("%s %s needs signing in", async (method, path) => {
  const answer = await send(method, path, crypto.randomUUID());
  expect(answer.status).toBe(401);
  expect(answer.headers.get("content-type")).toMatch("application/problem+json");
  expect(await answer.json()).toMatchObject({ status: 401, code: "UNAUTHORIZED", detail: "Please sign in." });
});

test.each(CLOSED)("%s %s is not opened by a made-up session", async (method, path) => {
  const cookie =
    "interrelate.session_token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D";
  expect((await send(method, path, facilitator.organizationId, cookie)).status).toBe(401);
});

test.each(OF_ORGANIZATIONS)("%s %s does not exist for members of another organisation", async (method, path) => {
  const answer = await send(method, path, crypto.randomUUID(), facilitator.cookie);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ status: 404, code: "NOT_FOUND" });
});

test.each(OF_ORGANIZATIONS)("%s %s refuses what is no organisation", async (method, path) => {
  const answer = await send(method, path, "mine", facilitator.cookie);
  expect([404, 422]).toContain(answer.status);
});

test("an organisation named in the body or the query does not stand in for the one in the path", async () => {
  const foreign = crypto.randomUUID();
  const body = JSON.stringify({ organizationId: facilitator.organizationId, effort: {} });
  const headers = { cookie: facilitator.cookie, "content-type": "application/json" };
  const address = `${server.url}/api/organizations/${foreign}/efforts`;
  expect((await fetch(address, { method: "POST", headers, body })).status).toBe(404);
  const query = `?organizationId=${facilitator.organizationId}`;
  expect((await fetch(address + query, { headers })).status).toBe(404);
});

test("an address the API does not have is a problem too, and tells strangers nothing", async () => {
  const address = `${server.url}/api/no/such/thing`;
  expect((await fetch(address)).status).toBe(401);
  const answer = await fetch(address, { headers: { cookie: facilitator.cookie } });
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toMatch("application/problem+json");
  expect(await answer.json()).toMatchObject({
    type: "about:blank",
    title: "Not Found",
    status: 404,
    code: "NOT_FOUND",
  });
});

test("the health check is open and says which version runs", async () => {
  const answer = await fetch(`${server.url}/api/health`);
  expect(await answer.json()).toEqual({ status: "ok", version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
});

test.each([
  ["what is not JSON", "application/json", "{", 400],
  ["another kind of content", "text/plain", "{}", 415],
  ["forms", "application/x-www-form-urlencoded", "key=1", 415],
  ["a list for an object", "application/json", "[]", 422],
])("%s is refused in a sentence", async (_what, type, body, status) => {
  const answer = await fetch(`${server.url}/api/owner/claim`, {
    method: "POST",
    headers: { "content-type": type },
    body,
  });
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ status, detail: expect.stringMatching(/nothing was kept/i) });
});

test.each(["a\0b", "a\u0007b", "two\nlines", "half an emoji \ud83d"])(
  "%j is no name, wherever one is asked for",
  async (name) => {
    const effort = { workProcess: "discharge", workgroups: ["A", "B"].map(group), sites: [] };
    const started = await facilitator.ask("POST", "/efforts", { effort });
    const { id } = (await started.json()) as { id: string };
    const credentials = { name, email: "owner@clinic.test", password: "a long enough password" };
    const headers = { cookie: facilitator.cookie, "content-type": "application/json" };
    const refused = [
      await facilitator.ask("POST", "/efforts", { effort: { ...effort, workProcess: name } }),
      await facilitator.ask("POST", "/efforts", { effort: { ...effort, organizationName: name } }),
      await facilitator.ask("POST", "/efforts", { effort: { ...effort, sites: [name] } }),
      await facilitator.ask("POST", "/efforts", { effort: { ...effort, workgroups: ["A", name].map(group) } }),
      await facilitator.ask("POST", `/efforts/${id}/waves`, { name }),
      await facilitator.ask("POST", "/imports", { csv: "", mapping: null, workProcess: name }),
      await fetch(`${server.url}/api/session/credentials`, {
        method: "PUT",
        headers,
        body: JSON.stringify(credentials),
      }),
    ];
    for (const answer of refused) {
      expect(answer.status).toBe(422);
      const [issue] = ((await answer.json()) as Problem).issues ?? [];
      expect(issue?.message).toBe("Please write it in one line, without control characters.");
    }
  },
);

function group(name: string) {
  return { name, kind: "worker", people: [null] };
}

test("bodies are limited: a megabyte for most routes, more for files of ratings, nothing for strangers", async () => {
  const large = JSON.stringify({ csv: "x".repeat(2_000_000), mapping: null, effort: {} });
  const headers = { cookie: facilitator.cookie, "content-type": "application/json" };
  const post = (path: string, by: Record<string, string>) =>
    fetch(`${server.url}/api/organizations/${facilitator.organizationId}${path}`, {
      method: "POST",
      headers: by,
      body: large,
    });
  const refused = await post("/efforts", headers);
  expect(refused.status).toBe(413);
  expect(await refused.json()).toMatchObject({ code: "TOO_LARGE" });
  expect((await post("/imports/preview", headers)).status).not.toBe(413);
  expect(await statusBeforeBody(`/api/organizations/${facilitator.organizationId}/imports/preview`)).toBe(401);
});

test.each([
  ["another site", { origin: "https://elsewhere.example" }],
  ["another port of this machine", { origin: "http://localhost:1" }],
  ["a page without an origin", { origin: "null" }],
  ["a browser that says so", { "sec-fetch-site": "cross-site" }],
  ["a sibling site", { "sec-fetch-site": "same-site" }],
])("changes asked for by %s are refused, with the session or without", async (_who, sent) => {
  const headers = { ...sent, cookie: facilitator.cookie, "content-type": "application/json" };
  for (const path of ["/api/owner/claim", "/api/auth/sign-out", "/%61pi/auth/sign-out", "/api/session/credentials"]) {
    const method = path.endsWith("credentials") ? "PUT" : "POST";
    const answer = await fetch(server.url + path, { method, headers, body: "{}" });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "FOREIGN_ORIGIN" });
  }
  const own = { cookie: facilitator.cookie, origin: server.url, "sec-fetch-site": "same-origin" };
  expect((await fetch(`${server.url}/api/session`, { headers: own })).status).toBe(200);
});

test("a request for a host that cannot be signs in like any other", async () => {
  const body = JSON.stringify({ email: "nobody@clinic.test", password: "a guess, no more" });
  for (const host of ["[", "a b", "localhost:99999"])
    expect(await statusFor("/api/auth/sign-in/email", { host, "content-type": "application/json" }, body)).toBe(401);
});

test.each(["/api/%zz", "/s/%zz", "/o/%zz"])(
  "%s, an address that cannot be read, is answered in a sentence",
  async (path) => {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const survey = path.startsWith("/s/");
    expect(answer.headers.get("content-type")).toMatch(survey ? "text/html" : "application/problem+json");
    expect(await answer.text()).toContain(survey ? "This link leads nowhere" : "This address cannot be read");
  },
);

test("nobody keeps the API's answers", async () => {
  const headers = { cookie: facilitator.cookie, "content-type": "application/json" };
  const answers = [
    await fetch(`${server.url}/api/session`, { headers }),
    await fetch(`${server.url}/api/session`),
    await fetch(`${server.url}/api/health`),
    await fetch(`${server.url}/api/no/such/thing`, { headers }),
    await fetch(`${server.url}/api/auth/sign-in/email`, { method: "POST", headers, body: "{}" }),
    await fetch(`${server.url}/api/auth/sign-out`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    }),
  ];
  expect(answers.map((answer) => answer.headers.get("cache-control"))).toEqual(answers.map(() => "no-store"));
});

function addressesIn(router: object): [method: string, path: string][] {
  return Object.values(router).flatMap((each) => {
    const found = each["~orpc"]?.route;
    return found === undefined ? addressesIn(each) : [[found.method, found.path] as [string, string]];
  });
}

function send(method: string, path: string, organizationId: string, cookie = ""): Promise<Response> {
  const filled = path.replace("{organizationId}", organizationId).replaceAll(/\{\w+\}/g, () => crypto.randomUUID());
  const body = method === "GET" || method === "DELETE" ? null : "{}";
  const type: Record<string, string> = body === null ? {} : { "content-type": "application/json" };
  return fetch(`${server.url}/api${filled}`, { method, headers: { cookie, ...type }, body });
}

/** Posts with headers that `fetch` would not send. */
function statusFor(path: string, headers: Record<string, string>, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(server.url + path, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Announces a large body, sends none of it, and says what was answered meanwhile. */
function statusBeforeBody(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": 50_000_000 };
    const sent = request(server.url + path, { method: "POST", headers }, (answer) => {
      resolve(answer.statusCode ?? 0);
      sent.destroy();
    });
    sent.on("error", reject);
    sent.flushHeaders();
  });
}
