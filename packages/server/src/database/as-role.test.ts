import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { behindLink } from "../../../../tests/behind-link.ts";
import { workerDatabase } from "../../../../tests/test-database.ts";
import { createLog } from "../platform/log.ts";
import { asRole, changeRole, type Database, openDatabase, type Role } from "./index.ts";

const OURS = "11111111-1111-4111-8111-111111111111";
const THEIRS = "22222222-2222-4222-8222-222222222222";
const LINK = Buffer.alloc(32, 7);
const KEY = Buffer.alloc(32, 1);
const MISSING_PRIVILEGE = { code: "42501" };

let database: Database;

beforeAll(async () => {
  database = await openDatabase({ ...(await workerDatabase()), log: createLog("silent") });
  for (const organizationId of [OURS, THEIRS]) await fill(organizationId);
});
afterAll(() => database.close());

test("an organisation sees its own rows only", async () => {
  const rows = await inOurs("ir_app", (open) => open.selectFrom("work.effort").select("organization_id").execute());
  expect(rows).toEqual([{ organization_id: OURS }]);
});

test("a row for another organisation cannot be written", async () => {
  const values = { organization_id: THEIRS, effort_id: OURS, name: "Foreign", cutoffs: "{}", created_at: new Date(0) };
  const foreign = inOurs("ir_app", (open) => open.insertInto("work.effort").values(values).execute());
  await expect(foreign).rejects.toMatchObject(MISSING_PRIVILEGE);
});

