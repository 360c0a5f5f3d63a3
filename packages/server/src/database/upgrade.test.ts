import { INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { behindLink } from "../../../../tests/behind-link.ts";
import { type Insert, upgradedDatabase } from "../../../../tests/older-database.ts";
import { readEfforts } from "../efforts/index.ts";
import { asRole } from "./index.ts";

/** The last migration of the first version that people upgrade from. */
const BEFORE = "0001-first-tables.sql";
const ids = {
  organization: "10000000-0000-4000-8000-000000000000",
  effort: "20000000-0000-4000-8000-000000000000",
  process: "30000000-0000-4000-8000-000000000000",
  nurses: "40000000-0000-4000-8000-000000000000",
  physicians: "50000000-0000-4000-8000-000000000000",
  wave: "60000000-0000-4000-8000-000000000000",
  person: "70000000-0000-4000-8000-000000000000",
} as const;
const LINK = Buffer.alloc(32, 7);
const SHEET = Buffer.alloc(32, 9);

let database: Awaited<ReturnType<typeof upgradedDatabase>>;

beforeAll(async () => {
  database = await upgradedDatabase([BEFORE], fill);
});
afterAll(() => database.drop());

/** What an effort of that version holds while its wave is open. */
async function fill(insert: Insert): Promise<void> {
  const { organization, effort, process, nurses, physicians, wave, person } = ids;
  const cutoffs = JSON.stringify({ between: [3.5, 4], within: [4.1, 4.6] });
  await insert("work.organization (organization_id, name, created_at)", [organization, "Ours", new Date(0)]);
  await insert("work.effort (organization_id, effort_id, name, cutoffs, created_at)", [
    organization,
    effort,
    "Discharge",
    cutoffs,
    new Date(0),
  ]);
  await insert("work.work_process", [organization, process, effort, "Discharge"]);
  for (const [position, id] of [nurses, physicians].entries())
    await insert("work.workgroup", [organization, id, process, `Group ${position}`, "worker", position, false]);
  const instrument = JSON.stringify({ ...INTERRELATE_RC_ITEMS, version: 1 });
  await insert("work.wave (organization_id, wave_id, work_process_id, name, position, status, instrument, min_items)", [
    organization,
    wave,
    process,
    "Wave 1",
    0,
    "open",
    instrument,
    4,
  ]);
  await insert("work.open_link", [organization, wave, nurses, LINK]);
  await insert("identity.participant (organization_id, participant_id, effort_id, workgroup_id, name)", [
    organization,
    person,
    effort,
    nurses,
    "Somebody",
  ]);
  await insert("identity.participation", [organization, wave, person, null]);
  await insert("answers.respondent", [organization, wave, SHEET, nurses, null, "link", null]);
  await insert(
    "answers.rating (organization_id, wave_id, respondent_key, rater_group_id, rated_group_id, answers, answered_on)",
    [organization, wave, SHEET, nurses, physicians, [1, 2, 3, 4, 5, null, 1], "2026-03-09"],
  );
}

test("an effort of the version before is there as it was", async () => {
  const standing = { organizationId: ids.organization, role: "ir_app" } as const;
  const [effort] = await asRole(database.db, standing, (open) => readEfforts(open));
  expect(effort).toMatchObject({
    id: ids.effort,
    name: "Discharge",
    threshold: 5,
    timeZone: "UTC",
    workProcess: { waves: [{ id: ids.wave, name: "Wave 1", status: "open" }] },
  });
  expect(effort?.workProcess.workgroups.map(({ name }) => name)).toEqual(["Group 0", "Group 1"]);
});

test("its links still lead to its wave", async () => {
  expect(await behindLink(database, LINK)).toMatchObject({
    organizationId: ids.organization,
    waveId: ids.wave,
    workgroupIds: [ids.nurses],
    participantId: null,
  });
});

test("its people and answers are kept, apart from each other", async () => {
  const people = await asRole(database.db, { organizationId: ids.organization, role: "ir_identity" }, (open) =>
    open.selectFrom("identity.participant").select(["name", "channel", "language"]).execute(),
  );
  expect(people).toEqual([{ name: "Somebody", channel: "none", language: null }]);
  const sheet = { organizationId: ids.organization, role: "ir_survey", respondentKey: SHEET } as const;
  const ratings = await asRole(database.db, sheet, (open) =>
    open.selectFrom("answers.rating").select("answers").execute(),
  );
  expect(ratings).toEqual([{ answers: [1, 2, 3, 4, 5, null, 1] }]);
});
