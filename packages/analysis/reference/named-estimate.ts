import type { Estimate } from "../src/models/regression/combination.ts";

/** An estimate under the names of the reference files. */
export function namedEstimate({ estimate, se, t, df, p, low, high }: Estimate) {
  return { b: estimate, se, t, df, p, ci95: [low, high] };
}
