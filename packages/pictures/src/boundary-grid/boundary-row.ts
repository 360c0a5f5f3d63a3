import type { TieNetwork } from "../network/tie-network.ts";

/**
 * What a boundary between two roles is like, ties laid over structures, as docs/methods/structures-and-boundaries.md
 * defines it.
 */
export type BoundaryKind =
  | "undermining"
  | "weakUnspanned"
  | "weakSpanned"
  | "moderateWithout"
  | "strongWithout"
  | "spanned"
  | "uncertain"
  | "notJudged"
  | "hidden"
  | "unrated";

/** How a structure stands to a pair of roles. */
export interface Crossing {
  structureId: string;
  spanning: "none" | "partial" | "full" | "unknown";
  /** The role that it takes in fully while it leaves the other out; null where it does not. */
  onlySide: string | null;
}

/** The boundary between two roles; `a` is named first. */
export interface BoundaryRow {
  a: string;
  b: string;
  class: BoundaryKind;
  cells: readonly Crossing[];
}

/** What a boundary grid is drawn from: pairs in the order of their classes, ties of one wave, structures as columns. */
export interface BoundaryGrid {
  network: TieNetwork;
  structures: readonly { id: string; name: string }[];
  rows: readonly BoundaryRow[];
}

/** The crossing of a pair with a structure. */
export function crossingAt({ cells }: BoundaryRow, structureId: string): Crossing {
  const found = cells.find((cell) => cell.structureId === structureId);
  return found ?? { structureId, spanning: "unknown", onlySide: null };
}
