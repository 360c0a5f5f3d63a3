import type { Cutoffs } from "@interrelate/contract";
import type { TieReading, Ties } from "../tie-reading.ts";
import { BOUNDARY_CLASSES, type BoundaryClass, classOf } from "./boundary-class.ts";
import { type PairStrength, pairStrength } from "./pair-strength.ts";
import { type Inclusions, type Spanning, spans } from "./spans.ts";
import { onlySide, standings } from "./stands-to.ts";

/** How one structure stands to a pair of workgroups. */
export interface BoundaryCell {
  structureId: string;
  spanning: Spanning;
  /** The workgroup that it takes in fully while it leaves the other out; null where it does not. */
  onlySide: string | null;
}

/** The boundary between two workgroups: the tie in both directions, and the structures beside it. */
export interface Boundary {
  /** The two workgroups, in the order of their ids. */
  a: string;
  b: string;
  /** How a experiences b. */
  there: TieReading;
  /** How b experiences a. */
  back: TieReading;
  strength: PairStrength;
  cells: BoundaryCell[];
  class: BoundaryClass;
}

/**
 * Lays the structures of the work over its ties: every pair of workgroups with the tie in both directions, how each
 * structure stands to it, and its class. It rests on published figures alone, and tells where a tie and a structure
 * meet, never that one is there because of the other.
 *
 * The pairs are in the order of `BOUNDARY_CLASSES`, the weakest first within each; structures in the order of their ids:
 * the same whatever the order of what is given. See docs/methods/structures-and-boundaries.md.
 *
 * @param cuts where a between tie is no longer weak, and where it is strong.
 */
export function boundaryGrid(
  ties: Ties,
  structures: readonly Inclusions[],
  workgroups: readonly { readonly id: string }[],
  cuts: Cutoffs["between"],
): Boundary[] {
  const ids = workgroups.map(({ id }) => id).sort();
  const columns = structures.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const pairs = ids.flatMap((a, position) => ids.slice(position + 1).map((b) => [a, b] as const));
  return pairs.map(([a, b]) => boundaryOf(ties, columns, a, b, cuts)).sort(byConcern);
}

function boundaryOf(
  ties: Ties,
  structures: readonly Inclusions[],
  a: string,
  b: string,
  cuts: Cutoffs["between"],
): Boundary {
  const [there, back] = [ties(a, b), ties(b, a)];
  const strength = pairStrength(there, back, cuts);
  const ways = structures.map((structure) => standings(structure, a, b));
  const cells = structures.map((structure) => ({
    structureId: structure.id,
    spanning: spans(structure, a, b),
    onlySide: onlySide(structure, a, b),
  }));
  return { a, b, there, back, strength, cells, class: classOf(strength, ways) };
}

function byConcern(one: Boundary, other: Boundary): number {
  const rank = BOUNDARY_CLASSES.indexOf(one.class) - BOUNDARY_CLASSES.indexOf(other.class);
  if (rank !== 0) return rank;
  const [mine, theirs] = [weakestMean(one), weakestMean(other)];
  if (mine !== theirs) return mine - theirs;
  return one.a + one.b < other.a + other.b ? -1 : 1;
}

/** The lower of the two means that are shown; pairs without one come last. */
function weakestMean({ there, back }: Boundary): number {
  return Math.min(...[there, back].map((tie) => (tie.state === "shown" ? tie.mean : Number.POSITIVE_INFINITY)));
}
