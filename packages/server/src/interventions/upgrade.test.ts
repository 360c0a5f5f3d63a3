import { USUAL_ACT_WEIGHTS } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Insert, upgradedDatabase } from "../../../../tests/older-database.ts";
import { asRole } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { readWeights, writeWeights } from "./store.ts";

/** The migrations of the version that did not propose where to act. */
const BEFORE = ["0001-first-tables.sql", "0002-fieldwork.sql", "0003-processes.sql", "0004-structures.sql"];
const organizationId = "10000000-0000-4000-8000-000000000000";
const effortId = "20000000-0000-4000-8000-000000000000";
const workProcessId = "30000000-0000-4000-8000-000000000000";
const standing = { organizationId, role: "ir_app" } as const;

let database: Awaited<ReturnType<typeof upgradedDatabase>>;

beforeAll(async () => {
  database = await upgradedDatabase(BEFORE, fill);
});
afterAll(() => database.drop());

/** An effort of that version, with a structure. */
async function fill(insert: Insert): Promise<void> {
  const began = new Date(0);
  const cutoffs = JSON.stringify({ between: [3.5, 4], within: [4.1, 4.6] });
  await insert("work.organization (organization_id, name, created_at)", [organizationId, "Ours", began]);
  await insert("work.effort (organization_id, effort_id, name, cutoffs, created_at, time_zone, language, keep_until)", [
    ...[organizationId, effortId, "Discharge", cutoffs, began, "Europe/Copenhagen", "da", "2026-12-31"],
  ]);
  await insert("work.work_process", [organizationId, workProcessId, effortId, "Discharge"]);
  await insert("work.structure (organization_id, structure_id, work_process_id, kind, name, note, created_at)", [
    ...[organizationId, effortId, workProcessId, "meetings", "Rounds", "", began],
  ]);
}

test("an effort of the version before is there as it was, and weighs as usual until it is weighed", async () => {
  await asRole(database.db, standing, async (open) => {
    expect(await readEfforts(open)).toMatchObject([{ id: effortId, workProcess: { name: "Discharge" } }]);
    expect(await open.selectFrom("work.structure").select("name").execute()).toEqual([{ name: "Rounds" }]);
    expect(await readWeights(open, effortId)).toBeUndefined();
    await writeWeights(open, { organizationId, effortId }, { ...USUAL_ACT_WEIGHTS, context: 5 });
    expect(await readWeights(open, effortId)).toEqual({ ...USUAL_ACT_WEIGHTS, context: 5 });
  });
});
