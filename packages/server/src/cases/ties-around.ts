import type { CaseMember } from "@interrelate/contract";

/** Who is around a client, as far as it matters for whom a figure is about. */
export type CasePeople = {
  readonly id: string;
  readonly clientWorkgroupId: string;
  /** The roles around the client, the client's own among them. */
  readonly workgroupIds: readonly string[];
  readonly members: readonly CaseMember[];
};

/** What a tie between two roles could rest on. */
export type TieAround = {
  /** The cases in which both take part. */
  readonly cases: number;
  /** Different people in the rating role. */
  readonly raters: number;
  /** Different people in the rated role, over the cases that the figure rests on. */
  readonly rated: number;
};

/** How many people of one role rated another one in a case; left out of a plan, everybody. */
export type Answered = (caseId: string, from: string, to: string) => number;

/**
 * Every tie in which somebody in one role could rate another role around some client, each found in one walk over the
 * cases. A client whose role has nobody on the list in a case is one person there. One or two people rated are persons,
 * not a role.
 *
 * Within a role people rate the others of it, so it takes two of them around a client. Where two answer, everybody of the
 * role there was rated by somebody else; where one does, it is not known whom they left out, and so nobody counts as rated.
 *
 * @returns the tie of two roles; undefined when nobody of the first is around a client together with the second.
 */
export function tiesAround(
  cases: readonly CasePeople[],
  answered: Answered = () => Number.POSITIVE_INFINITY,
): (from: string, to: string) => TieAround | undefined {
  const ties = new Map<string, Map<string, Around>>();
  for (const { id, workgroupIds, members, clientWorkgroupId } of cases) {
    const listed = peopleByRole(members);
    for (const [from, raters] of listed) {
      for (const to of workgroupIds) {
        if (from === to && raters.length < 2) continue;
        const tie = aroundOf(ties, from, to);
        tie.cases += 1;
        for (const person of raters) tie.raters.add(person);
        if (answered(id, from, to) < (from === to ? 2 : 1)) continue;
        const rated = listed.get(to) ?? (to === clientWorkgroupId ? [`client of ${id}`] : []);
        for (const person of rated) tie.rated.add(person);
      }
    }
  }
  return (from, to) => {
    const tie = ties.get(from)?.get(to);
    return tie && { cases: tie.cases, raters: tie.raters.size, rated: tie.rated.size };
  };
}

type Around = { cases: number; readonly raters: Set<string>; readonly rated: Set<string> };

function peopleByRole(members: readonly CaseMember[]): ReadonlyMap<string, readonly string[]> {
  const byRole = new Map<string, string[]>();
  for (const { workgroupId, participantId } of members)
    byRole.set(workgroupId, [...(byRole.get(workgroupId) ?? []), participantId]);
  return byRole;
}

function aroundOf(ties: Map<string, Map<string, Around>>, from: string, to: string): Around {
  const own = ties.get(from) ?? new Map<string, Around>();
  if (!ties.has(from)) ties.set(from, own);
  const tie = own.get(to) ?? { cases: 0, raters: new Set<string>(), rated: new Set<string>() };
  if (!own.has(to)) own.set(to, tie);
  return tie;
}
