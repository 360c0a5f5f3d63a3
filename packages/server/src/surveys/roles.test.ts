import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workerDatabase } from "../../../../tests/test-database.ts";

let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: (await workerDatabase()).databaseUrl });
  await owner.connect();
});
afterAll(() => owner.end());

/** What each narrow role may read of people and of answers, and so what it may not. */
const READERS: Record<string, string[]> = {
  ir_survey: ["answers.respondent", "answers.rating"],
  ir_analysis: ["answers.respondent", "answers.rating"],
  ir_identity: ["identity.participant", "identity.participation"],
  ir_import: [],
  ir_app: [],
};

test.each(Object.entries(READERS))("%s reads of people and answers only what it needs", async (role, readable) => {
  const all = await owner.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('identity', 'answers')`,
  );
  expect(all.rows.length).toBeGreaterThanOrEqual(4);
  for (const { name } of all.rows) {
    const answer = await as(role, `select count(*) from ${name}`);
    expect([role, name, answer]).toEqual([role, name, readable.includes(name) ? "allowed" : "42501"]);
  }
});

test("nobody but the survey pages can write an answer or take one away", async () => {
  for (const role of ["ir_app", "ir_analysis", "ir_identity", "ir_import"]) {
    expect(await as(role, "update answers.rating set works_with = true")).toBe("42501");
    expect(await as(role, "delete from answers.rating")).toBe("42501");
  }
});

test("no time finer than a day is stored with answers, and no token anywhere", async () => {
  const columns = await owner.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns where table_schema = 'answers'`,
  );
  const types = new Set(columns.rows.map(({ type }) => type));
  expect([...types].filter((type) => /time/.test(type))).toEqual([]);
  const texts = columns.rows.filter(({ type }) => type === "text" || type === "character varying");
  expect(texts.map(({ name }) => name)).toEqual(["origin"]);
});

/** Tries a statement in a role; "allowed", or the error's code (42501 is "insufficient privilege"). */
async function as(role: string, statement: string): Promise<string> {
  await owner.query("begin");
  try {
    await owner.query(`select set_config('role', $1, true), set_config('app.organization_id', $2, true)`, [
      role,
      crypto.randomUUID(),
    ]);
    await owner.query(statement);
    return "allowed";
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return error.code ?? "unknown";
  } finally {
    await owner.query("rollback");
  }
}
