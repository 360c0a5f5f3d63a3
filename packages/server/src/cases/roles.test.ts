import type { CaseRound } from "@interrelate/contract";
import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerCase, type CasePlace, caseOf, openRound, startCasePlace } from "../../../../tests/cases.ts";
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
async function rows(role: Role, question: RawBuilder<unknown>, respondentKey?: Buffer): Promise<number | string> {
  const standing = { organizationId: house.facilitator.organizationId, role, respondentKey };
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
  const key = personSheetKey(secret, owner);
  const sheets = sql`select wave_id from answers.respondent`;
  expect(await rows("ir_survey", sheets, key)).toBe(2);
  expect(await rows("ir_survey", sheets)).toBe(0);
  expect(await rows("ir_survey", sql`select distinct respondent_key from answers.rating`, key)).toBe(1);
  expect(await rows("ir_analysis", sheets)).toBe(6);
});

test("who is around a client is read by the role of people alone, and consent by that of the application", async () => {
  const members = sql`select participant_id from identity.case_member`;
  const consents = sql`select consent_how from work.client_case`;
  const told = sql`select label from work.client_case`;
  const roles: Role[] = ["ir_app", "ir_survey", "ir_analysis", "ir_finished", "ir_retention", "ir_import", "ir_review"];
  for (const role of roles) {
    expect([role, await rows(role, members)]).toEqual([role, REFUSED]);
    expect([role, await rows(role, consents)]).toEqual([role, role === "ir_app" ? 2 : REFUSED]);
    const seesLabels = role === "ir_app" || role === "ir_survey";
    expect([role, await rows(role, told)]).toEqual([role, seesLabels ? 2 : REFUSED]);
  }
  expect([await rows("ir_identity", members), await rows("ir_identity", consents)]).toEqual([6, REFUSED]);
  expect(await rows("ir_survey", sql`select results from work.case_round`)).toBe(REFUSED);
});
