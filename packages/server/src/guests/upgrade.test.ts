import { afterAll, beforeAll, expect, test } from "vitest";
import { EVERYTHING, guestLike } from "../../../../tests/guest.ts";
import { type Insert, upgradedDatabase } from "../../../../tests/older-database.ts";
import { asRole } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { readParts } from "./parts-store.ts";
import { insertGuest, insertGuestMember, readGuests } from "./store.ts";

/** The migrations of the version that knew no guests. */
const BEFORE = [
  "0001-first-tables.sql",
  "0002-fieldwork.sql",
  "0003-processes.sql",
  "0004-structures.sql",
  "0005-where-to-act.sql",
  "0006-question-sets.sql",
  "0007-reflections.sql",
];
const organizationId = "10000000-0000-4000-8000-000000000000";
const effortId = "20000000-0000-4000-8000-000000000000";
const workProcessId = "30000000-0000-4000-8000-000000000000";
const siteId = "40000000-0000-4000-8000-000000000000";
const guestId = "50000000-0000-4000-8000-000000000000";
const userId = "60000000-0000-4000-8000-000000000000";
const elsewhere = "80000000-0000-4000-8000-000000000000";
const standing = { organizationId, role: "ir_app" } as const;

let database: Awaited<ReturnType<typeof upgradedDatabase>>;

beforeAll(async () => {
  database = await upgradedDatabase(BEFORE, fill);
});
afterAll(() => database.drop());

/** An effort of that version, with a site. */
async function fill(insert: Insert): Promise<void> {
  const began = new Date(0);
  const cutoffs = JSON.stringify({ between: [3.5, 4], within: [4.1, 4.6] });
  await insert("work.organization (organization_id, name, created_at)", [organizationId, "Ours", began]);
  await insert("work.effort (organization_id, effort_id, name, cutoffs, created_at, time_zone, language, keep_until)", [
    ...[organizationId, effortId, "Discharge", cutoffs, began, "Europe/Copenhagen", "da", "2026-12-31"],
  ]);
  await insert("work.work_process", [organizationId, workProcessId, effortId, "Discharge"]);
  await insert("work.site", [organizationId, siteId, effortId, "North", 0]);
}

test("an effort of the version before has no guests, and takes one in", async () => {
  const guest = guestLike({ name: "Town", siteIds: [siteId], endsOn: "2030-12-31" });
  await asRole(database.db, standing, async (open) => {
    expect(await readEfforts(open)).toMatchObject([{ id: effortId, guest: null, sites: [{ name: "North" }] }]);
    expect(await readGuests(open, effortId)).toEqual([]);
    await insertGuest(open, { organizationId, effortId, guestId }, guest, new Date(0));
    await insertGuestMember(open, { organizationId, guestId }, userId);
    expect(await readGuests(open, effortId)).toEqual([{ ...guest, id: guestId, effortId, userIds: [userId] }]);
    expect(await readParts(open, userId)).toMatchObject([
      { guestId, host: "Ours", siteIds: [siteId], agreement: EVERYTHING },
    ]);
  });
  await asRole(database.db, { ...standing, organizationId: elsewhere }, async (open) => {
    expect(await readGuests(open, effortId)).toEqual([]);
    expect(await readParts(open, userId)).toEqual([]);
  });
});
