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
  const order = [...parts.keys()].sort((a, b) => parts[a]!.n[0]! - parts[b]!.n[0]!);
  while (!isPoolSafe(parts, hidden, threshold, options)) {
    const next = order.find((part) => !hidden.has(part) && parts[part]!.n[0]! > 0);
    if (next === undefined) return false;
    hidden.add(next);
  }
  return true;
}

export interface PoolOptions {
  /** Raters the hidden parts hold together at least. */
  readonly leastRaters: number;
  /** Range of the scale a hidden part's mean keeps at least. */
  readonly openRange: number;
  /** Also demand that the number of raters of each hidden part stays unknown. */
  readonly countsStayUnknown: boolean;
  /**
   * Parts whose other figures are shown, and which are hidden only for a few of their raters: any so many of those
   * must stay open, rather than the mean of all.
   */
  readonly openForFew?: (part: number) => boolean;
}

/**
 * Whether the hidden parts of a published whole stay hidden from somebody who subtracts.
 *
 * The pool of hidden parts is known by subtraction. It is safe when it is empty, or when for every measure it
 * has at least two parts and `leastRaters` raters, no part's mean is confined to less than `openRange` (answers
 * lie between 1 and 5; the sizes of the parts are taken as known), and no part's size follows from the pool.
 */
export function isPoolSafe(
  parts: readonly Part[],
  hidden: ReadonlySet<number>,
  threshold: number,
  options: PoolOptions,
): boolean {
  const measures = parts[0]?.n.length ?? 0;
  for (let measure = 0; measure < measures; measure++) {
    const pool = [...hidden].filter((part) => parts[part]!.n[measure]! > 0);
    if (pool.length === 0) continue;
    const n = pool.reduce((total, part) => total + parts[part]!.n[measure]!, 0);
    const sum = pool.reduce((total, part) => total + parts[part]!.sum[measure]!, 0);
    if (pool.length === 1 || n < options.leastRaters) return false;
    const closed = pool.some((position) => {
      const own = parts[position]!.n[measure]!;
      const few = options.openForFew?.(position) === true ? Math.min(own, threshold) : own;
      return (openRange(own, n, sum) * own) / few < options.openRange - 1e-9;
    });
    if (closed) return false;
  }
  return !options.countsStayUnknown || countsStayUnknown(parts, hidden, threshold);
}

/** How wide the mean of `n` raters among `poolN` with a known sum can range. */
export function openRange(n: number, poolN: number, poolSum: number): number {
  const others = poolN - n;
  const most = Math.min(HIGHEST_ANSWER * n, poolSum - LOWEST_ANSWER * others);
  const least = Math.max(LOWEST_ANSWER * n, poolSum - HIGHEST_ANSWER * others);
  return (most - least) / n;
}

/**
 * Whether no hidden part's size follows from the pool's size and the rules: a part below the threshold has 1 to
 * `threshold - 1` raters, another at least `threshold` and at most as many as the smallest shown part.
 */
function countsStayUnknown(parts: readonly Part[], hidden: ReadonlySet<number>, threshold: number): boolean {
  const shown = parts.filter((part, position) => !hidden.has(position) && part.n[0]! > 0);
  const smallestShown = Math.min(...shown.map((part) => part.n[0]!));
  const pool = [...hidden].map((part) => parts[part]!.n[0]!).filter((n) => n > 0);
  const total = pool.reduce((sum, n) => sum + n, 0);
  const bounds = pool.map((n): [number, number] => (n < threshold ? [1, threshold - 1] : [threshold, smallestShown]));
  const least = bounds.reduce((sum, [low]) => sum + low, 0);
  const open = bounds.filter(([, high]) => high === Number.POSITIVE_INFINITY).length;
  const most = bounds.reduce((sum, [, high]) => (high === Number.POSITIVE_INFINITY ? sum : sum + high), 0);
  return bounds.every(([low, high]) => {
    const bounded = high !== Number.POSITIVE_INFINITY;
    const othersMost = open > (bounded ? 0 : 1) ? Number.POSITIVE_INFINITY : most - (bounded ? high : 0);
    return Math.max(low, total - othersMost) < Math.min(high, total - (least - low));
  });
}
