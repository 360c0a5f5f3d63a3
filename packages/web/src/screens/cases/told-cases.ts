import type { CaseNetwork, CaseRound, ClientCase } from "@interrelate/contract";

/** A case with what is told about its network; undefined where nothing was computed. */
export interface ToldCase {
  shown: ClientCase;
  network: CaseNetwork | undefined;
}

/** The cases of a round with what is told about each. */
export function toldCases({ cases }: CaseRound, networks: readonly CaseNetwork[]): ToldCase[] {
  return cases.map((shown) => ({ shown, network: networks.find(({ caseId }) => caseId === shown.id) }));
}
