import type { Scenario } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { asRole, changeRole, type Tables } from "../database/index.ts";
import { insertEffort, type PlannedEffort } from "../efforts/index.ts";
import { storeAnswers } from "../imports/index.ts";
import type { Services } from "../platform/rpc.ts";
import { personSheetKey } from "../surveys/index.ts";
import { askSets, insertChoices } from "./further-store.ts";
import { itemAt } from "./item-at.ts";
import { answersOf, planScenario } from "./plan-scenario.ts";
import { insertWork } from "./work-store.ts";

/**
 * Fills an organisation with a scenario, in place of whatever efforts are in it, in one transaction. Its people are in
 * the schema of identities and their sheets under keyed hashes in the schema of answers, as in any other organisation.
 */
export function storeScenario(services: Services, organizationId: string, scenario: Scenario): Promise<PlannedEffort> {
  const newId = () => crypto.randomUUID();
  const planned = planScenario(organizationId, scenario, newId);
  const participants = scenario.people.map(newId);
  return asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
    // Two resets at once: the second waits here, and then finds and deletes what the first has stored.
    await open.selectFrom("work.organization").select("organization_id").forUpdate().execute();
    await open.deleteFrom("work.effort").execute();
    await insertEffort(open, planned, services.clock.now());
    await askSets(open, planned.effort, scenario);
    await insertWork(open, planned.effort, scenario, services.clock.now());
    await changeRole(open, "ir_identity");
    await insertPeople(open, planned, participants, scenario);
    await changeRole(open, "ir_import");
    await insertAnswers(open, planned, participants, scenario, services.secret);
    return planned;
  });
}

async function insertPeople(
  open: Transaction<Tables>,
  { effort }: PlannedEffort,
  participants: readonly string[],
  scenario: Scenario,
): Promise<void> {
  const organization_id = effort.organizationId;
  const people = scenario.people.map(({ name, workgroup, site }, person) => ({
    organization_id,
    effort_id: effort.id,
    participant_id: itemAt(participants, person),
    workgroup_id: itemAt(effort.workProcess.workgroups, workgroup).id,
    site_id: itemAt(effort.sites, site).id,
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
  open: Transaction<Tables>,
  { effort }: PlannedEffort,
  participants: readonly string[],
  scenario: Scenario,
  secret: Buffer,
): Promise<void> {
  const answers = answersOf(scenario);
  const place = {
    organizationId: effort.organizationId,
    waves: effort.workProcess.waves.map(({ id }) => id),
    workgroups: effort.workProcess.workgroups.map(({ id }) => id),
    sites: effort.sites.map(({ id }) => id),
    respondents: participants.map((participantId, person) =>
      personSheetKey(secret, {
        effortId: effort.id,
        participantId,
        workgroupId: itemAt(effort.workProcess.workgroups, itemAt(scenario.people, person).workgroup).id,
      }),
    ),
    origin: "scenario" as const,
    dayOf: (sheet: number) => itemAt(answers.sheets, sheet).day,
  };
  await storeAnswers(open, place, answers);
  await insertChoices(open, effort, place.respondents, scenario);
}

/** The user's organisation that was loaded from a scenario; undefined when there is none among `organizationIds`. */
export async function findLoaded(services: Services, organizationIds: readonly string[], key: string) {
  for (const organizationId of organizationIds) {
    const found = await asRole(services.db, { organizationId, role: "ir_app" }, (open) =>
      open.selectFrom("work.organization").select("organization_id").where("scenario", "=", key).executeTakeFirst(),
    );
    if (found !== undefined) return organizationId;
  }
  return undefined;
}
