import type { CaseRound, Wave } from "@interrelate/contract";
import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerCase, type CasePlace, caseOf, linksIn, openRound, startCasePlace } from "../../../../tests/cases.ts";
import { parsed } from "../../../../tests/facilitator.ts";
import { begin } from "../../../../tests/respondent.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";
import { asRole, type Role } from "../database/index.ts";
import { personSheetKey } from "../surveys/index.ts";

/** PostgreSQL's `insufficient_privilege`. */
const REFUSED = "42501";

let house: ServerAndDatabase;
let place: CasePlace;
let round: CaseRound;

beforeAll(async () => {
  house = await startServerAndDatabase();
  place = await startCasePlace(house.facilitator);
  const around = ["Nurses 1", "Nurses 2", "Physicians 1"];
  const cases = [caseOf(place, "K-1", around), caseOf(place, "K-2", around)];
  round = await openRound(house.facilitator, place, { name: "Spring", tells: "roles" }, cases);
  for (const each of round.cases) await answerCase(house.server, house.facilitator, place, each, () => 4);
});
afterAll(() => house.close());

/** Rows that a question gives in a role, or the code of the database's refusal. */
async function rows(
  role: Role,
  question: RawBuilder<unknown>,
  respondentKey?: Buffer,
  waveId?: string,
): Promise<number | string> {
  const standing = { organizationId: house.facilitator.organizationId, role, respondentKey, waveId };
  try {
    return (await asRole(house.database.db, standing, (open) => question.execute(open))).rows.length;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

test("the survey pages' role sees one person's sheets about clients, and nobody else's", async () => {
  const { secret } = house.database;
  const [nurse] = place.people.Nurses ?? [];
  const owner = { effortId: place.effort.id, participantId: nurse?.id ?? "", workgroupId: nurse?.workgroupId ?? "" };
  const key = personSheetKey(secret, { ...owner, caseRoundId: round.id });
  const sheets = sql`select wave_id from answers.respondent`;
  expect(await rows("ir_survey", sheets, key)).toBe(2);
  expect(await rows("ir_survey", sheets)).toBe(0);
  expect(await rows("ir_survey", sql`select distinct respondent_key from answers.rating`, key)).toBe(1);
  expect(await rows("ir_analysis", sheets)).toBe(6);
});

test("a person's sheets about clients have a key in common within a round, and none with a wave or another round", async () => {
  const { facilitator, server } = house;
  const other = await openRound(facilitator, place, { name: "Autumn", tells: "roles" }, [
    caseOf(place, "K-1", ["Nurses 1", "Physicians 1", "Social workers 1"]),
  ]);
  for (const each of other.cases) await answerCase(server, facilitator, place, each, () => 4);
  const [planned] = place.effort.workProcess.waves;
  const wave = await parsed<Wave>(await facilitator.ask("POST", `/waves/${planned?.id}/open`), 200);
  const sheet = await begin(server, (await linksIn(server, facilitator, wave.id))["Nurses 1"] ?? "");
  await sheet.put(place.groups.Nurses ?? "", { worksWith: true, answers: [4, 4, 4, 4, 4, 4, 4] });

  const keysIn = (waveId: string) =>
    asRole(house.database.db, { organizationId: facilitator.organizationId, role: "ir_analysis" }, async (open) => {
      const sheets = open.selectFrom("answers.respondent").select("respondent_key").where("wave_id", "=", waveId);
      return (await sheets.execute()).map(({ respondent_key }) => respondent_key.toString("hex"));
    });
  const keys = await Promise.all([...round.cases, ...other.cases].map(({ waveId }) => keysIn(waveId)));
  const [first = [], second = [], later = []] = keys;
  const inWave = await keysIn(wave.id);
  expect([first.length, later.length, inWave.length]).toEqual([3, 3, 1]);
  expect(second.toSorted()).toEqual(first.toSorted());
  expect(new Set([...first, ...later, ...inWave]).size).toBe(7);
});

test("who is around a client is read by the role of people alone, and consent by that of the application", async () => {
  const members = sql`select participant_id from identity.case_member`;
  const consents = sql`select consent_how from work.client_case`;
  const told = sql`select label from work.client_case`;
  const roles: Role[] = ["ir_app", "ir_survey", "ir_analysis", "ir_finished", "ir_retention", "ir_import", "ir_review"];
  for (const role of roles) {
    expect([role, await rows(role, members)]).toEqual([role, REFUSED]);
    expect([role, await rows(role, consents)]).toEqual([role, role === "ir_app" ? 3 : REFUSED]);
    // Survey pages see the one case that their wave is about.
    const seen = role === "ir_app" ? 3 : role === "ir_survey" ? 0 : REFUSED;
    expect([role, await rows(role, told)]).toEqual([role, seen]);
  }
  expect([await rows("ir_identity", members), await rows("ir_identity", consents)]).toEqual([9, REFUSED]);
  const [first] = round.cases;
  const inFirst = (question: RawBuilder<unknown>) => rows("ir_survey", question, undefined, first?.waveId);
  expect(await inFirst(told)).toBe(1);
  expect(await inFirst(sql`select label from work.client_case where case_id = ${first?.id}`)).toBe(1);
  expect(await inFirst(sql`select tells from work.case_round`)).toBe(1);
  expect(await rows("ir_survey", sql`select tells from work.case_round`)).toBe(0);
  expect(await rows("ir_survey", sql`select results from work.case_round`)).toBe(REFUSED);
});
