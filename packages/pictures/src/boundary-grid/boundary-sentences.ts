import { cutoffsFor } from "../network/band.ts";
import { tieBetween } from "../network/tie-network.ts";
import { count, listed } from "../sentences/count.ts";
import { inSentence } from "../sentences/in-sentence.ts";
import { roleName } from "../sentences/role-name.ts";
import type { BoundaryGrid, BoundaryKind, BoundaryRow } from "./boundary-row.ts";
import { BOUNDARY_WORDS, pairWords } from "./boundary-words.ts";

/** What a boundary grid shows, in one sentence by rule: of the boundaries that are settled as weak, how many are spanned. */
export function boundaryTitle(grid: BoundaryGrid): string {
  const number = (...kinds: BoundaryKind[]) => grid.rows.filter((row) => kinds.includes(row.class)).length;
  const [unspanned, spanned] = [number("weakUnspanned", "undermining"), number("weakSpanned")];
  const weak = unspanned + spanned + grid.rows.filter((row) => row.class === "notJudged" && isWeak(grid, row)).length;
  if (weak > 0) return weakTitle(weak, unspanned, spanned);
  const strong = number("strongWithout");
  if (strong > 0) return `${boundaries(strong)} strong without a structure that spans ${strong === 1 ? "it" : "them"}`;
  const fine = number("spanned");
  if (fine > 0)
    return `No boundary is settled as weak, and ${count(fine)} ${fine === 1 ? "is" : "are"} spanned by a structure`;
  return "No boundary is settled as weak";
}

function weakTitle(weak: number, unspanned: number, spanned: number): string {
  const all =
    weak === 1 ? "The one weak boundary is" : `${weak === 2 ? "Both" : `All ${count(weak)}`} weak boundaries are`;
  const some = (part: number) =>
    `${count(part, true)} of the ${count(weak)} weak boundaries ${part === 1 ? "is" : "are"}`;
  if (unspanned === weak) return `${all} spanned by no structure`;
  if (unspanned > 0) return `${some(unspanned)} spanned by no structure`;
  if (spanned === weak) return `${all} spanned by a structure`;
  if (spanned > 0) return `${some(spanned)} spanned by a structure`;
  const which = weak === 1 ? "the one weak boundary" : `the ${count(weak)} weak boundaries`;
  return `Whether a structure spans ${which} has not been judged`;
}

function boundaries(number: number): string {
  return number === 1 ? "One boundary is" : `${count(number, true)} boundaries are`;
}

/** Whether one direction of the pair is weak for certain. */
function isWeak({ network }: BoundaryGrid, { a, b }: BoundaryRow): boolean {
  const [moderate] = cutoffsFor(false, network.cutoffs);
  return [tieBetween(network, a, b), tieBetween(network, b, a)].some(
    (tie) => tie !== undefined && !tie.uncertain && tie.mean !== null && tie.mean < moderate,
  );
}

/** A question that invites talk, about the first boundary of the class that matters most. It presumes no cause. */
export function boundaryQuestion(grid: BoundaryGrid): string {
  const first = (kind: BoundaryKind) => grid.rows.find((row) => row.class === kind);
  const oneSided = first("undermining");
  if (oneSided) return oneSidedQuestion(grid, oneSided);
  const unspanned = first("weakUnspanned");
  if (unspanned) return `How do ${pairWords(grid, unspanned)} learn today what the other needs from them?`;
  const spanned = first("weakSpanned");
  if (spanned) return `What happens between ${pairWords(grid, spanned)} in what they share, and what does not?`;
  const strong = first("strongWithout");
  if (strong) return `What do ${pairWords(grid, strong)} rely on, and would it last if people changed?`;
  return "Which of these structures would be missed first, and by whom?";
}

function oneSidedQuestion(grid: BoundaryGrid, row: BoundaryRow): string {
  const crossing = row.cells.find(({ onlySide }) => onlySide !== null);
  const name = grid.structures.find(({ id }) => id === crossing?.structureId)?.name ?? "";
  const out = crossing?.onlySide === row.a ? row.b : row.a;
  return `What does “${name}” look like from where ${inSentence(roleName(grid.network, out))} stand?`;
}

/** What a boundary grid shows for those who cannot see it: how many boundaries there are of each class. */
export function boundaryDescription({ rows, structures }: BoundaryGrid): string {
  const kinds = [...new Set(rows.map((row) => row.class))].map((kind) => {
    const number = rows.filter((row) => row.class === kind).length;
    return `${number} ${inSentence(BOUNDARY_WORDS[kind].name)}`;
  });
  return `${rows.length} boundaries and ${structures.length} structures: ${listed(kinds)}.`;
}
