import type { Effort, Wave } from "@interrelate/contract";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn, type Facilitator, openFirstWave, startEffort } from "../../../../../tests/facilitator.ts";
import { type InvitedPerson, invite } from "../../../../../tests/invited.ts";
import { begin, formOf } from "../../../../../tests/respondent.ts";
import { startTestServer, type TestServer } from "../../../../../tests/server.ts";
import { workerDatabase } from "../../../../../tests/test-database.ts";
import { type Database, openDatabase } from "../../database/index.ts";
import { dayOf } from "../../platform/clock.ts";
import { createLog } from "../../platform/log.ts";
import { markFinished } from "../index.ts";

let server: TestServer;
let database: Database;
let owner: pg.Client;
let facilitator: Facilitator;
let effort: Effort;
let wave: Wave;
let nurses: string;
let physicians: string;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  database = await openDatabase({ ...(await workerDatabase()), log: createLog("silent") });
  owner = new pg.Client({ connectionString: (await workerDatabase()).databaseUrl });
  await owner.connect();
  effort = await startEffort(facilitator);
  wave = await openFirstWave(facilitator, effort);
  [nurses = "", physicians = ""] = effort.workProcess.workgroups.map(({ id }) => id);
});
afterAll(async () => {
  await owner.end();
  await database.close();
  await server.close();
});

const inWave = () => ({ organizationId: effort.organizationId, waveId: wave.id });
const asked = (...people: string[][]) =>
  invite(
    database,
    { ...inWave(), effortId: effort.id },
    people.map((workgroupIds, index) => ({ name: `Person ${index}`, workgroupIds })),
  );

async function answer(person: InvitedPerson | undefined, as: string, isFinished = true): Promise<void> {
  const respondent = await begin(server, person?.link ?? "", { as });
  await respondent.post(nurses, formOf([1, 2, 3, 4, 5, 1, 2]));
  if (isFinished) await respondent.post(physicians, formOf([5, 4, 3, 2, 1, 5, 4]));
}

async function finishedOn(people: readonly InvitedPerson[]): Promise<(string | null)[]> {
  const { rows } = await owner.query<{ id: string; day: string | null }>(
    "select participant_id as id, finished_on::text as day from identity.participation",
  );
  return people.map(({ participantId }) => rows.find(({ id }) => id === participantId)?.day ?? null);
}

test("who has finished all their sheets is noted with the day, and nobody else; again changes nothing", async () => {
  const people = await asked([nurses], [nurses], [nurses], [nurses, physicians], [nurses, physicians]);
  const [done, half, , twice, once] = people;
  await answer(done, nurses);
  await answer(half, nurses, false);
  for (const as of [nurses, physicians]) await answer(twice, as);
  await answer(once, nurses);
  const today = dayOf(new Date());
  expect(await finishedOn(people)).toEqual([null, null, null, null, null]);
  expect(await markFinished(database, inWave())).toBe(2);
  expect(await finishedOn(people)).toEqual([today, null, null, today, null]);
  expect(await markFinished(database, inWave())).toBe(0);

  // The day is that of the sheet that was finished last.
  await answer(once, physicians);
  const days = [
    [nurses, "2026-03-02"],
    [physicians, "2026-03-05"],
  ];
  for (const [group, day] of days)
    await owner.query(
      "update answers.respondent set finished_on = $2 where rater_group_id = $1 and finished_on is not null",
      [group, day],
    );
  await markFinished(database, inWave());
  expect(await finishedOn(people)).toEqual([today, null, null, today, "2026-03-05"]);
});

test("two processes at once note everybody once, and withdrawn answers bring no reminder", async () => {
  const people = await asked([nurses], [nurses]);
  for (const each of people) await answer(each, nurses);
  const counts = await Promise.all([1, 2].map(() => markFinished(database, inWave())));
  expect(Math.max(...counts)).toBe(2);
  await fetch(server.url + (people[0]?.link ?? ""), { method: "POST", body: new URLSearchParams({ go: "withdraw" }) });
  await markFinished(database, inWave());
  expect(await finishedOn(people)).toEqual([expect.any(String), expect.any(String)]);
});

test("from the whole database, without the secret, nobody can be joined to a sheet", async () => {
  const people = await asked([nurses], [nurses], [nurses], [nurses]);
  for (const each of people.toReversed()) await answer(each, nurses);
  await markFinished(database, inWave());
  const ids = people.map(({ participantId }) => participantId);

  // Every value that stands with these people, and every one that stands with the answers of the wave.
  const identity = await valuesOf("identity", (row) => ids.includes(String(row.participant_id)));
  const answers = await valuesOf("answers", (row) => row.wave_id === wave.id && row.rater_group_id === nurses);
  const shared = [...identity].filter((value) => answers.has(value));
  const same = [effort.organizationId, wave.id, nurses, dayOf(new Date())];
  expect(shared).toContain(wave.id);
  // These are the same for all four of them, and so tell none from another.
  expect(shared.filter((value) => !same.includes(value))).toEqual([]);

  // No transaction of somebody who answers touches both: that the rows carry its number would join them.
  const transactions = await owner.query(`
    with people as (select xmin::text from identity.participant union select xmin::text from identity.participation
      union select xmin::text from identity.membership union select xmin::text from identity.mail),
    sheets as (select xmin::text from answers.respondent union select xmin::text from answers.rating
      union select xmin::text from answers.further_answer)
    select * from people join sheets using (xmin)`);
  expect(transactions.rows).toEqual([]);
  // Whoever is asked in the wave is written anew whenever somebody is noted, whether they finished early, late or never:
  // there is no order of noting that could be laid beside the order of the sheets.
  const noted = await owner.query("select distinct xmin::text from identity.participation where wave_id = $1", [
    wave.id,
  ]);
  const kinds = await owner.query(
    "select distinct finished_on is null as never from identity.participation where wave_id = $1",
    [wave.id],
  );
  expect([noted.rows.length, kinds.rows.length]).toEqual([1, 2]);
});

/** The distinct values, as texts, in the rows of a schema's tables that are meant. */
async function valuesOf(schema: string, isMeant: (row: Record<string, unknown>) => boolean): Promise<Set<string>> {
  const tables = await owner.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1",
    [schema],
  );
  const values = new Set<string>();
  for (const { name } of tables.rows) {
    const { rows } = await owner.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${name} t`);
    // What can be told apart at all: a truth value or an answer cannot.
    for (const value of rows.filter(({ row }) => isMeant(row)).flatMap(({ row }) => Object.values(row)))
      if (typeof value === "string" && value.length > 6) values.add(value);
  }
  return values;
}
