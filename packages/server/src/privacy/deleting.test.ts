import { setTimeout } from "node:timers/promises";
import type { Effort, Keeping, Wave, WaveChange, WaveResults } from "@interrelate/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkOf, openFirstWave, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { invite } from "../../../../tests/invited.ts";
import { begin, formOf, putJson } from "../../../../tests/respondent.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";
import { asRole, changeRole } from "../database/index.ts";
import { holdWaves } from "../efforts/index.ts";
import { holdPublication } from "../results/index.ts";
import { personSheetKey } from "../surveys/index.ts";
import { deleteWhatIsDue } from "./delete-what-is-due.ts";

let house: ServerAndDatabase;

beforeAll(async () => {
  house = await startServerAndDatabase();
});
afterAll(() => house.close());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** An effort with an open wave that six nurses and six physicians have answered. */
async function answeredEffort(): Promise<{ effort: Effort; wave: Wave }> {
  const effort = await startEffort(house.facilitator);
  const wave = await openFirstWave(house.facilitator, effort);
  for (const name of ["Nurses", "Physicians"]) {
    for (let person = 0; person < 6; person += 1) {
      const respondent = await begin(house.server, linkOf(wave, name));
      for (const { id } of effort.workProcess.workgroups)
        await respondent.post(id, formOf([3, 4, 5, 3, 4, 2, 1 + (person % 5)]));
    }
  }
  return { effort, wave };
}

/** Adds a person and the sheet they would have answered by their personal link in a wave. */
async function addPerson(effort: Effort, waveId: string): Promise<string> {
  const { organizationId, id: effortId, workProcess } = effort;
  const participantId = crypto.randomUUID();
  const [home, other] = workProcess.workgroups.map(({ id }) => id) as [string, string];
  const base = { organization_id: organizationId, wave_id: waveId };
  await asRole(house.database.db, { organizationId, role: "ir_identity" }, async (open) => {
    const person = { organization_id: organizationId, participant_id: participantId, effort_id: effortId };
    await open
      .insertInto("identity.participant")
      .values({ ...person, workgroup_id: home, name: "Somebody" })
      .execute();
    await open
      .insertInto("identity.participation")
      .values({ ...base, participant_id: participantId })
      .execute();
    // For a workgroup the person has left since.
    const key = personSheetKey(house.database.secret, {
      effortId,
      participantId,
      workgroupId: other,
      caseRoundId: null,
    });
    await changeRole(open, "ir_survey", key);
    const sheet = { ...base, respondent_key: key, rater_group_id: other };
    await open
      .insertInto("answers.respondent")
      .values({ ...sheet, origin: "person", finished_on: inDays(0) })
      .execute();
    await open
      .insertInto("answers.rating")
      .values({ ...sheet, rated_group_id: home, answers: [1, 1, 1, 1, 1, 1, 1], answered_on: inDays(0) })
      .execute();
  });
  return participantId;
}

function countSheets(organizationId: string, waveId: string): Promise<number> {
  return asRole(house.database.db, { organizationId, role: "ir_analysis" }, async (open) => {
    const rows = await open.selectFrom("answers.respondent").select("wave_id").where("wave_id", "=", waveId).execute();
    return rows.length;
  });
}

function countPeople(organizationId: string, effortId: string): Promise<number> {
  return asRole(house.database.db, { organizationId, role: "ir_identity" }, async (open) => {
    const people = open.selectFrom("identity.participant").select("name").where("effort_id", "=", effortId);
    return (await people.execute()).length;
  });
}

const resultsOf = async (waveId: string): Promise<WaveResults> =>
  parsed(await house.facilitator.ask("GET", `/waves/${waveId}/results`), 200);

