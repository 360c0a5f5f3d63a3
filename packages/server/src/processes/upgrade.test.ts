import { INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Insert, upgradedDatabase } from "../../../../tests/older-database.ts";
import { asRole } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { beginMap } from "./begin-map.ts";
import { readContext, writeContext } from "./context-store.ts";
import { insertMap, readMap, readMaps } from "./store.ts";

/** The migrations of the version that had no process maps. */
const BEFORE = ["0001-first-tables.sql", "0002-fieldwork.sql"];
const organizationId = "10000000-0000-4000-8000-000000000000";
const effortId = "20000000-0000-4000-8000-000000000000";
const workProcessId = "30000000-0000-4000-8000-000000000000";
const nurses = "40000000-0000-4000-8000-000000000000";
const waveId = "60000000-0000-4000-8000-000000000000";
const standing = { organizationId, role: "ir_app" } as const;

let database: Awaited<ReturnType<typeof upgradedDatabase>>;

beforeAll(async () => {
  database = await upgradedDatabase(BEFORE, fill);
});
afterAll(() => database.drop());

/** An effort of that version, with a wave that closed and what was published about it. */
async function fill(insert: Insert): Promise<void> {
  const began = new Date(0);
  await insert("work.organization (organization_id, name, created_at)", [organizationId, "Ours", began]);
  await insert("work.effort (organization_id, effort_id, name, cutoffs, created_at, time_zone, language, keep_until)", [
    organizationId,
    effortId,
    "Discharge",
    CUTOFFS,
    began,
    "Europe/Copenhagen",
    "da",
    "2026-12-31",
  ]);
  await insert("work.work_process", [organizationId, workProcessId, effortId, "Discharge"]);
  await insert(
    "work.workgroup (organization_id, workgroup_id, work_process_id, name, kind, position, small_group_consent)",
    [organizationId, nurses, workProcessId, "Nurses", "worker", 0, false],
  );
  await insert(
    "work.wave (organization_id, wave_id, work_process_id, name, position, status, instrument, min_items, opened_on, closed_on)",
    [organizationId, waveId, workProcessId, "Wave 1", 0, "closed", INSTRUMENT, 4, "2026-03-01", "2026-03-15"],
  );
  await insert("work.wave_event (organization_id, wave_id, event_id, happened_at, kind, done_by)", [
    organizationId,
    waveId,
    effortId,
    began,
    "closed",
    "Ada",
  ]);
  await insert("work.published_result", [organizationId, workProcessId, "one", "overall", '"figures"']);
}

const CUTOFFS = JSON.stringify({ between: [3.5, 4], within: [4.1, 4.6] });
const INSTRUMENT = JSON.stringify(INTERRELATE_RC_ITEMS);

test("what the version before kept is there as it was, without maps and judgements", async () => {
  await asRole(database.db, standing, async (open) => {
    const [effort] = await readEfforts(open);
    expect(effort).toMatchObject({
      id: effortId,
      timeZone: "Europe/Copenhagen",
      language: "da",
      workProcess: {
        id: workProcessId,
        workgroups: [{ id: nurses, name: "Nurses", kind: "worker" }],
        waves: [{ id: waveId, status: "closed", openedOn: "2026-03-01", closedOn: "2026-03-15" }],
      },
    });
    expect(await open.selectFrom("work.wave_event").select("done_by").execute()).toEqual([{ done_by: "Ada" }]);
    expect(await open.selectFrom("work.published_result").select("result").execute()).toEqual([{ result: "figures" }]);
    expect(await readMaps(open, workProcessId)).toEqual([]);
    expect(await readContext(open, workProcessId)).toEqual([]);
  });
});

test("its work can be mapped and judged", async () => {
  await asRole(database.db, standing, async (open) => {
    const id = "70000000-0000-4000-8000-000000000000";
    const begun = beginMap(undefined, [nurses]);
    const map = { organizationId, workProcessId, id, kind: "current", name: "As it is", at: new Date(0) } as const;
    await insertMap(open, { ...map, ...begun });
    expect((await readMap(open, id))?.content.lanes).toEqual([nurses]);
    const levels = { uncertainty: 4, interdependence: 5, timeConstraint: null };
    const rating = { ...levels, siteId: null, evidence: "", judgedBy: "Ada", judgedOn: "2026-11-23" };
    await writeContext(open, { organizationId, workProcessId }, rating);
    expect(await readContext(open, workProcessId)).toEqual([rating]);
  });
});
