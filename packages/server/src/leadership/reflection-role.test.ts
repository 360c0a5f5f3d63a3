import { PassThrough } from "node:stream";
import { sql, type Transaction } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workerDatabase } from "../../../../tests/test-database.ts";
import { asRole, changeRole, type Database, openDatabase, type Tables } from "../database/index.ts";
import { createLog } from "../platform/log.ts";
import { deleteReflection, readLogFacts, readReflections, writeReflection } from "./store.ts";

const ORGANIZATION = "11111111-1111-4111-8111-111111111111";
const ELSEWHERE = "22222222-2222-4222-8222-222222222222";
const EFFORT = "33333333-3333-4333-8333-333333333333";
const ADA = "44444444-4444-4444-8444-444444444444";
const BEN = "55555555-5555-4555-8555-555555555555";
const ENTRY = "66666666-6666-4666-8666-666666666666";
const WORDS = "I answered before they had finished.";
const MISSING_PRIVILEGE = { code: "42501" };

let database: Database;
/** Whoever runs the database server, whom no policy holds. */
let superuser: pg.Client;

beforeAll(async () => {
  const place = await workerDatabase();
  database = await openDatabase({ ...place, log: createLog("silent") });
  superuser = new pg.Client({ connectionString: place.databaseUrl });
  await superuser.connect();
  for (const organizationId of [ORGANIZATION, ELSEWHERE])
    await asRole(database.db, { organizationId, role: "ir_app" }, async (open) => {
      const named = { organization_id: organizationId, name: "Discharge", created_at: new Date(0) };
      await open.insertInto("work.organization").values(named).execute();
      await open
        .insertInto("work.effort")
        .values({ ...named, effort_id: EFFORT, cutoffs: "{}" })
        .execute();
    });
  await as(ADA, (open) => writeReflection(open, log(ADA), entry(WORDS)));
});
afterAll(async () => {
  await superuser.end();
  await database.close();
});

const entry = (words: string) => ({ id: ENTRY, writtenAt: "2026-03-09T08:00:00.000Z", prompt: null, words });
const log = (personId: string) => ({ organizationId: ORGANIZATION, effortId: EFFORT, personId });

/** Does something in the log's role, bound to a person; undefined binds it to nobody. */
function as<Result>(
  personId: string | undefined,
  work: (open: Transaction<Tables>) => Promise<Result>,
  organizationId = ORGANIZATION,
): Promise<Result> {
  return asRole(database.db, { organizationId, role: "ir_reflection", personId }, work);
}

const everyRow = (open: Transaction<Tables>) => open.selectFrom("private.reflection").selectAll().execute();

async function stored(): Promise<unknown[]> {
  const { rows } = await superuser.query("select author_id, words from private.reflection order by words");
  return rows;
}

test("its author reads what was written", async () => {
  expect(await as(ADA, (open) => readReflections(open, EFFORT))).toEqual([entry(WORDS)]);
});

test("its author learns how many entries there are, and when one was written, without reading any", async () => {
  const { writtenAt } = entry(WORDS);
  expect(await as(ADA, (open) => readLogFacts(open, EFFORT, ENTRY))).toEqual({ entries: 1, writtenAt });
  expect(await as(ADA, (open) => readLogFacts(open, EFFORT, EFFORT))).toEqual({ entries: 1, writtenAt: null });
  expect(await as(ADA, (open) => readLogFacts(open, ADA, ENTRY))).toEqual({ entries: 0, writtenAt: null });
  expect(await as(BEN, (open) => readLogFacts(open, EFFORT, ENTRY))).toEqual({ entries: 0, writtenAt: null });
});

test("bound to another person the role reads nothing, and cannot even count", async () => {
  expect(await as(BEN, everyRow)).toEqual([]);
  const counted = await as(BEN, (open) =>
    sql<{ rows: number }>`select count(*)::int as rows from private.reflection`.execute(open),
  );
  expect(counted.rows).toEqual([{ rows: 0 }]);
});