describe("a last day", () => {
  test("that is over is refused", async () => {
    const effort = await startEffort(house.facilitator);
    const refused = await house.facilitator.ask("PUT", `/efforts/${effort.id}/keeping`, { keepUntil: inDays(-1) });
    expect(refused.status).toBe(409);
    expect(await parsed<Keeping>(await house.facilitator.ask("GET", `/efforts/${effort.id}/keeping`), 200)).toEqual({
      keepUntil: null,
      deletedOn: null,
    });
  });

  test("deletes people and answers the day after, and leaves what was published", async () => {
    const { effort, wave } = await answeredEffort();
    await addPerson(effort, wave.id);
    await parsed(await house.facilitator.ask("POST", `/waves/${wave.id}/close`), 200);
    const before = await resultsOf(wave.id);
    expect(before.analysis?.index.mean).not.toBeNull();
    await parsed(await house.facilitator.ask("PUT", `/efforts/${effort.id}/keeping`, { keepUntil: inDays(0) }), 200);

    const on = (days: number) => ({ db: house.database.db, clock: { now: () => new Date(Date.now() + days * DAY) } });
    expect(await deleteWhatIsDue(on(0), effort.organizationId)).toEqual([]);
    expect(await countSheets(effort.organizationId, wave.id)).toBe(13);

    expect(await deleteWhatIsDue(on(1), effort.organizationId)).toEqual([effort.id]);
    expect(await countSheets(effort.organizationId, wave.id)).toBe(0);
    expect(await countPeople(effort.organizationId, effort.id)).toBe(0);
    expect(await resultsOf(wave.id)).toEqual(before);
    expect(await deleteWhatIsDue(on(2), effort.organizationId)).toEqual([]);
    await addPerson(effort, wave.id);
    expect(await deleteWhatIsDue(on(3), effort.organizationId)).toEqual([effort.id]);
    expect(await countPeople(effort.organizationId, effort.id)).toBe(0);
    const kept = await parsed<Keeping>(await house.facilitator.ask("GET", `/efforts/${effort.id}/keeping`), 200);
    expect(kept.deletedOn).toBe(inDays(3));
  });

  test("closes a wave that is still open, and publishes it before its answers go", async () => {
    const { effort, wave } = await answeredEffort();
    await parsed(await house.facilitator.ask("PUT", `/efforts/${effort.id}/keeping`, { keepUntil: inDays(0) }), 200);
    const tomorrow = { db: house.database.db, clock: { now: () => new Date(Date.now() + DAY) } };
    expect(await deleteWhatIsDue(tomorrow, effort.organizationId)).toEqual([effort.id]);
    const results = await resultsOf(wave.id);
    expect(results.wave.status).toBe("closed");
    expect(results.analysis?.ties.every(({ n }) => n === 6)).toBe(true);
    expect(results.participation.answered).toBe(12);
  });
});

