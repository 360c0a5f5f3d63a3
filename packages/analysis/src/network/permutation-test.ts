import type { Random } from "../numeric/random.ts";
import { UnusableData } from "../unusable-data.ts";

/** How a statistic compares with what it would be if the nodes had been labelled by chance. */
export interface PermutationTest {
  observed: number;
  /** Share of labellings with a value at least as high, at most as low, at least as far from 0. */
  pUpper: number;
  pLower: number;
  pTwoSided: number;
  /** Mean and standard deviation (n - 1) over the labellings. */
  mean: number;
  sd: number;
  /** How many labellings were tried. */
  draws: number;
  /** Whether they were all there are. */
  exact: boolean;
}

export interface PermutationOptions {
  /** Random labellings to draw when there are too many to try them all. */
  readonly draws: number;
  readonly random: Random;
}

/** Up to this many nodes every one of the n! labellings is tried (5,040 for seven). */
const EXACT_NODES = 7;

/**
 * Permutation test over labellings of nodes. With up to seven nodes all n! labellings are tried, the observed one among
 * them, and p = b / n!; otherwise `draws` random ones, and p = (b + 1) / (m + 1), which is never 0 (Phipson & Smyth 2010,
 * Statistical Applications in Genetics and Molecular Biology 9, 39). Values equal but for rounding count as reached.
 *
 * @param statistic the statistic when node i is given the place of node `order[i]`; the list changes from call to call
 * @throws UnusableData when the number of draws is not a whole number above 0
 */
export function permutationTest(
  nodes: number,
  statistic: (order: readonly number[]) => number,
  { draws, random }: PermutationOptions,
): PermutationTest {
  if (!Number.isInteger(draws) || draws < 1) {
    throw new UnusableData(`The number of draws must be a whole number of 1 or more, not ${draws}.`);
  }
  const exact = nodes <= EXACT_NODES;
  const observed = statistic([...Array(nodes).keys()]);
  const slack = 1e-12 * Math.max(1, Math.abs(observed));
  const count = { draws: 0, upper: 0, lower: 0, far: 0, mean: 0, squares: 0 };
  for (const order of exact ? allOrders(nodes) : randomOrders(nodes, draws, random)) {
    const value = statistic(order);
    count.draws += 1;
    if (value >= observed - slack) count.upper += 1;
    if (value <= observed + slack) count.lower += 1;
    if (Math.abs(value) >= Math.abs(observed) - slack) count.far += 1;
    const step = value - count.mean;
    count.mean += step / count.draws;
    count.squares += step * (value - count.mean);
  }
  const share = (reached: number) => (exact ? reached / count.draws : (reached + 1) / (count.draws + 1));
  return {
    observed,
    pUpper: share(count.upper),
    pLower: share(count.lower),
    pTwoSided: share(count.far),
    mean: count.mean,
    sd: count.draws > 1 ? Math.sqrt(count.squares / (count.draws - 1)) : 0,
    draws: count.draws,
    exact,
  };
}

/** Every order of the nodes once, by the exchanges of Heap 1963. */
function* allOrders(nodes: number): Generator<readonly number[]> {
  const order = [...Array(nodes).keys()];
  const done = new Array<number>(nodes).fill(0);
  yield order;
  for (let place = 1; place < nodes; ) {
    if (done[place]! >= place) {
      done[place] = 0;
      place += 1;
      continue;
    }
    swap(order, place % 2 === 0 ? 0 : done[place]!, place);
    done[place]! += 1;
    place = 1;
    yield order;
  }
}

/** Orders drawn by the shuffle of Fisher and Yates, each equally likely. */
function* randomOrders(nodes: number, draws: number, random: Random): Generator<readonly number[]> {
  const order = [...Array(nodes).keys()];
  for (let draw = 0; draw < draws; draw++) {
    for (let place = nodes - 1; place > 0; place--) swap(order, place, random.below(place + 1));
    yield order;
  }
}

function swap(order: number[], one: number, other: number): void {
  [order[one], order[other]] = [order[other]!, order[one]!];
}
