import { type Inclusions, type Spanning, spans } from "../structures/spans.ts";
import { onlySide } from "../structures/stands-to.ts";

/** How the structures of the work stand to a pair of workgroups. */
export interface PairStructures {
  /** Each structure, in the order given, with how far it spans the two. */
  spanning: { id: string; spanning: Spanning }[];
  /** Whether one takes in one side fully and the other not at all. */
  oneSided: boolean;
  /** The share of those judged that do not span the two, 0 to 1, where one that does in part counts half; null when none is judged. */
  missing: number | null;
}

const MISSING = { full: 0, partial: 0.5, none: 1 } as const;

/** Which structures span a pair and which do not. Those that nobody has judged for both count neither way. */
export function pairStructures(structures: readonly Inclusions[], a: string, b: string): PairStructures {
  const spanning = structures.map((structure) => ({ id: structure.id, spanning: spans(structure, a, b) }));
  const missing = spanning.flatMap((each) => (each.spanning === "unknown" ? [] : MISSING[each.spanning]));
  return {
    spanning,
    oneSided: structures.some((structure) => onlySide(structure, a, b) !== null),
    missing: missing.length === 0 ? null : missing.reduce((sum: number, one) => sum + one, 0) / missing.length,
  };
}
