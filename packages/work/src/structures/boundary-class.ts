import type { Band } from "../tie-reading.ts";
import type { PairStrength } from "./pair-strength.ts";
import type { Standing } from "./stands-to.ts";

/**
 * What a boundary between two workgroups is like, ties laid over structures:
 *
 * - `undermining`: weak and spanned by no structure, while one takes in one side fully and the other not at all.
 * - `weakUnspanned`: weak, and no structure spans it or takes in one side only.
 * - `weakSpanned`: weak, although at least one structure spans it.
 * - `strongWithout`: strong, and no structure spans it.
 * - `moderateWithout`: moderate, and no structure spans it.
 * - `spanned`: spanned by a structure and not weak.
 *
 * Where what is published, or judged, would lead to more than one of these it is none of them, but told by why:
 * `uncertain` (an interval crosses a cut-off), `hidden` (to protect those who answered), `unrated` (no answers) or
 * `notJudged` (how far structures take in the two).
 */
export type BoundaryClass =
  | "undermining"
  | "weakUnspanned"
  | "weakSpanned"
  | "strongWithout"
  | "moderateWithout"
  | "spanned"
  | "uncertain"
  | "hidden"
  | "unrated"
  | "notJudged";

/** All classes, in the order in which a boundary grid lists its rows. */
export const BOUNDARY_CLASSES: readonly BoundaryClass[] = [
  "undermining",
  "weakUnspanned",
  "weakSpanned",
  "moderateWithout",
  "strongWithout",
  "spanned",
  "uncertain",
  "notJudged",
  "hidden",
  "unrated",
];

/**
 * The class of a boundary: the one that every strength and every standing still possible lead to.
 *
 * @param structures for each structure, every way it may stand to the pair.
 */
export function classOf(strength: PairStrength, structures: readonly ReadonlySet<Standing>[]): BoundaryClass {
  const ways = waysTogether(structures);
  const classes = new Set(strength.bands.flatMap((band) => ways.map((way) => knownClass(band, way))));
  const [only] = classes;
  if (classes.size === 1 && only !== undefined) return only;
  const settled = ways.every((way) => new Set(strength.bands.map((band) => knownClass(band, way))).size === 1);
  return strength.open === null || settled ? "notJudged" : strength.open;
}

/** What all structures together may be to the pair: one that spans counts most, then one that is one-sided. */
function waysTogether(structures: readonly ReadonlySet<Standing>[]): Standing[] {
  if (structures.some((each) => each.size === 1 && each.has("spans"))) return ["spans"];
  const ways: Standing[] = structures.every((each) => each.has("apart")) ? ["apart"] : [];
  for (const way of ["oneSided", "spans"] as const) if (structures.some((each) => each.has(way))) ways.push(way);
  return ways;
}

function knownClass(band: Band, way: Standing): BoundaryClass {
  if (way === "spans") return band === "weak" ? "weakSpanned" : "spanned";
  if (band !== "weak") return band === "strong" ? "strongWithout" : "moderateWithout";
  return way === "oneSided" ? "undermining" : "weakUnspanned";
}
