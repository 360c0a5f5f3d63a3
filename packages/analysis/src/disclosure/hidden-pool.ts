/** One part of a whole (a site of a tie, say): raters and sum of answers per measure. */
export interface Part {
  readonly n: readonly number[];
  readonly sum: readonly number[];
}

/** Hidden means must stay open over at least this much of the scale. */
export const OPEN_RANGE = 1;

const LOWEST_ANSWER = 1;
const HIGHEST_ANSWER = 5;

/**
 * Hides further parts, the smallest shown one first, until nobody can get at a hidden part by subtracting the
 * shown ones from the whole. `hidden` holds the parts hidden already and is added to.
 *
 * @returns `false` when even hiding every part does not help, so that the whole has to be hidden as well
 */
export function hideUntilSafe(
  parts: readonly Part[],
  hidden: Set<number>,
  threshold: number,
  options: PoolOptions,
): boolean {
  if (isPoolSafe(parts, hidden, threshold, options)) return true;
  const [first] = measuresOf(parts, options);
  const raters = (part: number) => parts[part]!.n[first!]!;
  const shown = [...parts.keys()].filter((part) => !hidden.has(part) && raters(part) > 0);
  for (const next of shown.sort((a, b) => raters(a) - raters(b))) {
    hidden.add(next);
    if (isPoolSafe(parts, hidden, threshold, options)) return true;
  }
  return false;
}

export interface PoolOptions {
  /** Raters the hidden parts hold together at least. */
  readonly leastRaters: number;
  /** Range of the scale the mean of a hidden part below the threshold keeps at least. */
  readonly openRange: number;
  /** Also demand that the number of raters of each hidden part below the threshold stays unknown. */
  readonly countsStayUnknown: boolean;
  /**
   * Parts whose other figures are shown, and which are hidden only for a few of their raters: the mean of any
   * `threshold` of those must stay open, rather than the mean of all.
   */
  readonly openForFew?: (part: number) => boolean;
  /** The measures that are published, the one that tells the raters first; all by default. */
  readonly measures?: readonly number[];
}

/**
 * Whether the small hidden parts of a published whole stay hidden from somebody who subtracts.
 *
 * The pool of hidden parts is known by subtraction. It is safe when it is empty, or when for every measure it
 * has at least two parts and `leastRaters` raters, and for every part below `threshold` neither is its mean confined
 * to less than `openRange` (answers lie between 1 and 5; the sizes of the parts are taken as known) nor does its size
 * follow from the pool. Parts from `threshold` up are hidden for the sake of the small ones: as many people could be
 * shown anywhere else, and what a pool tells about them does no harm.
 */
export function isPoolSafe(
  parts: readonly Part[],
  hidden: ReadonlySet<number>,
  threshold: number,
  options: PoolOptions,
): boolean {
  const measures = measuresOf(parts, options);
  const positions = [...hidden];
  for (const measure of measures) {
    const pool = positions.filter((part) => parts[part]!.n[measure]! > 0);
    if (pool.length === 0) continue;
    let n = 0;
    let sum = 0;
    for (const part of pool) {
      n += parts[part]!.n[measure]!;
      sum += parts[part]!.sum[measure]!;
    }
    if (pool.length === 1 || n < options.leastRaters) return false;
    const closed = pool.some((position) => {
      const own = parts[position]!.n[measure]!;
      if (own >= threshold && options.openForFew?.(position) !== true) return false;
      return (openRange(own, n, sum) * own) / Math.min(own, threshold) < options.openRange - 1e-9;
    });
    if (closed) return false;
  }
  return !options.countsStayUnknown || countsStayUnknown(parts, hidden, threshold, measures[0]!);
}

function measuresOf(parts: readonly Part[], { measures }: PoolOptions): readonly number[] {
  return measures ?? [...(parts[0]?.n.keys() ?? [])];
}

/** How wide the mean of `n` raters among `poolN` with a known sum can range. */
export function openRange(n: number, poolN: number, poolSum: number): number {
  const others = poolN - n;
  const most = Math.min(HIGHEST_ANSWER * n, poolSum - LOWEST_ANSWER * others);
  const least = Math.max(LOWEST_ANSWER * n, poolSum - HIGHEST_ANSWER * others);
  return (most - least) / n;
}

/**
 * Whether no small hidden part's size follows from the pool's size and the rules.
 *
 * While other parts are shown, somebody who knows why each part is hidden knows that one below the threshold has 1 to
 * `threshold - 1` raters, and another, since the smallest are hidden first, at least `threshold` and fewer than the
 * smallest shown part (as many, when their order says so, which is too little to count on). When no part is shown,
 * nobody can tell which are small.
 */
function countsStayUnknown(
  parts: readonly Part[],
  hidden: ReadonlySet<number>,
  threshold: number,
  measure: number,
): boolean {
  const raters = (part: number) => parts[part]!.n[measure]!;
  const pool = [...hidden].map(raters).filter((n) => n > 0);
  const shown = [...parts.keys()].filter((part) => !hidden.has(part) && raters(part) > 0);
  const total = pool.reduce((sum, n) => sum + n, 0);
  const small = pool.filter((n) => n < threshold).length;
  if (small === 0) return true;
  if (shown.length === 0) return total > pool.length;
  const large = pool.length - small;
  const mostOfLarge = Math.max(threshold, Math.min(...shown.map(raters)) - 1);
  const least = total - (small - 1) * (threshold - 1) - large * mostOfLarge;
  const most = total - (small - 1) - large * threshold;
  return Math.max(1, least) < Math.min(threshold - 1, most);
}
