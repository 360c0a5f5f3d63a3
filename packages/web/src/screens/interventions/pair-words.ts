import type { BoundaryCondition, Dimension, Structure } from "@interrelate/contract";
import { inSentence, type TieNetwork } from "@interrelate/pictures";
import type { ActBoundary, ObstacleTopic } from "@interrelate/work";

/** A boundary and what is the case there, for sentences about it. */
export interface PairAbout {
  network: TieNetwork;
  boundary: ActBoundary;
  /** The two workgroups in the order in which they are named. */
  ends: readonly [string, string];
  conditions: ReadonlySet<BoundaryCondition>;
  lowest: Dimension | null;
  /** The obstacle to coproduction that is felt most there; null where none is. */
  obstacle: ObstacleTopic | null;
  structures: readonly Pick<Structure, "id" | "name">[];
}

/** "Physicians and case management", at the beginning of a sentence. */
export function pairNames(network: TieNetwork, [first, second]: readonly [string, string]): string {
  return `${nameOf(network, first)} and ${inSentence(nameOf(network, second))}`;
}

/** "physicians and case management", inside a sentence. */
export function pairInside(network: TieNetwork, [first, second]: readonly [string, string]): string {
  return `${inSentence(nameOf(network, first))} and ${inSentence(nameOf(network, second))}`;
}

/** What a workgroup is called. */
export function nameOf({ roles }: TieNetwork, id: string): string {
  return roles.find((role) => role.id === id)?.name ?? "";
}
