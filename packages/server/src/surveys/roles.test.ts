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
  ir_survey: ["answers.respondent", "answers.rating", "answers.further_answer"],
  ir_analysis: ["answers.respondent", "answers.rating"],
  ir_identity: [
    "identity.participant",
    "identity.participation",
    "identity.membership",
    "identity.case_member",
    "identity.mail_template",
    "identity.mailing",
    "identity.mail",
  ],
  // These read a few columns, of which another test says which.
  ir_finished: [],
  ir_retention: [],
  ir_review: [],
  ir_import: [],
  ir_app: [],
};

test.each(Object.entries(READERS))("%s reads of people and answers only what it needs", async (role, readable) => {
  const all = await owner.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('identity', 'answers')`,
  );
  expect(all.rows.length).toBeGreaterThanOrEqual(4);
  for (const { name } of all.rows) {
    const answer = await as(role, `select * from ${name}`);
    expect([role, name, answer]).toEqual([role, name, readable.includes(name) ? "allowed" : "42501"]);
  }
});

test.each([
  [
    "ir_finished",
    ["respondent.finished_on", "respondent.organization_id", "respondent.respondent_key", "respondent.wave_id"],
  ],
  ["ir_retention", ["respondent.organization_id", "respondent.wave_id"]],
  [
    "ir_review",
    ["answer_id", "choice", "organization_id", "question_id", "released", "wave_id", "words"].map(
      (each) => `further_answer.${each}`,
    ),
  ],
])("%s reads nothing of the answers but these columns", async (role, columns) => {
  const readable = await owner.query<{ name: string }>(
    `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('answers', 'identity') and c.relkind = 'r' and a.attnum > 0
       and has_column_privilege($1, c.oid, a.attnum, 'select') order by 1`,
    [role],
  );
  expect(readable.rows.map(({ name }) => name)).toEqual(columns);
});

test("no role reads anything of people and anything of answers, and none may act as another", async () => {
  const { rows } = await owner.query<{ role: string; schema: string }>(
    `select distinct r.rolname as role, n.nspname as schema
     from pg_roles r, pg_namespace n join pg_class c on c.relnamespace = n.oid join pg_attribute a on a.attrelid = c.oid
     where r.rolname like 'ir\\_%' and n.nspname in ('answers', 'identity') and c.relkind = 'r' and a.attnum > 0
       and has_column_privilege(r.oid, c.oid, a.attnum, 'select') order by 1, 2`,
  );
  expect(rows.map(({ role, schema }) => `${role} ${schema}`)).toEqual([
    "ir_analysis answers",
    "ir_finished answers",
    "ir_identity identity",
    "ir_link_lookup identity",
    "ir_retention answers",
    "ir_review answers",
    "ir_survey answers",
  ]);
  const members = await owner.query(
    `select member::regrole::text, roleid::regrole::text from pg_auth_members
     where member::regrole::text like 'ir\\_%' and roleid::regrole::text like 'ir\\_%'`,
  );
  expect(members.rows).toEqual([]);
});

test("the invitation side sees that somebody finished and on which day; the role that asks it, nothing else", async () => {
  expect(await as("ir_identity", "select participant_id, finished_on from identity.participation")).toBe("allowed");
  expect(await as("ir_finished", "select respondent_key, finished_on from answers.respondent")).toBe("allowed");
  for (const column of ["rater_group_id", "site_id", "origin", "proxy"])
    expect([column, await as("ir_finished", `select ${column} from answers.respondent`)]).toEqual([column, "42501"]);
  for (const table of ["answers.rating", "answers.further_answer", "identity.participation", "identity.participant"])
    expect([table, await as("ir_finished", `select 1 from ${table}`)]).toEqual([table, "42501"]);
  expect(await as("ir_finished", "update answers.respondent set finished_on = null")).toBe("42501");
});

test("nobody but the survey pages can write an answer or take one away", async () => {
  for (const role of [
    "ir_app",
    "ir_analysis",
    "ir_identity",
    "ir_import",
    "ir_finished",
    "ir_review",
    "ir_retention",
  ]) {
    expect(await as(role, "update answers.rating set works_with = true")).toBe("42501");
    expect(await as(role, "delete from answers.rating")).toBe("42501");
  }
});

test("whole sheets are added with choices, never with words", async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'answers.further_answer'::regclass and attnum > 0
       and has_column_privilege('ir_import', attrelid, attnum, 'insert') order by 1`,
  );
  const keys = ["organization_id", "question_id", "respondent_key", "wave_id"];
  expect(rows.map(({ name }) => name)).toEqual(["answer_id", "answered_on", "choice", ...keys]);
});

test("no time finer than a day is stored with answers, and no token anywhere", async () => {
  const columns = await owner.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns where table_schema = 'answers'`,
  );
  const types = new Set(columns.rows.map(({ type }) => type));
  expect([...types].filter((type) => /time/.test(type))).toEqual([]);
  const texts = columns.rows.filter(({ type }) => type === "text" || type === "character varying");
  expect(texts.map(({ name }) => name).sort()).toEqual(["origin", "question_id", "words"]);
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
