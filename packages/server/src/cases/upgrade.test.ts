import { INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { behindLink } from "../../../../tests/behind-link.ts";
import { type Insert, upgradedDatabase } from "../../../../tests/older-database.ts";
import { asRole } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { closeCaseRound, insertCase, insertCaseRound, openCaseRound, readRounds } from "./index.ts";
import { readResults } from "./round-store.ts";

/** The migrations of the version that knew no cases. */
const BEFORE = [
  "0001-first-tables.sql",
  "0002-fieldwork.sql",
  "0003-processes.sql",
  "0004-structures.sql",
  "0005-where-to-act.sql",
  "0006-question-sets.sql",
  "0007-reflections.sql",
];
const idOf = (digit: number) => `${digit}0000000-0000-4000-8000-000000000000`;
const [organizationId, effortId, workProcessId, nurses, physicians, patients, wave, person] = [
  1, 2, 3, 4, 5, 6, 7, 8,
].map(idOf) as [string, string, string, string, string, string, string, string];
const LINK = Buffer.alloc(32, 7);
const SHEET = Buffer.alloc(32, 9);
const standing = { organizationId, role: "ir_app" } as const;

let database: Awaited<ReturnType<typeof upgradedDatabase>>;

beforeAll(async () => {
  database = await upgradedDatabase(BEFORE, fill);
});
afterAll(() => database.drop());

/** An effort of that version with an open wave, in which somebody of two workgroups is asked and one sheet is there. */
async function fill(insert: Insert): Promise<void> {
  const began = new Date(0);
  const cutoffs = JSON.stringify({ between: [3.5, 4], within: [4.1, 4.6] });
  await insert("work.organization (organization_id, name, created_at)", [organizationId, "Ours", began]);
  await insert("work.effort (organization_id, effort_id, name, cutoffs, created_at)", [
    ...[organizationId, effortId, "Discharge", cutoffs, began],
  ]);
  await insert("work.work_process", [organizationId, workProcessId, effortId, "Discharge"]);
  const kinds = [[nurses, "worker"] as const, [physicians, "worker"] as const, [patients, "client"] as const];
  for (const [position, [id, kind]] of kinds.entries())
    await insert("work.workgroup (organization_id, workgroup_id, work_process_id, name, kind, position)", [
      ...[organizationId, id, workProcessId, `Group ${position}`, kind, position],
    ]);
  await insert("work.wave (organization_id, wave_id, work_process_id, name, position, status, instrument, min_items)", [
    ...[organizationId, wave, workProcessId, "Wave 1", 0, "open", JSON.stringify(INTERRELATE_RC_ITEMS), 4],
  ]);
  await insert("identity.participant (organization_id, participant_id, effort_id, workgroup_id, name)", [
    ...[organizationId, person, effortId, nurses, "Somebody"],
  ]);
  await insert("identity.membership", [organizationId, person, physicians]);
  await insert("identity.participation (organization_id, wave_id, participant_id, token_hash)", [
    ...[organizationId, wave, person, LINK],
  ]);
  await insert("answers.respondent (organization_id, wave_id, respondent_key, rater_group_id, origin)", [
    ...[organizationId, wave, SHEET, nurses, "person"],
  ]);
}

test("a wave of the version before is there as it was, and its links lead to all workgroups of a person", async () => {
  const [effort] = await asRole(database.db, standing, (open) => readEfforts(open));
  expect(effort?.workProcess.waves).toMatchObject([{ id: wave, name: "Wave 1", status: "open" }]);
  expect(await behindLink(database, LINK)).toMatchObject({ waveId: wave, workgroupIds: [nurses, physicians] });
  const sheet = { organizationId, role: "ir_survey", respondentKey: SHEET } as const;
  const sheets = await asRole(database.db, sheet, (open) =>
    open.selectFrom("answers.respondent").select("rater_group_id as rater").execute(),
  );
  expect(sheets).toEqual([{ rater: nurses }]);
});

test("a round of cases can be planned, opened and closed beside it", async () => {
  await asRole(database.db, standing, async (open) => {
    const [effort] = await readEfforts(open);
    if (effort === undefined) throw new Error("The effort was lost.");
    const round = { id: idOf(9), organizationId, effortId, name: "Spring", tells: "roles" } as const;
    await insertCaseRound(open, round, new Date(0));
    await insertCase(open, effort, {
      ...{ id: crypto.randomUUID(), waveId: crypto.randomUUID(), caseRoundId: round.id, recordedBy: "Somebody" },
      case: {
        label: "K-1",
        clientWorkgroupId: patients,
        consent: { by: "client", on: "2026-01-05", how: "Signed form" },
        members: [{ participantId: person, workgroupId: physicians }],
      },
    });
    await openCaseRound(open, effort, round.id, { secret: database.secret, day: "2026-01-06" });
    await closeCaseRound(open, effort, round.id, "2026-02-06");
    expect(await readRounds(open, { effortId })).toMatchObject([
      { id: round.id, status: "closed", asked: 1, answered: null },
    ]);
    const hidden = { raters: null, cases: null, mean: null };
    expect(await readResults(open, round.id)).toMatchObject({
      ties: [
        // Alone in the role, nobody is asked about it.
        { from: physicians, to: patients, ...hidden },
      ],
    });
    expect((await readEfforts(open))[0]?.workProcess.waves).toHaveLength(1);
  });
});
