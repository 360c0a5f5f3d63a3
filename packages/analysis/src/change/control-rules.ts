import { type Stretch, stretches, trends } from "./stretches.ts";

/** Where a control chart shows more than chance; positions count from 0. */
export interface ControlRules {
  /** Points outside the limits, three standard errors from the centre. */
  outside: number[];
  /** Eight or more points on one side of the centre. */
  runs: Stretch[];
  /** Six or more points that each rise, or each fall. */
  trends: Stretch[];
}

/**
 * The three rules of a control chart. A point exactly on the centre ends a run, equal neighbours end a trend, and a
 * point exactly on a limit is inside. Sources: Western Electric 1956; Nelson 1984 (Journal of Quality Technology
 * 16, 237-239).
 *
 * @param lower the lower limit of each point
 * @param upper the upper limit of each point
 */
export function controlRules(
  values: readonly number[],
  center: number,
  lower: readonly number[],
  upper: readonly number[],
): ControlRules {
  return {
    outside: [...values.keys()].filter((at) => values[at]! < lower[at]! || values[at]! > upper[at]!),
    runs: stretches(
      values.map((value) => Math.sign(value - center)),
      8,
    ),
    trends: trends(values, 6),
  };
}