test("bound to another person the role changes and deletes nothing", async () => {
  const changed = await as(BEN, (open) =>
    open.updateTable("private.reflection").set({ words: "Changed" }).executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(0n);
  expect(await as(BEN, (open) => deleteReflection(open, EFFORT, ENTRY))).toBe(false);
  expect((await as(BEN, (open) => open.deleteFrom("private.reflection").executeTakeFirst())).numDeletedRows).toBe(0n);
  expect(await stored()).toEqual([{ author_id: ADA, words: WORDS }]);
});

test("nothing can be written in another's name, nor handed over to somebody", async () => {
  const forged = as(BEN, (open) => writeReflection(open, log(ADA), { ...entry("Forged"), id: BEN }));
  await expect(forged).rejects.toMatchObject(MISSING_PRIVILEGE);
  const over = as(BEN, (open) => writeReflection(open, log(ADA), entry("Forged")));
  await expect(over).rejects.toMatchObject(MISSING_PRIVILEGE);
  const given = as(ADA, (open) => open.updateTable("private.reflection").set({ author_id: BEN }).execute());
  await expect(given).rejects.toMatchObject(MISSING_PRIVILEGE);
  expect(await stored()).toEqual([{ author_id: ADA, words: WORDS }]);
});

test("an id that another person has used is free: nobody finds out by trying", async () => {
  expect(await as(BEN, (open) => writeReflection(open, log(BEN), entry("Mine")))).toBe(true);
  expect(await as(ADA, (open) => readReflections(open, EFFORT))).toEqual([entry(WORDS)]);
  expect(await as(BEN, (open) => deleteReflection(open, EFFORT, ENTRY))).toBe(true);
  expect(await as(ADA, (open) => readReflections(open, EFFORT))).toEqual([entry(WORDS)]);
});

test("the same person sees nothing of it in another organisation, even where an effort has the same id", async () => {
  expect(await as(ADA, everyRow, ELSEWHERE)).toEqual([]);
});

test("bound to nobody, every question is an error: on a used connection and on a fresh one", async () => {
  await as(ADA, everyRow);
  const questions: ((open: Transaction<Tables>) => Promise<unknown>)[] = [
    everyRow,
    (open) => open.updateTable("private.reflection").set({ words: "Changed" }).execute(),
    (open) => open.deleteFrom("private.reflection").execute(),
    (open) => writeReflection(open, log(ADA), { ...entry("Nobody's"), id: BEN }),
  ];
  for (const question of questions) await expect(as(undefined, question)).rejects.toThrow(/uuid/);
  // A session that never heard of the setting.
  await superuser.query("begin");
  await superuser.query(`set local app.organization_id = '${ORGANIZATION}'`);
  await superuser.query("set local role ir_reflection");
  await expect(superuser.query("select from private.reflection")).rejects.toThrow(/app\.person_id/);
  await superuser.query("rollback");
  expect(await stored()).toEqual([{ author_id: ADA, words: WORDS }]);
});

test("the person ends with the transaction", async () => {
  await as(ADA, everyRow);
  const left = sql<{ person: string | null }>`select nullif(current_setting('app.person_id', true), '') as person`;
  for (let each = 0; each < 12; each += 1) expect((await left.execute(database.db)).rows).toEqual([{ person: null }]);
});

test("every other role is refused, bound to the author or not", async () => {
  const { rows } = await superuser.query<{ role: string }>(
    `select rolname as role from pg_roles
     where rolname ~ '^(ir_|interrelate_(app|auth|queue)$)' and rolname <> 'ir_reflection' order by 1`,
  );
  const roles = rows.map(({ role }) => role);
  expect(roles).toEqual(expect.arrayContaining(["ir_app", "ir_analysis", "ir_identity", "ir_survey", "ir_retention"]));
  expect(roles.length).toBeGreaterThanOrEqual(12);
  for (const role of roles)
    for (const statement of [
      "select from private.reflection",
      "select count(*) from private.reflection",
      "update private.reflection set words = 'Changed'",
      "delete from private.reflection",
      "truncate private.reflection",
      `insert into private.reflection values ('${ORGANIZATION}', '${EFFORT}', '${ADA}', '${BEN}', now(), null, 'Forged')`,
    ])
      expect([role, statement, await tried(role, statement)]).toEqual([role, statement, "42501"]);
});

test("no other role holds any right to the log, not even to one column", async () => {
  const { rows } = await superuser.query(
    `select rolname from pg_roles where not rolsuper and rolname !~ '^pg_' and (
       has_schema_privilege(oid, 'private', 'usage')
       or has_table_privilege(oid, 'private.reflection', 'select, insert, update, delete, truncate, references, trigger')
       or has_any_column_privilege(oid, 'private.reflection', 'select, insert, update, references'))`,
  );
  expect(rows).toEqual([{ rolname: "ir_reflection" }]);
  const beyond = await superuser.query(
    "select has_table_privilege('ir_reflection', 'private.reflection', 'truncate, references, trigger') as held",
  );
  expect(beyond.rows).toEqual([{ held: false }]);
});

test("the log's role reads nothing else, and nobody but the product's login may take it on", async () => {
  const { rows } = await superuser.query(
    `select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^(pg_|information_schema$)'
       and has_any_column_privilege('ir_reflection', c.oid, 'select, insert, update')`,
  );
  expect(rows).toEqual([{ nspname: "private", relname: "reflection" }]);
  const members = await superuser.query(
    `select member::regrole::text as member from pg_auth_members m join pg_roles r on r.oid = m.member
     where roleid = 'ir_reflection'::regrole and not r.rolsuper`,
  );
  expect(members.rows).toEqual([{ member: "interrelate_app" }]);
});

test("the table's owner is held to the policies too", async () => {
  await superuser.query("begin");
  await superuser.query("create role owner_of_the_test nologin");
  await superuser.query("grant usage on schema work, private to owner_of_the_test");
  await superuser.query("grant create on schema private to owner_of_the_test");
  await superuser.query("alter table private.reflection owner to owner_of_the_test");
  await superuser.query("set local role owner_of_the_test");
  await superuser.query(`set local app.organization_id = '${ORGANIZATION}'`);
  await superuser.query(`set local app.person_id = '${BEN}'`);
  expect((await superuser.query("select from private.reflection")).rowCount).toBe(0);
  expect((await superuser.query("delete from private.reflection")).rowCount).toBe(0);
  await superuser.query(`set local app.person_id = '${ADA}'`);
  expect((await superuser.query("select from private.reflection")).rowCount).toBe(1);
  await superuser.query("set local app.person_id = ''");
  await expect(superuser.query("select from private.reflection")).rejects.toThrow(/uuid/);
  await superuser.query("rollback");
});

test("a role that is granted everything by mistake is still held to one person's entries", async () => {
  await superuser.query("begin");
  await superuser.query("grant usage on schema private to ir_app");
  await superuser.query("grant all on all tables in schema private to ir_app");
  await superuser.query("set local role ir_app");
  await superuser.query(`set local app.organization_id = '${ORGANIZATION}'`);
  await superuser.query("set local app.person_id = ''");
  await expect(superuser.query("select from private.reflection")).rejects.toThrow(/uuid/);
  await superuser.query("rollback");
});

test("work that goes on in another role cannot look back into the log", async () => {
  const looked = as(ADA, async (open) => {
    await changeRole(open, "ir_app");
    return everyRow(open);
  });
  await expect(looked).rejects.toMatchObject(MISSING_PRIVILEGE);
});

test("a failure of the database is written to the log without a word of the entry", async () => {
  const lines = new PassThrough();
  const broken = as(ADA, (open) =>
    open
      .insertInto("private.reflection")
      .values({
        organization_id: ORGANIZATION,
        effort_id: EFFORT,
        author_id: ADA,
        reflection_id: BEN,
        written_at: sql`null`,
        words: WORDS,
      })
      .execute(),
  );
  const error = await broken.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: "23502" });
  createLog("trace", lines).error(error);
  const written = String(lines.read());
  expect(written).toContain("23502");
  expect(written).not.toContain(WORDS);
});

test("whoever deletes an effort deletes its entries with it, without being able to read them", async () => {
  await asRole(database.db, { organizationId: ORGANIZATION, role: "ir_app" }, (open) =>
    open.deleteFrom("work.effort").where("effort_id", "=", EFFORT).execute(),
  );
  expect(await stored()).toEqual([]);
});

/** Tries a statement in a role, bound to the author; "allowed", or the error's code. */
async function tried(role: string, statement: string): Promise<string> {
  await superuser.query("begin");
  try {
    await superuser.query(`set local app.organization_id = '${ORGANIZATION}'`);
    await superuser.query(`set local app.person_id = '${ADA}'`);
    await superuser.query(`set local role ${role}`);
    await superuser.query(statement);
    return "allowed";
  } catch (error) {
    return (error as pg.DatabaseError).code ?? "";
  } finally {
    await superuser.query("rollback");
  }
}
