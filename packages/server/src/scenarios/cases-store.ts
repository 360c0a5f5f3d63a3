import type { Scenario, ScenarioCaseRound } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { closeCaseRound, insertCase, insertCaseRound, openCaseRound, withdrawConsent } from "../cases/index.ts";
import { changeRole, type Tables } from "../database/index.ts";
import { storeAnswers } from "../imports/index.ts";
import { caseAnswersOf } from "./case-answers.ts";
import { type ScenarioPlace, type StoredEffort, sheetKeys } from "./effort-store.ts";
import { itemAt } from "./item-at.ts";

type Open = Transaction<Tables>;

/** A case of a scenario under the ids it is stored with. */
type Placed = { readonly id: string; readonly waveId: string; readonly case: ScenarioCaseRound["cases"][number] };

/**
 * Stores the rounds of case-level networks of a scenario as they came about: planned, opened, answered and closed, so
 * that what is told of them is computed as for any other. The transaction is in the role `ir_app` before and after.
 */
export async function insertCaseRounds(
  open: Open,
  place: ScenarioPlace,
  stored: StoredEffort,
  scenario: Scenario,
): Promise<void> {
  for (const [position, round] of scenario.caseRounds.entries()) {
    const now = new Date(place.now.getTime() + position);
    await insertRound(open, { ...place, now }, stored, scenario, round);
  }
}

async function insertRound(
  open: Open,
  { organizationId, secret, now }: ScenarioPlace,
  stored: StoredEffort,
  scenario: Scenario,
  round: ScenarioCaseRound,
): Promise<void> {
  const { effort } = stored;
  const id = crypto.randomUUID();
  const { name, tells, openedOn, closedOn } = round;
  await insertCaseRound(open, { id, organizationId, effortId: effort.id, name, tells }, now);
  const cases = round.cases.map((each) => ({ id: crypto.randomUUID(), waveId: crypto.randomUUID(), case: each }));
  for (const each of cases) await insertPlacedCase(open, stored, id, each);
  await openCaseRound(open, effort, id, { secret, day: openedOn });
  for (const { case: told, ...each } of cases) {
    const { withdrawnOn } = told;
    if (withdrawnOn !== null) await withdrawConsent(open, each, { withdrawnOn, closedOn: withdrawnOn });
  }
  const respondents = sheetKeys(secret, stored, scenario, id);
  await insertAnswers(open, { ...stored, respondents }, scenario, cases);
  await closeCaseRound(open, effort, id, closedOn);
}

async function insertPlacedCase(
  open: Open,
  { effort, participants }: StoredEffort,
  caseRoundId: string,
  { id, waveId, case: { label, clientWorkgroup, consent, members } }: Placed,
): Promise<void> {
  const groups = effort.workProcess.workgroups;
  const { recordedBy, ...given } = consent;
  await insertCase(open, effort, {
    ...{ id, waveId, caseRoundId, recordedBy },
    case: {
      label,
      clientWorkgroupId: itemAt(groups, clientWorkgroup).id,
      consent: given,
      members: members.map(({ person, workgroup }) => ({
        participantId: itemAt(participants, person),
        workgroupId: itemAt(groups, workgroup).id,
      })),
    },
  });
}

async function insertAnswers(
  open: Open,
  { effort, respondents }: StoredEffort,
  scenario: Scenario,
  cases: readonly Placed[],
): Promise<void> {
  const answers = caseAnswersOf(
    scenario,
    cases.map((each) => each.case),
  );
  const place = {
    organizationId: effort.organizationId,
    waves: cases.map(({ waveId }) => waveId),
    cases: cases.map(({ id }) => id),
    workgroups: effort.workProcess.workgroups.map(({ id }) => id),
    sites: effort.sites.map(({ id }) => id),
    respondents,
    origin: "scenario" as const,
    dayOf: (sheet: number) => itemAt(answers.sheets, sheet).day,
  };
  await changeRole(open, "ir_import");
  await storeAnswers(open, place, answers);
  await changeRole(open, "ir_app");
}
