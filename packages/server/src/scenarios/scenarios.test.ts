import type { Effort, WaveChange, WaveResults } from "@interrelate/contract";
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

  test("asked for several times at once, is still one organisation with one effort", async () => {
    const loads = await Promise.all([1, 2, 3, 4, 5, 6].map(() => ask("POST", "/scenarios/prairie-clinic/load")));
    expect(loads.map(({ status }) => status)).toEqual(loads.map(() => 200));
    const { organizations } = (await ask("GET", "/session")).body;
    const loaded = organizations.filter(({ scenario }: { scenario: string | null }) => scenario === "prairie-clinic");
    expect(loaded).toHaveLength(1);
    expect((await ask("GET", `/organizations/${loaded[0].id}/efforts`)).body).toHaveLength(1);
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

  test("shows on purpose what an honest example should show", async () => {
    const { organizationId, effortId, waveId } = (await ask("POST", "/scenarios/prairie-clinic/load")).body;
    const inside = `/organizations/${organizationId}`;
    const results: WaveResults = (await ask("GET", `${inside}/waves/${waveId}/results`)).body;
    const effort: Effort = (await ask("GET", `${inside}/efforts/${effortId}`)).body;
    const first = effort.workProcess.waves[0]?.id;
    const { change }: WaveChange = (await ask("GET", `${inside}/waves/${waveId}/change?since=${first}`)).body;
    const idOf = (name: string) => effort.workProcess.workgroups.find((group) => group.name === name)?.id;
    const tie = (from: string, to: string) =>
      results.analysis?.ties.find((each) => each.from === idOf(from) && each.to === idOf(to));

    // One-sided: the two intervals of the pair do not meet.
    expect(tie("Nurses", "Physicians")?.high).toBeLessThan(tie("Physicians", "Nurses")?.low ?? 0);
    // A role too small to be shown.
    expect(results.analysis?.ties.filter(({ from, n }) => from === idOf("Pharmacy") && n !== null)).toEqual([]);
    // Within above between.
    expect(results.analysis?.within.mean).toBeGreaterThan((results.analysis?.between.mean ?? 5) + 0.2);
    // One tie got worse, and nearly all others did not clearly change.
    const clear = change.ties.filter(({ holm }) => holm !== null && holm < 0.05);
    expect(clear.map(({ from, to }) => [from, to])).toEqual([[idOf("Case management"), idOf("Physicians")]]);
    expect(clear[0]?.high).toBeLessThan(0);
    // A site where few answered.
    const rates = results.participation.sites.map(({ answered, invited }) => (answered ?? 0) / (invited ?? 1));
    expect(rates.map((rate) => rate < 0.6)).toEqual([false, false, true]);
  });

  test("that does not exist is said not to", async () => {
    expect((await ask("POST", "/scenarios/nowhere/load")).status).toBe(404);
  });
});
