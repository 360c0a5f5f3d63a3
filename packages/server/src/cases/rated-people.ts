import type { CaseMember } from "@interrelate/contract";

/** Who is around a client, as far as it matters for whom a figure is about. */
export type CasePeople = {
  readonly id: string;
  readonly clientWorkgroupId: string;
  /** The roles around the client, the client's own among them. */
  readonly workgroupIds: readonly string[];
  readonly members: readonly CaseMember[];
};

/** Whether a figure of a pair of roles rests on a case; left out of a plan, on every case in which both take part. */
export type RestsOn = (caseId: string, from: string, to: string) => boolean;

/**
 * Tells how many different people a role is whom another role rates, over the cases that the figure rests on. A client
 * whose role has nobody on the list in a case is one person there. One or two people rated are persons, not a role.
 */
export function ratedPeople(
  cases: readonly CasePeople[],
  restsOn: RestsOn = () => true,
): (from: string, to: string) => number {
  return (from, to) => {
    const rated = casesOfTie(cases, from, to).filter(({ id }) => restsOn(id, from, to));
    return new Set(rated.flatMap((each) => peopleIn(each, to))).size;
  };
}

/** The cases in which somebody in one role rates another role. */
export function casesOfTie<Case extends CasePeople>(cases: readonly Case[], from: string, to: string): Case[] {
  return cases.filter(
    ({ members, workgroupIds }) => members.some(({ workgroupId }) => workgroupId === from) && workgroupIds.includes(to),
  );
}

function peopleIn({ id, clientWorkgroupId, members }: CasePeople, role: string): string[] {
  const listed = members.flatMap(({ participantId, workgroupId }) => (workgroupId === role ? [participantId] : []));
  return listed.length === 0 && role === clientWorkgroupId ? [`client of ${id}`] : listed;
}
