import { tieBetween } from "../network/tie-network.ts";
import { inSentence } from "../sentences/in-sentence.ts";
import { roleName } from "../sentences/role-name.ts";
import { tieSentence, tieWords } from "../sentences/tie-sentence.ts";
import type { BoundaryGrid, BoundaryKind, BoundaryRow, Crossing } from "./boundary-row.ts";

/** What each class is called, and what it means. */
export const BOUNDARY_WORDS: Record<BoundaryKind, { name: string; meaning: string }> = {
  undermining: {
    name: "Weak, with a structure on one side only",
    meaning: "no structure spans the two, and one takes in one side fully and the other not at all",
  },
  weakUnspanned: { name: "Weak and unspanned", meaning: "no structure takes in both" },
  weakSpanned: { name: "Weak although spanned", meaning: "at least one structure takes in both" },
  moderateWithout: { name: "Moderate and unspanned", meaning: "no structure takes in both" },
  strongWithout: { name: "Strong without a structure", meaning: "no structure takes in both" },
  spanned: { name: "Spanned and not weak", meaning: "at least one structure takes in both" },
  uncertain: { name: "Not settled", meaning: "the intervals leave more than one class possible" },
  notJudged: { name: "Not judged", meaning: "who is included has not been judged" },
  hidden: { name: "Hidden", meaning: "a tie is hidden, to protect those who answered" },
  unrated: { name: "No data", meaning: "nobody rated one of the two ties" },
};

/** The two roles of a boundary inside a sentence: "physicians and nurses". */
export function pairWords({ network }: BoundaryGrid, { a, b }: BoundaryRow): string {
  return [a, b].map((id) => inSentence(roleName(network, id))).join(" and ");
}

/** How a structure stands to a pair, in a sentence that claims no cause: "Rounds does not span physicians and nurses." */
export function crossingSentence(grid: BoundaryGrid, row: BoundaryRow, crossing: Crossing): string {
  const name = grid.structures.find(({ id }) => id === crossing.structureId)?.name ?? "";
  if (crossing.onlySide !== null) {
    const other = crossing.onlySide === row.a ? row.b : row.a;
    const [included, left] = [crossing.onlySide, other].map((id) => inSentence(roleName(grid.network, id)));
    return `${name}: takes in ${included} fully and ${left} not at all.`;
  }
  const pair = pairWords(grid, row);
  if (crossing.spanning === "full") return `${name}: spans ${pair}, both fully included.`;
  if (crossing.spanning === "partial") return `${name}: spans ${pair}, not both fully included.`;
  if (crossing.spanning === "none") return `${name}: does not span ${pair}.`;
  return `${name}: whether it spans ${pair} has not been judged.`;
}

/** One direction of a boundary's tie in a sentence; a tie the results do not know is said to have no data. */
export function directionSentence({ network }: BoundaryGrid, from: string, to: string): string {
  const tie = tieBetween(network, from, to);
  if (tie === undefined) return `There is no data on how ${tieWords(network, from, to, "inside")}.`;
  return tieSentence(network, tie);
}
