import { roundTo } from "../disclosure/blunting.ts";
import { alpha } from "../scale/alpha.ts";
import { bootstrapAlpha } from "../scale/alpha-bootstrap.ts";
import type { Scope } from "./scope.ts";
import { completeRatings } from "./statistics-rows.ts";

/** What reliability says beyond alpha, omega and item-rest correlations. */
export interface ReliabilityStatistics {
  /** Cluster bootstrap interval of alpha: whole respondents are drawn. */
  bootstrap95: [number, number] | null;
  draws: number;
  alphaIfDropped: Record<string, number | null>;
}

/**
 * Alpha without each item, and the interval of alpha that knows that one person gives several ratings. Under
 * protection to two decimals; the interval tells about the number of ratings and is shown where that is.
 */
export function publishReliabilityStatistics(
  scope: Scope,
  chance: { readonly draws: number; readonly seed: number },
): ReliabilityStatistics {
  const { table, publication } = scope;
  const decimals = publication.protected ? 2 : null;
  const { rows, shown, counted } = completeRatings(scope);
  const dropped = alpha(table.answers, rows).alphaIfDropped;
  const { low, high } = counted
    ? bootstrapAlpha(table, [...table.items.keys()], rows, chance)
    : { low: null, high: null };
  return {
    bootstrap95: low === null || high === null ? null : [roundTo(low, decimals)!, roundTo(high, decimals)!],
    draws: chance.draws,
    alphaIfDropped: Object.fromEntries(
      table.items.map((item, position) => [item, shown ? roundTo(dropped[position]!, decimals) : null]),
    ),
  };
}
