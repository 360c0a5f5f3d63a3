import type { Caution } from "../cautions.ts";
import type { Random } from "../numeric/random.ts";
import { bestPartition } from "./best-partition.ts";
import { louvain } from "./louvain.ts";
import { modularityOf, type SymmetricWeights, symmetricWeights } from "./modularity.ts";
import { hasMissingTie, hasNegativeTie, type TieValues } from "./tie-values.ts";

/** Parts of a network with more tie value inside than chance would bring. */
export interface Communities {
  /** `null` when undefined; see `modularity`. */
  modularity: number | null;
  /** The community of each node, numbered from 1 in order of appearance; empty when undefined. */
  membership: number[];
  /** Whether every partition was considered; otherwise the best of the runs, and a better one may exist. */
  exact: boolean;
  cautions: Caution[];
}

/** Up to this many nodes every partition is considered. */
const EXACT_NODES = 12;
/** Runs of the Louvain method for larger networks, and runs from the best partition so far with some nodes displaced. */
const RUNS = 50;
const DISPLACED_RUNS = 150;

/**
 * The partition of the nodes with the highest modularity over the two directions of a tie together (W + W'): the best of
 * all for up to twelve nodes; otherwise the best of 50 runs of the Louvain method, and of 150 more that each start from the
 * best so far with a quarter of the nodes displaced at random (iterated local search). Without any tie every node is alone
 * and modularity is undefined; a network with a value below 0 has no communities in this sense.
 *
 * @param random decides the order in which the runs look at the nodes
 */
export function communities(matrix: TieValues, random: Random): Communities {
  const cautions: Caution[] = matrix.length < 10 ? ["fewer-than-ten-nodes"] : [];
  if (hasMissingTie(matrix)) cautions.push("ties-missing");
  const exact = matrix.length <= EXACT_NODES;
  if (hasNegativeTie(matrix)) {
    return { modularity: null, membership: [], exact, cautions: [...cautions, "negative-values"] };
  }
  const network = symmetricWeights(matrix);
  if (network.total === 0)
    return { modularity: null, membership: matrix.map((_, node) => node + 1), exact: true, cautions };
  const best = exact ? bestPartition(network) : bestOfRuns(network, random);
  return {
    modularity: modularityOf(network, best),
    membership: best.map((community) => community + 1),
    exact,
    cautions,
  };
}

function bestOfRuns(network: SymmetricWeights, random: Random): number[] {
  const n = network.sums.length;
  const run = louvain(network, random);
  let best = run();
  let highest = modularityOf(network, best);
  for (let done = 1; done < RUNS + DISPLACED_RUNS; done++) {
    const displaced = best.map((community) => (random.below(4) === 0 ? random.below(n) : community));
    const membership = done < RUNS ? run() : run(displaced);
    const value = modularityOf(network, membership);
    if (value > highest + 1e-12) [best, highest] = [membership, value];
  }
  return best;
}
