import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workerDatabase } from "../../../../tests/test-database.ts";

/** What PostgreSQL itself says about the schema: rules that every table of ours must keep, also those still to come. */
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: (await workerDatabase()).databaseUrl });
  await owner.connect();
});
afterAll(() => owner.end());

// The sign-in library's, the queue's and the migrator's tables belong to no organisation.
const OURS = `
  select c.oid, format('%s.%s', n.nspname, c.relname) as name, c.relrowsecurity, c.relforcerowsecurity, c.relowner
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$|auth$|migration$|queue$)'`;

async function names(query: string): Promise<string[]> {
  return (await owner.query<{ name: string }>(query)).rows.map((row) => row.name);
}

test("there are tables to look at, in the four schemas and nowhere else", async () => {
  const schemas = await names(`select distinct split_part(name, '.', 1) as name from (${OURS}) ours order by 1`);
  expect(schemas).toEqual(["answers", "identity", "private", "work"]);
});

test("every primary key begins with organization_id", async () => {
  const wrong = `select name from (${OURS}) ours where not exists (
    select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.conrelid = ours.oid and k.contype = 'p' and a.attname = 'organization_id')`;
  expect(await names(wrong)).toEqual([]);
});

test("every unique constraint carries organization_id", async () => {
  const wrong = `select k.conname as name from (${OURS}) ours join pg_constraint k on k.conrelid = ours.oid
    where k.contype = 'u' and not exists (
      select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'organization_id')`;
  expect(await names(wrong)).toEqual([]);
});

test("every foreign key ties organization_id to organization_id", async () => {
  const wrong = `select k.conname as name from (${OURS}) ours join pg_constraint k on k.conrelid = ours.oid
    where k.contype = 'f' and not exists (
      select from unnest(k.conkey, k.confkey) as pair (here, there)
      join pg_attribute h on h.attrelid = k.conrelid and h.attnum = pair.here and h.attname = 'organization_id'
      join pg_attribute t on t.attrelid = k.confrelid and t.attnum = pair.there and t.attname = 'organization_id')`;
  expect(await names(wrong)).toEqual([]);
});

test("row-level security is on and forced, with the organisation's policy for reading and writing", async () => {
  const wrong = `select name from (${OURS}) ours where not relrowsecurity or not relforcerowsecurity or not exists (
    select from pg_policy p where p.polrelid = ours.oid and p.polcmd = '*' and p.polroles = '{0}'
      and pg_get_expr(p.polqual, p.polrelid) ~ 'organization_id = .*current_organization'
      and pg_get_expr(p.polwithcheck, p.polrelid) ~ 'organization_id = .*current_organization')`;
  expect(await names(wrong)).toEqual([]);
});

test("only the link look-up is allowed past the organisation's policy", async () => {
  const others = `select format('%s %s', name, p.polname) as name from (${OURS}) ours
    join pg_policy p on p.polrelid = ours.oid where p.polpermissive and p.polname <> 'one_organization' order by 1`;
  expect(await names(others)).toEqual([
    "identity.membership link_lookup",
    "identity.participant link_lookup",
    "identity.participation link_lookup",
    "work.open_link link_lookup",
  ]);
});

test("no role of the product owns a table of ours, is a superuser or may pass row-level security", async () => {
  const wrong = `select rolname as name from pg_roles r where rolname ~ '^(ir_|interrelate_app|interrelate_auth|interrelate_queue)'
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or exists (
      select from (${OURS}) ours where ours.relowner = r.oid))`;
  expect(await names(wrong)).toEqual([]);
});

test("the login role inherits nothing", async () => {
  expect(
    await names("select rolname as name from pg_roles where rolname = 'interrelate_app' and not rolinherit"),
  ).toHaveLength(1);
});

test("every security definer function belongs to a role that can do nothing else", async () => {
  const definers = `select format('%s as %s', p.proname, r.rolname) as name from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
    where p.prosecdef and n.nspname !~ '^(pg_|information_schema$)'`;
  expect(await names(definers)).toEqual(["link_of as ir_link_lookup"]);
  const reach = `select name from (${OURS}) ours where has_table_privilege('ir_link_lookup', ours.oid, 'insert, update, delete')
    or has_any_column_privilege('ir_link_lookup', ours.oid, 'select') order by 1`;
  expect(await names(reach)).toEqual([
    "identity.membership",
    "identity.participant",
    "identity.participation",
    "work.open_link",
  ]);
  const named = `select a.attname as name from pg_attribute a
    where a.attrelid = 'identity.participant'::regclass and a.attname in ('name', 'email', 'channel')
      and has_column_privilege('ir_link_lookup', a.attrelid, a.attnum, 'select')`;
  expect(await names(named)).toEqual([]);
});

test.each([
  ["ir_app", "work"],
  ["ir_identity", "identity work"],
  ["ir_survey", "answers work"],
  ["ir_analysis", "answers work"],
  ["ir_reflection", "private"],
  ["interrelate_app", ""],
  ["interrelate_auth", ""],
  ["interrelate_queue", ""],
])("%s reaches exactly: %s", async (role, schemas) => {
  const reached = `select distinct split_part(name, '.', 1) as name from (${OURS}) ours
    where has_schema_privilege('${role}', split_part(name, '.', 1), 'usage')
      and has_table_privilege('${role}', ours.oid, 'select, insert, update, delete') order by 1`;
  expect((await names(reached)).join(" ")).toBe(schemas);
});

test("the analysis role changes nothing", async () => {
  const writable = `select name from (${OURS}) ours where has_table_privilege('ir_analysis', ours.oid, 'insert, update, delete, truncate')`;
  expect(await names(writable)).toEqual([]);
});
