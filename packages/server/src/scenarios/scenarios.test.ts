import { scenarios } from "@interrelate/scenarios";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

describe("a scenario", () => {
  let server: TestServer;
  let cookie = "";
  const [clinic] = scenarios();

  beforeAll(async () => {
    server = await startTestServer();
    const claimed = await fetch(`${server.url}/api/owner/claim`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ key: server.ownerKey }),
    });
    cookie = claimed.headers.getSetCookie().map((each) => each.split(";", 1)[0]).join("; ");
  });
  afterAll(() => server.close());

  const ask = async (method: "GET" | "POST", path: string) => {
    const answer = await fetch(`${server.url}/api${path}`, {
      method,
      headers: { cookie, "content-type": "application/json" },
      ...(method === "POST" ? { body: "{}" } : {}),
    });
    return { status: answer.status, body: await answer.json() };
  };

  test("is listed", async () => {
    const { body } = await ask("GET", "/scenarios");
    expect(body).toEqual(scenarios().map(({ key, name, summary }) => ({ key, name, summary })));
  });

  test("loads into an organisation of its own, marked as synthetic, with every wave closed", async () => {
    const { status, body } = await ask("POST", "/scenarios/prairie-clinic/load");
    expect(status).toBe(200);
    const session = (await ask("GET", "/session")).body;
    const organization = session.organizations.find(({ id }: { id: string }) => id === body.organizationId);
    expect(organization).toMatchObject({ name: "Prairie Clinic", synthetic: true, scenario: "prairie-clinic" });
    const effort = (await ask("GET", `/organizations/${body.organizationId}/efforts/${body.effortId}`)).body;
    expect(effort.workProcess.workgroups.map(({ name }: { name: string }) => name)).toEqual(
      clinic?.effort.workgroups.map(({ name }) => name),
    );
    expect(effort.workProcess.waves.map(({ status }: { status: string }) => status)).toEqual(["closed", "closed"]);
    expect(effort.workProcess.waves.at(-1).id).toBe(body.waveId);
  });

  test("is reset to how it began: the same organisation, one effort, all else in it gone", async () => {
    const first = (await ask("POST", "/scenarios/prairie-clinic/load")).body;
    const again = (await ask("POST", "/scenarios/prairie-clinic/load")).body;
    expect(again.organizationId).toBe(first.organizationId);
    const efforts = (await ask("GET", `/organizations/${first.organizationId}/efforts`)).body;
    expect(efforts.map(({ id }: { id: string }) => id)).toEqual([again.effortId]);
    expect(again.effortId).not.toBe(first.effortId);
  });

  test("that does not exist is said not to", async () => {
    expect((await ask("POST", "/scenarios/nowhere/load")).status).toBe(404);
  });
});
