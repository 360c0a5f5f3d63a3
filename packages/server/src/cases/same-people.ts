import type { CaseMember, CaseRound, ClientCase } from "@interrelate/contract";
import type { CasePeople } from "./ties-around.ts";

/** As many people around one client as make a network; whoever shares fewer is not asked about the same one. */
const NETWORK = 3;

/** Another round of the effort, as far as it matters what it tells of whom. */
export type OtherRound = Pick<CaseRound, "name" | "tells" | "status"> & {
  readonly cases: readonly (Pick<ClientCase, "withdrawnOn"> & { readonly members: readonly CaseMember[] })[];
};

type Case = CasePeople & Pick<ClientCase, "label">;

/**
 * Rounds that tell the other of the two things about some of the same networks, as sentences: people who answered alike
 * in both would have both sums over what they answered told.
 */
export function toldTheOtherWay(
  tells: CaseRound["tells"],
  cases: readonly Case[],
  otherRounds: readonly OtherRound[],
): string[] {
  return otherRounds.flatMap((other) => {
    if (other.tells === tells) return [];
    const casesOf = casesByPerson(other);
    const shared = cases.filter(({ members }) => mostInOne(members, casesOf) >= NETWORK);
    if (shared.length === 0) return [];
    const what = other.tells === "roles" ? "ties between roles" : "each network as a whole";
    const whom = shared.map(({ label }) => `“${label}”`).join(", ");
    return [
      `The round “${other.name}” tells ${what}, about three or more of the people of ${whom} around one client. Read beside this round, it could give away what single people answered. Please let both rounds tell the same, or ask about other clients.`,
    ];
  });
}

/**
 * The cases of a round, by their positions, in which somebody takes part. Of one whose consent was taken back nothing
 * will be told, unless the round has closed: then it may have been told before.
 */
function casesByPerson({ status, cases }: OtherRound): ReadonlyMap<string, readonly number[]> {
  const casesOf = new Map<string, number[]>();
  for (const [position, { members, withdrawnOn }] of cases.entries()) {
    if (withdrawnOn !== null && status !== "closed") continue;
    for (const { participantId } of members)
      casesOf.set(participantId, [...(casesOf.get(participantId) ?? []), position]);
  }
  return casesOf;
}

/** The most of these people who are around one client of a round. */
function mostInOne(members: readonly CaseMember[], casesOf: ReadonlyMap<string, readonly number[]>): number {
  const shared = new Map<number, number>();
  for (const { participantId } of members)
    for (const position of casesOf.get(participantId) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1);
  return Math.max(0, ...shared.values());
}

/**
 * Cases that may be about one client, as sentences: nobody on the list is the client, and the same people are around.
 * Each counts as another person who is rated.
 */
export function perhapsOneClient(cases: readonly Case[]): string[] {
  const unlisted = cases.filter(
    ({ members, clientWorkgroupId }) => !members.some(({ workgroupId }) => workgroupId === clientWorkgroupId),
  );
  const alike = Map.groupBy(unlisted, ({ members, clientWorkgroupId }) =>
    [clientWorkgroupId, ...members.map(({ participantId }) => participantId).sort()].join(" "),
  );
  return [...alike.values()].flatMap((same) => {
    if (same.length < 2) return [];
    const labels = same.map(({ label }) => `“${label}”`);
    return [
      `The same people are around the clients of ${labels.slice(0, -1).join(", ")} and ${labels.at(-1)}, of whom nobody is on the list of people. In ties each of them counts as another person rated, so please make sure that they are different clients.`,
    ];
  });
}
