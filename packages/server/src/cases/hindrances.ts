import type { CaseRound, ClientCase, Person, Workgroup } from "@interrelate/contract";
import { FEWEST_CASES } from "@interrelate/contract";
import { counted } from "../platform/counted.ts";
import { type OtherRound, perhapsOneClient, toldTheOtherWay } from "./same-people.ts";
import { type CasePeople, tiesAround } from "./ties-around.ts";

/** The fewest people around a client, and the fewest in a rated role of which anything is told. */
const FEWEST_AROUND = 3;
export const FEWEST_RATED = 3;

/** What is looked at before a round opens. */
export type LookedAt = {
  readonly round: Pick<CaseRound, "tells" | "threshold">;
  readonly cases: readonly (CasePeople & Pick<ClientCase, "label" | "consent" | "withdrawnOn">)[];
  /** Everybody in the effort. */
  readonly people: readonly Pick<Person, "id" | "name" | "workgroupId" | "furtherWorkgroupIds">[];
  readonly workgroups: readonly Pick<Workgroup, "id" | "name">[];
  /** The other rounds of the effort. */
  readonly otherRounds: readonly OtherRound[];
  readonly today: string;
};

/** Why a round cannot be opened yet, and what to do, as sentences; none when it can. */
export function hindrancesOf({ cases, people, workgroups, today }: LookedAt): string[] {
  if (cases.length === 0)
    return ["There is no case yet. Please add one, with at least three people around the client."];
  const nameOf = new Map(workgroups.map(({ id, name }) => [id, name]));
  const personOf = new Map(people.map((person) => [person.id, person]));
  return cases.flatMap((one) => {
    const { label, consent, withdrawnOn } = one;
    if (withdrawnOn !== null) return [`The client of “${label}” took their consent back. Please remove the case.`];
    const early =
      consent.on > today
        ? [`The consent in “${label}” is dated ${consent.on}, which is still to come. Please correct it.`]
        : [];
    return [...early, ...whoLeft(one, personOf, nameOf), ...tooFew(one)];
  });
}

/** People who left their workgroup, and roles that nobody on the list is in any more. */
function whoLeft(
  { label, clientWorkgroupId, workgroupIds, members }: LookedAt["cases"][number],
  personOf: ReadonlyMap<string, LookedAt["people"][number]>,
  nameOf: ReadonlyMap<string, string>,
): string[] {
  const moved = members.flatMap(({ participantId, workgroupId }) => {
    const person = personOf.get(participantId);
    if (person === undefined || [person.workgroupId, ...person.furtherWorkgroupIds].includes(workgroupId)) return [];
    return [
      `“${person.name}” is in “${label}” for “${nameOf.get(workgroupId) ?? ""}”, but belongs to it no longer. Please change the case.`,
    ];
  });
  const listed = new Set(members.map(({ workgroupId }) => workgroupId));
  const deserted = workgroupIds.filter((role) => role !== clientWorkgroupId && !listed.has(role));
  const gone = deserted.map(
    (role) =>
      `Nobody of “${nameOf.get(role) ?? ""}” in “${label}” is on the list of people any more. Please change the case.`,
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

/**
 * What whoever opens a round should know, as sentences: what of it could never be told, however many answer, and what
 * another round or another case of it says about the same people.
 */
export function cautionsOf(looked: LookedAt): string[] {
  const cases = looked.cases.filter(({ withdrawnOn }) => withdrawnOn === null);
  if (cases.length === 0) return [];
  const { round, otherRounds } = looked;
  const hidden =
    round.tells === "cases"
      ? smallNetworks({ ...looked, cases })
      : [...hiddenTies({ ...looked, cases }), ...perhapsOneClient(cases)];
  return [...hidden, ...toldTheOtherWay(round.tells, cases, otherRounds)];
}

/** Whether nothing of a round could be told, however many answer; false while it has no case. */
export function tellsNothing({ round, cases, ...looked }: LookedAt): boolean {
  const asked = cases.filter(({ withdrawnOn }) => withdrawnOn === null);
  if (asked.length === 0) return false;
  return round.tells === "cases"
    ? asked.every(({ members }) => members.length < round.threshold)
    : !canTellTies({ ...looked, round, cases: asked });
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

function hiddenTies(looked: LookedAt): string[] {
  const { round, cases, workgroups } = looked;
  const { threshold } = round;
  const tie = tiesAround(cases);
  const roles = workgroups.filter(({ id }) => cases.some(({ workgroupIds }) => workgroupIds.includes(id)));
  const few = roles.filter(({ id }) => roles.every((from) => (tie(from.id, id)?.rated ?? 0) < FEWEST_RATED));
  if (!canTellTies(looked))
    return [
      `No tie between roles can be shown: it takes ${threshold} people of a role who answer, about at least three clients, and at least three people in the role that they rate. Please add cases, or show each network as a whole instead.`,
    ];
  return few.map(
    ({ name }) =>
      `Over all cases “${name}” is only one or two people, so ties towards this role stay hidden: a figure about them would be about a person.`,
  );
}

/** Whether a tie between two roles, or within one, could be told. */
function canTellTies({ round: { threshold }, cases, workgroups }: LookedAt): boolean {
  const tie = tiesAround(cases);
  return workgroups.some((from) =>
    workgroups.some((to) => {
      const { raters = 0, rated = 0, cases: both = 0 } = tie(from.id, to.id) ?? {};
      return raters >= threshold && both >= FEWEST_CASES && rated >= FEWEST_RATED;
    }),
  );
}
