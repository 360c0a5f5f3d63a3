import { isCountShown } from "./blunting.ts";
import { OPEN_RANGE } from "./hidden-pool.ts";
import { PLAIN_RATERS } from "./threshold.ts";

/**
 * How a measure of a shown tie may appear: `exact`, with its number of raters; `coarse`, to one decimal and
 * without it, because a few raters skipped it; `hidden`.
 */
export type Mode = "exact" | "coarse" | "hidden";

/** One measure of a tie in the groups of raters that can be told apart. */
export interface MeasureCounts {
  readonly n: number;
  /** Raters of the tie without this measure, in each group that can be told apart. */
  readonly skipped: readonly number[];
  /** Raters with this measure that do not count in the tie, likewise. */
  readonly extra: readonly number[];
}

/**
 * The mode of a measure in a tie of `raters` raters.
 *
 * With the index and all items at hand the answers of those who skipped an item can be worked out, so their
 * number must be none or at least the threshold. A few may hide behind rounding: one decimal leaves the sum of
 * the answers open by a tenth of the raters, which has to cover a whole scale point for each of them.
 */
export function modeOf(measure: MeasureCounts, raters: number, threshold: number): Mode {
  if (measure.n < threshold) return "hidden";
  const { skipped, extra } = measure;
  if ([skipped, extra].every((counts) => counts.every((count) => isCountShown(count, threshold)))) return "exact";
  const few = [...skipped, ...extra].reduce((sum, count) => sum + count, 0);
  return raters >= PLAIN_RATERS && measure.n >= PLAIN_RATERS && few <= raters / 10 ? "coarse" : "hidden";
}

const RANK: Record<Mode, number> = { exact: 0, coarse: 1, hidden: 2 };

/** The stricter of two modes. */
export function stricter(a: Mode, b: Mode): Mode {
  return RANK[a] >= RANK[b] ? a : b;
}

/** Items by measure number, and each facet's own measure number. */
export interface Facet {
  readonly measure: number;
  readonly items: readonly number[];
}

/** A facet is coarse when one of its items is, since both together tell more than either. */
export function coarsenFacets(modes: readonly Mode[], facets: readonly Facet[]): Mode[] {
  const result = [...modes];
  for (const { measure, items } of facets) {
    if (items.some((item) => modes[item] === "coarse")) result[measure] = stricter("coarse", modes[measure]!);
  }
  return result;
}

/**
 * Hides further measures of a tie until a hidden one does not follow from the shown ones: the index is the mean
 * of all items, a facet that of its own. A hidden facet takes the other along; hidden items come in pairs
 * within each facet shown; and when the shown means leave a hidden item less than a range of 1, nothing but the
 * index stays.
 *
 * @param means mean of each measure, index first
 * @param counts answers of each measure; the one with the fewest is hidden first
 * @param index the index and all items
 */
export function completeHiding(
  modes: readonly Mode[],
  means: readonly number[],
  counts: readonly number[],
  facets: readonly Facet[],
  index: Facet,
): Mode[] {
  const result = [...modes];
  const isHidden = (measure: number) => result[measure] === "hidden";
  if (facets.some(({ measure }) => isHidden(measure))) for (const { measure } of facets) result[measure] = "hidden";
  const wholes = [...facets.filter(({ measure }) => !isHidden(measure)), index];
  for (const { items } of wholes) {
    const hidden = items.filter(isHidden);
    const candidates = items.filter((item) => !isHidden(item)).sort((a, b) => counts[a]! - counts[b]! || a - b);
    if (hidden.length === 1 && candidates.length > 0) result[candidates[0]!] = "hidden";
  }
  const open = wholes.every((whole) => hiddenItemsStayOpen(whole, means, isHidden));
  return open ? result : result.map((mode, measure) => (measure === 0 ? mode : "hidden"));
}

function hiddenItemsStayOpen(whole: Facet, means: readonly number[], isHidden: (measure: number) => boolean): boolean {
  const hidden = whole.items.filter(isHidden);
  if (hidden.length === 0 || hidden.length === whole.items.length) return true;
  const shown = whole.items.filter((item) => !isHidden(item)).reduce((sum, item) => sum + means[item]!, 0);
  const rest = means[whole.measure]! * whole.items.length - shown;
  const others = hidden.length - 1;
  return Math.min(5, rest - others) - Math.max(1, rest - 5 * others) >= OPEN_RANGE;
}
