import { afterAll, beforeAll, expect, test } from "vitest";
import { upgradedDatabase } from "../../../../tests/older-database.ts";
import { asRole } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { readReflections, writeReflection } from "./store.ts";

/** The migrations of a version that had no private logs. */
const BEFORE = ["0001-first-tables.sql", "0002-fieldwork.sql", "0003-processes.sql", "0004-structures.sql"];
const organizationId = "10000000-0000-4000-8000-000000000000";
const effortId = "20000000-0000-4000-8000-000000000000";
const workProcessId = "30000000-0000-4000-8000-000000000000";
const personId = "40000000-0000-4000-8000-000000000000";

let database: Awaited<ReturnType<typeof upgradedDatabase>>;

beforeAll(async () => {
  const cutoffs = JSON.stringify({ between: [3.5, 4], within: [4.1, 4.6] });
  database = await upgradedDatabase(BEFORE, async (insert) => {
    await insert("work.organization (organization_id, name, created_at)", [organizationId, "Ours", new Date(0)]);
    await insert("work.effort (organization_id, effort_id, name, cutoffs, created_at)", [
      organizationId,
      effortId,
      "Discharge",
      cutoffs,
      new Date(0),
    ]);
    await insert("work.work_process", [organizationId, workProcessId, effortId, "Discharge"]);
  });
});
afterAll(() => database.drop());

test("an effort of the version before is there, and a log can be kept about it", async () => {
  const [effort] = await asRole(database.db, { organizationId, role: "ir_app" }, (open) => readEfforts(open));
  expect(effort?.id).toBe(effortId);
  const entry = { id: workProcessId, writtenAt: "2026-03-09T08:00:00.000Z", prompt: null, words: "Begun." };
  const kept = await asRole(database.db, { organizationId, role: "ir_reflection", personId }, async (open) => {
    expect(await readReflections(open, effortId)).toEqual([]);
    await writeReflection(open, { organizationId, effortId, personId }, entry);
    return readReflections(open, effortId);
  });
  expect(kept).toEqual([entry]);
});
