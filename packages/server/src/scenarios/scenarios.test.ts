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
    cookie = claimed.headers
      .getSetCookie()
      .map((each) => each.split(";", 1)[0])
      .join("; ");
  });
  afterAll(() => server.close());

  const ask = async (method: "GET" | "POST", path: string, body: unknown = {}) => {
    const answer = await fetch(`${server.url}/api${path}`, {
      method,
      headers: { cookie, "content-type": "application/json" },
      ...(method === "POST" ? { body: JSON.stringify(body) } : {}),
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

  test("takes in nobody's real work, which a reset would delete, but a further wave of its own", async () => {
    const { organizationId, effortId } = (await ask("POST", "/scenarios/prairie-clinic/load")).body;
    const inside = `/organizations/${organizationId}`;
    const group = (name: string) => ({ name, kind: "worker", people: [null] });
    const effort = { organizationName: "Ours", workProcess: "discharge", workgroups: ["A", "B"].map(group), sites: [] };
    const csv =
      "respondent,from,to,frequency,timely,accurate,problem_solving,goals,knowledge,respect\na,A,B,1,1,1,1,1,1,1";
    for (const refused of [
      await ask("POST", `${inside}/efforts`, { effort }),
      await ask("POST", `${inside}/imports`, { csv, mapping: null, workProcess: "discharge" }),
    ]) {
      expect(refused).toMatchObject({ status: 409, body: { code: "CONFLICT" } });
      expect(refused.body.detail).toContain("your own organization");
    }
    expect((await ask("GET", `${inside}/efforts`)).body).toHaveLength(1);
    expect((await ask("POST", `${inside}/efforts/${effortId}/waves`, { name: "A third wave" })).status).toBe(201);
  });

  test("that does not exist is said not to", async () => {
    expect((await ask("POST", "/scenarios/nowhere/load")).status).toBe(404);
  });
});
