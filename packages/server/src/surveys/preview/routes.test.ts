import type { Effort } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, startEffort } from "../../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../../tests/server.ts";

let server: TestServer;
let facilitator: Facilitator;
let effort: Effort;
let preview: string;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  effort = await startEffort(facilitator);
  preview = `${server.url}/preview/${effort.organizationId}/${effort.workProcess.waves[0]?.id}`;
});
afterAll(() => server.close());

test("the facilitator walks through a draft as respondents will, and there is nothing to send", async () => {
  const places = effort.workProcess.workgroups.map(({ id }) => `/${id}`);
  let next = "";
  for (const place of ["", ...places]) {
    expect(next).toContain(place);
    const answer = await fetch(preview + place, { headers: { cookie: facilitator.cookie } });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain("Preview: nothing is stored");
    expect(page).not.toMatch(/<form|<script|<button/);
    next = /class="main-action" href="([^"]+)"/.exec(page)?.[1] ?? "";
  }
  const end = await fetch(server.url + next, { headers: { cookie: facilitator.cookie } });
  expect(await end.text()).toContain("That was the last role");
});

test("nobody else sees it", async () => {
  expect((await fetch(preview)).status).toBe(401);
  const elsewhere = preview.replace(effort.organizationId, crypto.randomUUID());
  expect((await fetch(elsewhere, { headers: { cookie: facilitator.cookie } })).status).toBe(401);
});

test.each(["/preview/here/there", "/preview/x"])("%s leads nowhere", async (path) => {
  expect((await fetch(server.url + path, { headers: { cookie: facilitator.cookie } })).status).toBe(404);
});
