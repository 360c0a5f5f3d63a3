import type { CaseRound, ClientCase, Person, Workgroup } from "@interrelate/contract";
import { FEWEST_CASES } from "@interrelate/contract";
import { counted } from "../platform/counted.ts";
import { type CasePeople, casesOfTie, ratedPeople } from "./rated-people.ts";

/** The fewest people around a client, and the fewest in a rated role of which anything is told. */
export const FEWEST_AROUND = 3;
export const FEWEST_RATED = 3;

/** What is looked at before a round opens. */
export type LookedAt = {
  readonly round: Pick<CaseRound, "tells" | "threshold">;
  readonly cases: readonly (CasePeople & Pick<ClientCase, "label" | "consent" | "withdrawnOn">)[];
  /** Everybody in the effort. */
  readonly people: readonly Pick<Person, "id" | "name" | "workgroupId" | "furtherWorkgroupIds">[];
  readonly workgroups: readonly Pick<Workgroup, "id" | "name">[];
  readonly today: string;
};

/** Why a round cannot be opened yet, and what to do, as sentences; none when it can. */
export function hindrancesOf({ cases, people, workgroups, today }: LookedAt): string[] {
  if (cases.length === 0)
    return ["There is no case yet. Please add one, with at least three people around the client."];
  return cases.flatMap((one) => {
    const { label, consent, withdrawnOn } = one;
    if (withdrawnOn !== null) return [`The client of “${label}” took their consent back. Please remove the case.`];
    const early =
      consent.on > today
        ? [`The consent in “${label}” is dated ${consent.on}, which is still to come. Please correct it.`]
        : [];
    return [...early, ...whoLeft(one, people, workgroups), ...tooFew(one)];
  });
}

/** People who left their workgroup, and roles that nobody on the list is in any more. */
function whoLeft(
  { label, clientWorkgroupId, workgroupIds, members }: LookedAt["cases"][number],
  people: LookedAt["people"],
  workgroups: LookedAt["workgroups"],
): string[] {
  const nameOf = (workgroupId: string) => workgroups.find(({ id }) => id === workgroupId)?.name ?? "";
  const moved = members.flatMap(({ participantId, workgroupId }) => {
    const person = people.find(({ id }) => id === participantId);
    if (person === undefined || [person.workgroupId, ...person.furtherWorkgroupIds].includes(workgroupId)) return [];
    return [
      `“${person.name}” is in “${label}” for “${nameOf(workgroupId)}”, but belongs to it no longer. Please change the case.`,
    ];
  });
  const deserted = workgroupIds.filter(
    (role) => role !== clientWorkgroupId && !members.some(({ workgroupId }) => workgroupId === role),
  );
  const gone = deserted.map(
    (role) => `Nobody of “${nameOf(role)}” in “${label}” is on the list of people any more. Please change the case.`,
  );
  return [...moved, ...gone];
}

function tooFew({ label, members }: LookedAt["cases"][number]): string[] {
  if (members.length >= FEWEST_AROUND) return [];
  const there = counted(members.length, "person", "people");
  return [
    `Only ${there} on the list of people ${members.length === 1 ? "is" : "are"} around the client of “${label}”, and three are needed. Please add somebody, or remove the case.`,
  ];
}

/** What whoever opens a round should know: what of it could never be told, however many answer. */
export function cautionsOf(looked: LookedAt): string[] {
  const cases = looked.cases.filter(({ withdrawnOn }) => withdrawnOn === null);
  if (cases.length === 0) return [];
  return looked.round.tells === "cases" ? smallNetworks({ ...looked, cases }) : hiddenTies({ ...looked, cases });
}

function smallNetworks({ round: { threshold }, cases }: LookedAt): string[] {
  const small = cases.filter(({ members }) => members.length < threshold);
  if (small.length === 0) return [];
  if (small.length === cases.length)
    return [
      `None of these networks can be shown: it takes ${threshold} people who answer, and around no client are there as many. Please name more people around the clients, or show ties between roles instead.`,
    ];
  const labels = small.map(({ label }) => `“${label}”`).join(", ");
  return [`Nothing can be shown of ${labels}: fewer than ${threshold} people are around the client.`];
}

function hiddenTies({ round: { threshold }, cases, workgroups }: LookedAt): string[] {
  const rated = ratedPeople(cases);
  const roles = workgroups.filter(({ id }) => cases.some(({ workgroupIds }) => workgroupIds.includes(id)));
  const few = roles.filter(({ id }) => roles.every((from) => rated(from.id, id) < FEWEST_RATED));
  const canBeTold = roles.some((from) =>
    roles.some((to) => {
      const both = casesOfTie(cases, from.id, to.id);
      const raters = new Set(
        both.flatMap(({ members }) =>
          members.filter(({ workgroupId }) => workgroupId === from.id).map(({ participantId }) => participantId),
        ),
      );
      return raters.size >= threshold && both.length >= FEWEST_CASES && rated(from.id, to.id) >= FEWEST_RATED;
    }),
  );
  if (!canBeTold)
    return [
      `No tie between roles can be shown: it takes ${threshold} people of a role who answer, about at least three clients, and at least three people in the role that they rate. Please add cases, or show each network as a whole instead.`,
    ];
  return few.map(
    ({ name }) =>
      `Over all cases “${name}” is only one or two people, so ties towards this role stay hidden: a figure about them would be about a person.`,
  );
}
