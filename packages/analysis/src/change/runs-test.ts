import gammaln from "@stdlib/math-base-special-gammaln";

/** The number of runs above and below the median, against all orders of the same points. */
export interface RunsTest {
  count: number;
  expected: number;
  /** Probability of this many runs or fewer (many points in a row on one side: shifts, drifts). */
  pTooFew: number;
  /** Probability of this many or more (a sawtooth: two processes mixed, or over-correction). */
  pTooMany: number;
  /** Smallest and largest numbers of runs that are no signal, 2.5 % in each tail. */
  limits: [number, number];
  signal: boolean;
}

/**
 * The exact runs test, given `above` and `below` points on either side: all orders of them are equally likely.
 * Source: Wald & Wolfowitz 1940; Swed & Eisenhart 1943 (Annals of Mathematical Statistics 14, 66-87).
 *
 * @param count the runs found
 * @returns `null` when all points lie on one side
 */
export function runsTest(count: number, above: number, below: number): RunsTest | null {
  if (above === 0 || below === 0) return null;
  const most = 2 * Math.min(above, below) + 1;
  const share = (from: number, to: number) => {
    let sum = 0;
    for (let runs = from; runs <= to; runs++) sum += probabilityOf(runs, above, below);
    return sum;
  };
  const [pTooFew, pTooMany] = [share(2, count), share(count, most)];
  let low = 2;
  while (share(2, low) <= 0.025) low += 1;
  let high = most;
  while (share(high, most) <= 0.025) high -= 1;
  const expected = 1 + (2 * above * below) / (above + below);
  const signal = pTooFew <= 0.025 || pTooMany <= 0.025;
  return { count, expected, pTooFew, pTooMany, limits: [low, high], signal };
}

/** Runs alternate, so each side is cut into half of them (or one more): products of ways to cut, over all orders. */
function probabilityOf(runs: number, above: number, below: number): number {
  const all = logChoose(above + below, above);
  const ways = (first: number, second: number) =>
    Math.exp(logChoose(above - 1, first - 1) + logChoose(below - 1, second - 1) - all);
  const half = Math.floor(runs / 2);
  return runs % 2 === 0 ? 2 * ways(half, half) : ways(half + 1, half) + ways(half, half + 1);
}

/** log gamma is infinite where there is no way to choose, which makes the number of ways 0. */
function logChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}