describe("erasing a person", () => {
  test("deletes name, link and every sheet, and no published figure", async () => {
    const { effort, wave } = await answeredEffort();
    const person = await addPerson(effort, wave.id);
    await parsed(await house.facilitator.ask("POST", `/waves/${wave.id}/close`), 200);
    const before = await resultsOf(wave.id);
    expect(before.erasedSince).toBe(false);
    const address = `/efforts/${effort.id}/people/${person}/everything`;
    expect(await parsed(await house.facilitator.ask("DELETE", address), 200)).toEqual({ erased: true });
    expect(await countSheets(effort.organizationId, wave.id)).toBe(12);
    expect(await countPeople(effort.organizationId, effort.id)).toBe(0);
    expect(await resultsOf(wave.id)).toEqual({ ...before, erasedSince: true });
    expect((await house.facilitator.ask("DELETE", address)).status).toBe(404);
  });

  test("leaves the same note whether or not the person had answered", async () => {
    const { effort, wave } = await answeredEffort();
    const [home = ""] = effort.workProcess.workgroups.map(({ id }) => id);
    const place = { organizationId: effort.organizationId, effortId: effort.id, waveId: wave.id };
    const [silent] = await invite(house.database, place, [{ name: "Silent", workgroupIds: [home] }]);
    await parsed(await house.facilitator.ask("POST", `/waves/${wave.id}/close`), 200);
    await resultsOf(wave.id);
    const address = `/efforts/${effort.id}/people/${silent?.participantId}/everything`;
    await parsed(await house.facilitator.ask("DELETE", address), 200);
    expect((await resultsOf(wave.id)).erasedSince).toBe(true);
  });

  test("moves no count of a closed wave", async () => {
    const { effort, wave } = await answeredEffort();
    const [home = ""] = effort.workProcess.workgroups.map(({ id }) => id);
    const place = { organizationId: effort.organizationId, effortId: effort.id, waveId: wave.id };
    const people = Array.from({ length: 4 }, (_, index) => ({ name: `Nurse ${index}`, workgroupIds: [home] }));
    const invited = await invite(house.database, place, people);
    for (const { link } of invited) await putJson(`${house.server.url}${link}/${home}`, { begin: {}, finished: true });
    await parsed(await house.facilitator.ask("POST", `/waves/${wave.id}/close`), 200);
    const counted = async () =>
      (await parsed<Wave>(await house.facilitator.ask("GET", `/waves/${wave.id}`), 200)).participation;
    const before = await counted();
    expect(before.workgroups.map(({ answered }) => answered)).toEqual([10, 5]);
    const address = `/efforts/${effort.id}/people/${invited[0]?.participantId}/everything`;
    await parsed(await house.facilitator.ask("DELETE", address), 200);
    expect(await counted()).toEqual(before);
  });

  test("leaves no sheet that is just being begun", async () => {
    const { effort, wave } = await answeredEffort();
    const [home = ""] = effort.workProcess.workgroups.map(({ id }) => id);
    const place = { organizationId: effort.organizationId, effortId: effort.id, waveId: wave.id };
    const [person] = await invite(house.database, place, [{ name: "Quick", workgroupIds: [home] }]);
    const { participantId = "", link = "" } = person ?? {};
    const [holding, erasing] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    // The sheet is begun while somebody else holds the wave, and the person is erased before it is free again.
    const held = house.database.db.transaction().execute(async (open) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${wave.id}, 0))`.execute(open);
      holding.resolve();
      await erasing.promise;
    });
    await holding.promise;
    const saving = putJson(`${house.server.url}${link}/${home}`, { begin: {}, finished: true });
    await setTimeout(300);
    await asRole(house.database.db, { organizationId: effort.organizationId, role: "ir_identity" }, (open) =>
      open.deleteFrom("identity.participant").where("participant_id", "=", participantId).execute(),
    );
    erasing.resolve();
    await held;
    expect((await saving).status).toBe(404);
    expect(await countSheets(effort.organizationId, wave.id)).toBe(12);
  });

  test("waits for answers that are just being saved", async () => {
    const { effort, wave } = await answeredEffort();
    const person = await addPerson(effort, wave.id);
    const [holding, saved] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const saving = house.database.db.transaction().execute(async (open) => {
      await sql`select pg_advisory_xact_lock_shared(hashtextextended(${wave.id}, 0))`.execute(open);
      holding.resolve();
      await saved.promise;
    });
    await holding.promise;
    const erasing = house.facilitator.ask("DELETE", `/efforts/${effort.id}/people/${person}/everything`);
    await setTimeout(300);
    const meanwhile = await countPeople(effort.organizationId, effort.id);
    saved.resolve();
    await saving;
    expect(meanwhile).toBe(1);
    expect((await erasing).status).toBe(200);
    expect(await countPeople(effort.organizationId, effort.id)).toBe(0);
  });

  test("waits for whoever is closing waves before it takes any of their locks, so that neither waits for the other", async () => {
    const { effort, wave } = await answeredEffort();
    const person = await addPerson(effort, wave.id);
    const [holding, tried] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const closing = asRole(
      house.database.db,
      { organizationId: effort.organizationId, role: "ir_app" },
      async (open) => {
        await holdWaves(open, effort.id);
        holding.resolve();
        await tried.promise;
        const lock = await sql<{ free: boolean }>`
        select pg_try_advisory_xact_lock(hashtextextended(${wave.id}, 0)) as free`.execute(open);
        return lock.rows[0]?.free;
      },
    );
    await holding.promise;
    const erasing = house.facilitator.ask("DELETE", `/efforts/${effort.id}/people/${person}/everything`);
    await setTimeout(300);
    const meanwhile = await countPeople(effort.organizationId, effort.id);
    tried.resolve();
    expect([meanwhile, await closing]).toEqual([1, true]);
    expect((await erasing).status).toBe(200);
    expect(await countPeople(effort.organizationId, effort.id)).toBe(0);
  });

  test("waits for results that are just being published, which would count the person and not the erasure", async () => {
    const { effort, wave } = await answeredEffort();
    const person = await addPerson(effort, wave.id);
    await parsed(await house.facilitator.ask("POST", `/waves/${wave.id}/close`), 200);
    const [holding, published] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const publishing = house.database.db.transaction().execute(async (open) => {
      await holdPublication(open, effort.workProcess.id);
      holding.resolve();
      await published.promise;
    });
    await holding.promise;
    const erasing = house.facilitator.ask("DELETE", `/efforts/${effort.id}/people/${person}/everything`);
    await setTimeout(300);
    const meanwhile = await countPeople(effort.organizationId, effort.id);
    published.resolve();
    await publishing;
    expect(meanwhile).toBe(1);
    expect((await erasing).status).toBe(200);
    expect(await countPeople(effort.organizationId, effort.id)).toBe(0);
  });

  test("moves no published figure when a further wave is published, and is in no comparison with it", async () => {
    const { effort, wave } = await answeredEffort();
    const person = await addPerson(effort, wave.id);
    await parsed(await house.facilitator.ask("POST", `/waves/${wave.id}/close`), 200);
    const before = await resultsOf(wave.id);
    await parsed(await house.facilitator.ask("DELETE", `/efforts/${effort.id}/people/${person}/everything`), 200);

    const second = await parsed<Wave>(
      await house.facilitator.ask("POST", `/efforts/${effort.id}/waves`, { name: "Wave 2" }),
      201,
    );
    const opened = await parsed<Wave>(await house.facilitator.ask("POST", `/waves/${second.id}/open`), 200);
    for (let each = 0; each < 6; each += 1) {
      const respondent = await begin(house.server, linkOf(opened, "Nurses"));
      for (const { id } of effort.workProcess.workgroups) await respondent.post(id, formOf([3, 4, 4, 4, 4, 4, 4]));
    }
    await parsed(await house.facilitator.ask("POST", `/waves/${second.id}/close`), 200);

    const after = await resultsOf(wave.id);
    expect(after.analysis).toEqual(before.analysis);
    expect(after.participation).toEqual(before.participation);
    expect((await resultsOf(second.id)).analysis?.ties.some(({ n }) => n === 6)).toBe(true);
    const { change } = await parsed<WaveChange>(
      await house.facilitator.ask("GET", `/waves/${second.id}/change?since=${wave.id}`),
      200,
    );
    expect(change.ties.length).toBeGreaterThan(0);
    expect(change.ties.every(({ difference, nBefore }) => difference === null && nBefore === null)).toBe(true);
  });

  test("of another effort does nothing", async () => {
    const { effort, wave } = await answeredEffort();
    const person = await addPerson(effort, wave.id);
    const other = await startEffort(house.facilitator);
    expect((await house.facilitator.ask("DELETE", `/efforts/${other.id}/people/${person}/everything`)).status).toBe(
      404,
    );
    expect(await countSheets(effort.organizationId, wave.id)).toBe(13);
  });
});

describe("small workgroups shown together", () => {
  const group = (name: string) => ({ name, kind: "worker" as const, people: [null], smallGroupConsent: false });

  test("are one group in counts and results, and settled once a wave was opened", async () => {
    const names = ["Nurses", "Porters", "Cleaners"];
    const effort = await startEffort(house.facilitator, { workgroups: names.map(group) });
    const idOf = (name: string) => effort.workProcess.workgroups.find((each) => each.name === name)?.id ?? "";
    const together = [{ name: "Support", workgroupIds: [idOf("Porters"), idOf("Cleaners")] }];
    const put = (groups: unknown) => house.facilitator.ask("PUT", `/efforts/${effort.id}/reporting`, { groups });
    expect((await put([{ name: "Nurses", workgroupIds: together[0]?.workgroupIds }])).status).toBe(409);
    const set = await parsed<{ groups: { id: string }[]; settled: string | null }>(await put(together), 200);
    expect(set.settled).toBeNull();
    const wave = await openFirstWave(house.facilitator, effort);
    expect((await put([])).status).toBe(409);
    for (const [name, people] of [
      ["Nurses", 6],
      ["Porters", 3],
      ["Cleaners", 3],
    ] as const) {
      for (let person = 0; person < people; person += 1) {
        const respondent = await begin(house.server, linkOf(wave, name));
        for (const each of names)
          await respondent.post(idOf(each), formOf([3, each === "Porters" ? 2 : 4, 4, 4, 4, 4, 4]));
      }
    }
    const told = await parsed<Wave>(await house.facilitator.ask("GET", `/waves/${wave.id}`), 200);
    expect(told.participation.workgroups.map(({ name, answered }) => [name, answered])).toEqual([
      ["Nurses", 5],
      ["Support", 5],
    ]);
    await parsed(await house.facilitator.ask("POST", `/waves/${wave.id}/close`), 200);

    const results = await resultsOf(wave.id);
    expect(results.workgroups.map(({ name }) => name)).toEqual(["Nurses", "Support"]);
    expect(results.together).toEqual([{ id: set.groups[0]?.id, parts: ["Porters", "Cleaners"] }]);
    const tie = results.analysis?.ties.find((each) => each.from === idOf("Nurses") && each.to === set.groups[0]?.id);
    // Six nurses rated both parts: 2 and 4 for timely, so 3 for the whole.
    expect(tie).toMatchObject({ n: 6, frequency: null });
    expect(tie?.items.timely?.mean).toBe(3);
    const back = results.analysis?.ties.find((each) => each.to === idOf("Nurses") && each.from === set.groups[0]?.id);
    expect(back?.n).toBe(6);
    expect(results.participation.workgroups.map(({ answered }) => answered)).toEqual([6, 6]);
  });
});
