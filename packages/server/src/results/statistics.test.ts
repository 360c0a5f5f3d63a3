import type { Effort, WaveResults } from "@interrelate/contract";
import { waveStatisticsAnswer } from "@interrelate/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFirstWave, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";
import { asRole } from "../database/index.ts";
import { deleteWhatIsDue } from "../privacy/delete-what-is-due.ts";

let house: ServerAndDatabase;
let clinic: { organizationId: string; effortId: string; waveId: string };
let effort: Effort;

beforeAll(async () => {
  house = await startServerAndDatabase();
});
afterAll(() => house.close());

async function loadClinic(): Promise<void> {
  const headers = { cookie: house.facilitator.cookie, "content-type": "application/json" };
  const address = `${house.server.url}/api/scenarios/prairie-clinic/load`;
  clinic = await parsed(await fetch(address, { method: "POST", headers, body: "{}" }), 200);
  effort = await parsed(await ask(`/efforts/${clinic.effortId}`), 200);
}

function ask(path: string, cookie = house.facilitator.cookie): Promise<Response> {
  return fetch(`${house.server.url}/api/organizations/${clinic.organizationId}${path}`, { headers: { cookie } });
}

async function statisticsOf(waveId: string) {
  const body = await parsed(await ask(`/waves/${waveId}/statistics`), 200);
  // A schema drops what it does not know, so equality means that there is nothing else.
  expect(waveStatisticsAnswer.parse(body)).toEqual(body);
  return waveStatisticsAnswer.parse(body).statistics;
}

async function noteErasure(waveId: string): Promise<void> {
  await asRole(house.database.db, { organizationId: clinic.organizationId, role: "ir_app" }, (open) =>
    open
      .insertInto("work.erasure")
      .values({ organization_id: clinic.organizationId, wave_id: waveId, erased_on: "2026-11-01", sheets: 1 })
      .execute(),
  );
}

describe("the statistics of a closed wave", () => {
  test("name groups by id, say what is unwise in sentences, and leave out what would tell hidden sizes", async () => {
    await loadClinic();
    const statistics = await statisticsOf(clinic.waveId);
    const ids = effort.workProcess.workgroups.map(({ id }) => id);
    const { network, model, icc, factors } = statistics ?? {};
    expect([...(network?.groups ?? []), ...(network?.leftOut ?? [])].sort()).toEqual([...ids].sort());
    expect(network?.cautions.join(" ")).toContain("fewer than ten nodes");
    // The pharmacists' ties are hidden, so how many people answered is too.
    expect(network?.leftOut).toHaveLength(1);
    expect(icc?.respondent).toBeNull();
    expect(model).toMatchObject({ respondents: null, within: { df: null, t: null, p: null } });
    const { analysis } = await parsed<WaveResults>(await ask(`/waves/${clinic.waveId}/results`), 200);
    expect(model?.n).toBe(analysis?.input.used);
    expect(factors?.one?.n).toBe(analysis?.reliability.n);
  });

  test("are kept as they were first, also when answers are erased later", async () => {
    await loadClinic();
    const [first, second] = await Promise.all([statisticsOf(clinic.waveId), statisticsOf(clinic.waveId)]);
    expect(second).toEqual(first);
    await noteErasure(clinic.waveId);
    expect(await statisticsOf(clinic.waveId)).toEqual(first);
    // Another threshold is another snapshot, whose figures of this wave stay those of the first.
    await asRole(house.database.db, { organizationId: clinic.organizationId, role: "ir_app" }, (open) =>
      open.updateTable("work.effort").set({ threshold: 6 }).where("effort_id", "=", clinic.effortId).execute(),
    );
    expect(await statisticsOf(clinic.waveId)).toEqual(first);
  });

  test("are not made from what is left after an erasure", async () => {
    await loadClinic();
    await parsed(await ask(`/waves/${clinic.waveId}/results`), 200);
    await noteErasure(clinic.waveId);
    expect(await statisticsOf(clinic.waveId)).toBeNull();
    expect(await statisticsOf(clinic.waveId)).toBeNull();
    const other = effort.workProcess.waves.find(({ id }) => id !== clinic.waveId)?.id ?? "";
    expect(await statisticsOf(other)).not.toBeNull();
  });

  test("are published before all answers are deleted on the last day", async () => {
    await loadClinic();
    const path = `${house.server.url}/api/organizations/${clinic.organizationId}/efforts/${clinic.effortId}/keeping`;
    const today = new Date().toISOString().slice(0, 10);
    const headers = { cookie: house.facilitator.cookie, "content-type": "application/json" };
    await parsed(await fetch(path, { method: "PUT", headers, body: JSON.stringify({ keepUntil: today }) }), 200);
    const tomorrow = { now: () => new Date(Date.now() + 86_400_000) };
    expect(await deleteWhatIsDue({ db: house.database.db, clock: tomorrow }, clinic.organizationId)).toEqual([
      clinic.effortId,
    ]);
    expect((await statisticsOf(clinic.waveId))?.model).not.toBeNull();
  });

  test("of a wave without answers hold nothing", async () => {
    const own = await startEffort(house.facilitator);
    const wave = await openFirstWave(house.facilitator, own);
    await parsed(await house.facilitator.ask("POST", `/waves/${wave.id}/close`), 200);
    const { statistics } = waveStatisticsAnswer.parse(
      await parsed(await house.facilitator.ask("GET", `/waves/${wave.id}/statistics`), 200),
    );
    expect(statistics).toMatchObject({ model: null, network: null, factors: { one: null, two: null } });
  });

  test("are refused while it is planned or open, and to strangers", async () => {
    const own = await startEffort(house.facilitator);
    const id = own.workProcess.waves[0]?.id;
    expect((await house.facilitator.ask("GET", `/waves/${id}/statistics`)).status).toBe(409);
    await openFirstWave(house.facilitator, own);
    expect((await house.facilitator.ask("GET", `/waves/${id}/statistics`)).status).toBe(409);
    expect((await ask(`/waves/${crypto.randomUUID()}/statistics`)).status).toBe(404);
    expect((await house.facilitator.ask("GET", `/waves/${clinic.waveId}/statistics`)).status).toBe(404);
    expect((await ask(`/waves/${clinic.waveId}/statistics`, "")).status).toBe(401);
  });
});
