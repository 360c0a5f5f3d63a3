import type { Effort, Person, PersonChange } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { asRole, changeRole, type Tables } from "../database/index.ts";
import { FICTIONAL, isFictional, readEfforts } from "../efforts/index.ts";
import type { Services } from "../platform/rpc.ts";
import {
  addSites,
  addWorkgroups,
  holdPeople,
  type NewSite,
  type NewWorkgroup,
  type Place,
  storeChanges,
  takeHeadcount,
} from "./change-store.ts";
import { EffortUnknown, PeopleRefused } from "./people-refused.ts";
import { refuseChanges } from "./rules.ts";
import { inviteEverybody, readPeople } from "./store.ts";

/** What is to be done to the people of an effort, and what is added to the effort for it. */
export type PeoplePlan = {
  readonly changes: readonly PersonChange[];
  readonly workgroups: readonly NewWorkgroup[];
  readonly sites: readonly NewSite[];
};

/**
 * Changes the people of an effort, all of it or nothing. While a wave is open, whoever is new is asked in it and
 * whoever goes loses their link at once; the numbers of people asked follow in waves that have not closed.
 *
 * @param decide says what to do, from the effort and its people as they are while nobody else changes them.
 * @returns the people afterwards, by name.
 * @throws PeopleRefused with a sentence, EffortUnknown.
 */
export function changePeople(
  services: Pick<Services, "db" | "secret">,
  place: Place,
  decide: (effort: Effort, people: readonly Person[]) => PeoplePlan,
): Promise<Person[]> {
  return asRole(services.db, { organizationId: place.organizationId, role: "ir_app" }, async (open) => {
    if (await isFictional(open)) throw new PeopleRefused(FICTIONAL);
    await holdPeople(open, place.effortId);
    const [effort] = await readEfforts(open, place.effortId);
    if (effort === undefined) throw new EffortUnknown();
    const before = await readPeople(open, place.effortId);
    const { changes, workgroups, sites } = decide(effort, before);
    const workgroupIds = new Set([...effort.workProcess.workgroups, ...workgroups].map(({ id }) => id));
    const siteIds = new Set([...effort.sites, ...sites].map(({ id }) => id));
    const refusal = refuseChanges(before, changes, { workgroupIds, siteIds });
    if (refusal !== undefined) throw new PeopleRefused(refusal);
    await changeRole(open, "ir_app");
    await addWorkgroups(open, place.organizationId, effort.workProcess.id, workgroups);
    await addSites(open, place, sites);
    if (!(await storeChanges(open, place, changes)))
      throw new PeopleRefused("One of these people belongs to another effort. Nothing was changed.");
    await tellWaves(open, services, effort, before);
    return readPeople(open, place.effortId);
  });
}

async function tellWaves(
  open: Transaction<Tables>,
  { secret }: Pick<Services, "secret">,
  { id: effortId, organizationId, workProcess }: Effort,
  before: readonly Person[],
): Promise<void> {
  const had = [...new Set(before.flatMap((each) => [each.workgroupId, ...each.furtherWorkgroupIds]))];
  for (const { id: waveId, status } of workProcess.waves) {
    if (status === "closed") continue;
    if (status === "open") await inviteEverybody(open, { organizationId, effortId, waveId, secret });
    await takeHeadcount(open, { organizationId, effortId, waveId }, had);
  }
}
