import { afterAll, beforeAll, expect, test } from "vitest";
import { type Insert, upgradedDatabase } from "../../../../tests/older-database.ts";
import { asRole } from "../database/index.ts";
import { changeLink, insertLink, readLinksOf } from "./links-store.ts";
import { readEfforts } from "./store.ts";

/** The migrations of the version whose efforts stood by themselves. */
const BEFORE = [
  ...["0001-first-tables.sql", "0002-fieldwork.sql", "0003-processes.sql", "0004-structures.sql"],
  ...["0005-where-to-act.sql", "0006-question-sets.sql", "0007-reflections.sql"],
];
const organizationId = "10000000-0000-4000-8000-000000000000";
const strangers = "10000000-0000-4000-8000-000000000001";
const standing = { organizationId, role: "ir_app" } as const;
const TRACKS = ["Leading", "Discharge"].map((name, place) => ({
  name,
  effortId: `20000000-0000-4000-8000-00000000000${place}`,
  workProcessId: `30000000-0000-4000-8000-00000000000${place}`,
  chiefsId: `40000000-0000-4000-8000-00000000000${place}`,
}));

let database: Awaited<ReturnType<typeof upgradedDatabase>>;

beforeAll(async () => {
  database = await upgradedDatabase(BEFORE, fill);
});
afterAll(() => database.drop());

/** Two efforts of that version, and an organisation that is not concerned. */
async function fill(insert: Insert): Promise<void> {
  const cutoffs = JSON.stringify({ between: [3.5, 4], within: [4.1, 4.6] });
  for (const id of [organizationId, strangers])
    await insert("work.organization (organization_id, name, created_at)", [id, "Ours", new Date(0)]);
  for (const [place, { name, effortId, workProcessId, chiefsId }] of TRACKS.entries()) {
    await insert("work.effort (organization_id, effort_id, name, cutoffs, created_at)", [
      ...[organizationId, effortId, name, cutoffs, new Date(place)],
    ]);
    await insert("work.work_process", [organizationId, workProcessId, effortId, name]);
    await insert("work.workgroup (organization_id, work_process_id, workgroup_id, name, kind, position)", [
      ...[organizationId, workProcessId, chiefsId, "Chiefs", "leader", 0],
    ]);
  }
}

test("efforts of the version before are there as they were, without links, and can be linked", async () => {
  const [leading, discharge] = TRACKS as [(typeof TRACKS)[0], (typeof TRACKS)[0]];
  const pairs = [{ leadershipWorkgroupId: leading.chiefsId, frontLineWorkgroupId: discharge.chiefsId }];
  const ends = { leadershipEffortId: leading.effortId, frontLineEffortId: discharge.effortId };
  const link = { id: strangers, ...ends, note: "Since spring.", pairs };
  await asRole(database.db, standing, async (open) => {
    expect((await readEfforts(open)).map(({ name }) => name)).toEqual(["Leading", "Discharge"]);
    expect(await readLinksOf(open, leading.effortId)).toEqual([]);
    await insertLink(open, organizationId, link, new Date(0));
    expect(await readLinksOf(open, discharge.effortId)).toEqual([link]);
    await changeLink(open, organizationId, link.id, { note: "", pairs: [] });
    expect(await readLinksOf(open, discharge.effortId)).toEqual([{ ...link, note: "", pairs: [] }]);
  });
  await asRole(database.db, { ...standing, organizationId: strangers }, async (open) => {
    expect(await readLinksOf(open, leading.effortId)).toEqual([]);
  });
});
