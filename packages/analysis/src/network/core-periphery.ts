import type { Caution } from "../cautions.ts";
import {
  maxPattern,
  type PairValues,
  type Pattern,
  pairValues,
  productPattern,
  type SplitSums,
} from "./core-pattern.ts";
import { everySplit } from "./every-split.ts";
import { improveSplit } from "./improve-split.ts";
import { hasMissingTie, type TieValues } from "./tie-values.ts";

/** The split into core and periphery that comes nearest to an ideal pattern. */
export interface CoreSplit {
  /** Correlation of the pairs with the pattern; `null` when undefined. */
  correlation: number | null;
  /** Whether each node belongs to the core; empty when undefined. */
  core: boolean[];
  /** How many splits are as good, 1 when this is the only one; `null` when not every split was tried. */
  splitsAtOptimum: number | null;
  /** The best correlation with a core of 0, 1, 2, ... nodes, `null` where undefined; empty when not every split was tried. */
  bestBySize: (number | null)[];
}

export interface CorePeriphery {
  /** A pair is tied in the pattern when at least one of the two is in the core. */
  max: CoreSplit;
  /** A pair is tied in the pattern when both are in the core. */
  product: CoreSplit;
  /** Whether every split was tried. */
  exact: boolean;
  cautions: Caution[];
}

/** Up to this many nodes every split is tried: a million for twenty. */
const EXACT_NODES = 20;

const UNDEFINED: CoreSplit = { correlation: null, core: [], splitsAtOptimum: null, bestBySize: [] };

/**
 * Discrete core-periphery structure (Borgatti & Everett 1999, Social Networks 21, 375-395): the split of the nodes whose
 * ideal pattern correlates most with the mean of the two directions of each pair. Where one direction is missing the
 * other stands for both. With more than twenty nodes a good split is improved step by step, and a better one may exist.
 *
 * Undefined with fewer than three nodes, when all pairs are alike, or when both directions of a pair are missing.
 */
export function corePeriphery(matrix: TieValues): CorePeriphery {
  const cautions: Caution[] = matrix.length < 10 ? ["fewer-than-ten-nodes"] : [];
  if (hasMissingTie(matrix)) cautions.push("ties-missing");
  const exact = matrix.length <= EXACT_NODES;
  const pairs = pairValues(matrix);
  if (pairs === null) return { max: UNDEFINED, product: UNDEFINED, exact, cautions };
  if (exact) {
    const [max, product] = [seeker(pairs, maxPattern), seeker(pairs, productPattern)];
    everySplit(pairs, (split, bits) => {
      max.see(split, bits);
      product.see(split, bits);
    });
    return { max: max.found(), product: product.found(), exact, cautions };
  }
  const improved = (pattern: Pattern) => ({ ...UNDEFINED, ...improveSplit(pairs, pattern) });
  cautions.push("not-every-split");
  return { max: improved(maxPattern), product: improved(productPattern), exact, cautions };
}

/** Looks at splits one by one and keeps the best of them. */
function seeker(pairs: PairValues, pattern: Pattern) {
  let highest = Number.NEGATIVE_INFINITY;
  let coreBits = 0;
  let splits = 0;
  const bestBySize = new Array<number | null>(pairs.nodes + 1).fill(null);
  return {
    see(split: SplitSums, bits: number): void {
      const correlation = pattern(pairs, split);
      if (correlation === null) return;
      const known = bestBySize[split.coreSize] ?? null;
      if (known === null || correlation > known) bestBySize[split.coreSize] = correlation;
      if (Math.abs(correlation - highest) <= 1e-12) splits += 1;
      else if (correlation > highest) [highest, coreBits, splits] = [correlation, bits, 1];
    },
    found(): CoreSplit {
      const core = bestBySize.slice(1).map((_, node) => ((coreBits >> node) & 1) === 1);
      return { correlation: highest, core, splitsAtOptimum: splits, bestBySize };
    },
  };
}