test("a row cannot be moved to another organisation, and another's cannot be changed", async () => {
  const moved = inOurs("ir_app", (open) => open.updateTable("work.effort").set({ organization_id: THEIRS }).execute());
  await expect(moved).rejects.toMatchObject(MISSING_PRIVILEGE);
  const changed = await inOurs("ir_app", (open) =>
    open.updateTable("work.effort").set({ name: "Mine" }).where("organization_id", "=", THEIRS).executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(0n);
});

test("without a role nothing can be read", async () => {
  await expect(database.db.selectFrom("work.effort").selectAll().execute()).rejects.toMatchObject(MISSING_PRIVILEGE);
});

test("without an organisation nothing can be read, on a fresh connection or a used one", async () => {
  const read = () =>
    database.db.transaction().execute(async (open) => {
      await changeRole(open, "ir_app");
      await open.selectFrom("work.effort").selectAll().execute();
    });
  await inOurs("ir_app", async () => undefined);
  for (let each = 0; each < 14; each += 1) await expect(read()).rejects.toThrow(/app\.organization_id|uuid/);
});

test("role and organisation end with the transaction", async () => {
  await inOurs("ir_app", async () => undefined);
  const query = sql<{ role: string; organization: string | null }>`
    select current_user as role, nullif(current_setting('app.organization_id', true), '') as organization`;
  expect((await query.execute(database.db)).rows).toEqual([{ role: "interrelate_app", organization: null }]);
});

test("everything is undone when the work throws", async () => {
  const failed = inOurs("ir_app", async (open) => {
    await open.updateTable("work.effort").set({ name: "Changed" }).execute();
    throw new Error("second thoughts");
  });
  await expect(failed).rejects.toThrow("second thoughts");
  const rows = await inOurs("ir_app", (open) => open.selectFrom("work.effort").select("name").execute());
  expect(rows).toEqual([{ name: "Effort" }]);
});

test.each<[Role, "identity.participant" | "answers.rating" | "answers.respondent"]>([
  ["ir_analysis", "identity.participant"],
  ["ir_survey", "identity.participant"],
  ["ir_app", "identity.participant"],
  ["ir_app", "answers.rating"],
  ["ir_app", "answers.respondent"],
  ["ir_identity", "answers.rating"],
  ["ir_identity", "answers.respondent"],
])("%s cannot read %s", async (role, table) => {
  const read = inOurs(role, (open) => open.selectFrom(table).select("organization_id").execute());
  await expect(read).rejects.toMatchObject(MISSING_PRIVILEGE);
});

test("work that needs two roles is one transaction", async () => {
  const left = await asRole(
    database.db,
    { organizationId: OURS, role: "ir_survey", respondentKey: KEY },
    async (open) => {
      await open.deleteFrom("answers.rating").execute();
      await changeRole(open, "ir_analysis");
      return open.selectFrom("answers.rating").select("wave_id").execute();
    },
  );
  expect(left).toEqual([]);
});

test("a survey link tells its organisation and nothing else does", async () => {
  expect((await behindLink(database, LINK))?.organizationId).toBe(OURS);
  expect(await behindLink(database, Buffer.alloc(32))).toBeUndefined();
});

test("days are texts and counts are numbers", async () => {
  const [wave] = await inOurs("ir_app", (open) =>
    open
      .selectFrom("work.wave")
      .select(["opened_on", (each) => each.fn.countAll<number>().over().as("count")])
      .execute(),
  );
  expect(wave).toEqual({ opened_on: "2026-03-01", count: 1 });
});

test("an organisation with answers can be deleted whole", async () => {
  await asRole(database.db, { organizationId: THEIRS, role: "ir_app" }, (open) =>
    open.deleteFrom("work.organization").execute(),
  );
  const left = await asRole(database.db, { organizationId: THEIRS, role: "ir_analysis" }, (open) =>
    open.selectFrom("answers.respondent").select("wave_id").execute(),
  );
  expect(left).toEqual([]);
});

test("a site with answers cannot be deleted alone", async () => {
  const deleted = inOurs("ir_app", (open) => open.deleteFrom("work.site").execute());
  await expect(deleted).rejects.toMatchObject({ code: "23503" });
});

test("the sign-in library's connections reach none of our tables", async () => {
  await expect(database.authPool.query("select from work.organization")).rejects.toMatchObject(MISSING_PRIVILEGE);
});

type Work<Result> = Parameters<typeof asRole<Result>>[2];

function inOurs<Result>(role: Role, work: Work<Result>): Promise<Result> {
  return asRole(database.db, { organizationId: OURS, role }, work);
}

/** One organisation with one wave and one answer sheet; all ids are the organisation's own. */
async function fill(id: string): Promise<void> {
  const tenant = { organization_id: id };
  await asRole(database.db, { organizationId: id, role: "ir_app" }, async (open) => {
    const named = { ...tenant, name: "Effort" };
    const created_at = new Date(0);
    await open
      .insertInto("work.organization")
      .values({ ...named, created_at })
      .execute();
    await open
      .insertInto("work.effort")
      .values({ ...named, effort_id: id, cutoffs: "{}", created_at })
      .execute();
    await open
      .insertInto("work.site")
      .values({ ...named, site_id: id, effort_id: id, position: 1 })
      .execute();
    await open
      .insertInto("work.work_process")
      .values({ ...named, work_process_id: id, effort_id: id })
      .execute();
    const process = { ...named, work_process_id: id, position: 1 };
    await open
      .insertInto("work.workgroup")
      .values({ ...process, workgroup_id: id, kind: "worker" })
      .execute();
    const wave = { ...process, wave_id: id, instrument: "{}", min_items: 4, opened_on: "2026-03-01" };
    await open
      .insertInto("work.wave")
      .values({ ...wave, status: "open" })
      .execute();
    if (id !== OURS) return;
    const link = { ...tenant, wave_id: id, workgroup_id: id, token_hash: LINK };
    await open.insertInto("work.open_link").values(link).execute();
  });
  await asRole(database.db, { organizationId: id, role: "ir_import" }, async (open) => {
    const sheet = { ...tenant, wave_id: id, respondent_key: KEY, rater_group_id: id };
    await open
      .insertInto("answers.respondent")
      .values({ ...sheet, site_id: id, origin: "link" })
      .execute();
    const rating = { ...sheet, rated_group_id: id, answers: [1, null, 5], answered_on: "2026-03-02" };
    await open.insertInto("answers.rating").values(rating).execute();
  });
}
