import type { Effort, ScenarioEffort } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import { insertEffort } from "../efforts/index.ts";
import { storeAnswers } from "../imports/index.ts";
import { personSheetKey } from "../surveys/index.ts";
import { askSets, insertChoices } from "./further-store.ts";
import { itemAt } from "./item-at.ts";
import { answersOf, planScenario } from "./plan-scenario.ts";
import { insertWork } from "./work-store.ts";

type Open = Transaction<Tables>;

/** Where a scenario is stored, with the server's secret and the moment. */
export type ScenarioPlace = { readonly organizationId: string; readonly secret: Buffer; readonly now: Date };

/** An effort that was stored, with what its people are called, in their order, and their sheets are stored under. */
export type StoredEffort = {
  readonly effort: Effort;
  readonly participants: readonly string[];
  readonly respondents: readonly Buffer[];
};

/**
 * Stores an effort of a scenario with its people, answers and work. The transaction is in the role `ir_app` before and
 * after.
 */
export async function insertScenarioEffort(
  open: Open,
  { organizationId, secret, now }: ScenarioPlace,
  scenario: ScenarioEffort,
): Promise<StoredEffort> {
  const planned = planScenario(organizationId, scenario, () => crypto.randomUUID());
  const participants = scenario.people.map(() => crypto.randomUUID());
  const { effort } = planned;
  const respondents = sheetKeys(secret, { effort, participants }, scenario, null);
  const stored = { effort, participants, respondents };
  await insertEffort(open, planned, now);
  await askSets(open, effort, scenario);
  await insertWork(open, effort, scenario, now);
  await changeRole(open, "ir_identity");
  await insertPeople(open, stored, scenario);
  await changeRole(open, "ir_import");
  await insertAnswers(open, stored, scenario);
  await changeRole(open, "ir_app");
  return stored;
}

/** What everybody's sheets are stored under, in their order: in the waves, or in the round of cases. */
export function sheetKeys(
  secret: Buffer,
  { effort, participants }: Pick<StoredEffort, "effort" | "participants">,
  { people }: Pick<ScenarioEffort, "people">,
  caseRoundId: string | null,
): Buffer[] {
  return participants.map((participantId, person) => {
    const workgroupId = itemAt(effort.workProcess.workgroups, itemAt(people, person).workgroup).id;
    return personSheetKey(secret, { effortId: effort.id, participantId, workgroupId, caseRoundId });
  });
}

async function insertPeople(
  open: Open,
  { effort, participants }: StoredEffort,
  scenario: ScenarioEffort,
): Promise<void> {
  const organization_id = effort.organizationId;
  const people = scenario.people.map(({ name, workgroup, site }, person) => ({
    organization_id,
    effort_id: effort.id,
    participant_id: itemAt(participants, person),
    workgroup_id: itemAt(effort.workProcess.workgroups, workgroup).id,
    site_id: site === null ? null : itemAt(effort.sites, site).id,
    name,
  }));
  await open.insertInto("identity.participant").values(people).execute();
  const participation = scenario.waves.flatMap(({ sheets }, wave) => {
    const finished = new Map(sheets.map(({ person, finishedOn }) => [person, finishedOn]));
    return participants.map((participant_id, person) => ({
      organization_id,
      wave_id: itemAt(effort.workProcess.waves, wave).id,
      participant_id,
      finished_on: finished.get(person) ?? null,
    }));
  });
  await open.insertInto("identity.participation").values(participation).execute();
}

async function insertAnswers(
  open: Open,
  { effort, respondents }: StoredEffort,
  scenario: ScenarioEffort,
): Promise<void> {
  const answers = answersOf(scenario);
  const place = {
    organizationId: effort.organizationId,
    waves: effort.workProcess.waves.map(({ id }) => id),
    workgroups: effort.workProcess.workgroups.map(({ id }) => id),
    sites: effort.sites.map(({ id }) => id),
    respondents,
    origin: "scenario" as const,
    dayOf: (sheet: number) => itemAt(answers.sheets, sheet).day,
  };
  await storeAnswers(open, place, answers);
  await insertChoices(open, effort, respondents, scenario);
}
