import { type AnalyzeOptions, scopeBase } from "../analyze-family.ts";
import type { RatingTable } from "../rating-table.ts";
import { openScope } from "./scope.ts";
import { type FactorStatistics, publishFactors } from "./statistics-factors.ts";
import { type IccStatistics, publishIccReml } from "./statistics-icc.ts";
import { type ModelStatistics, publishModel } from "./statistics-model.ts";
import { type NetworkStatistics, publishNetworkStatistics } from "./statistics-network.ts";
import { publishReliabilityStatistics, type ReliabilityStatistics } from "./statistics-reliability.ts";

/**
 * Statistics of one wave for researchers, beside those of its `Analysis`. `null` stands where a figure is undefined or
 * hidden; which of the two is not told.
 */
export interface WaveStatistics {
  reliability: ReliabilityStatistics;
  factors: FactorStatistics;
  icc: IccStatistics;
  model: ModelStatistics | null;
  network: NetworkStatistics | null;
}

/** What the statistics of a wave need beside the ratings. */
export interface StatisticsOptions extends AnalyzeOptions {
  /** The wave's label in the table; `null` in a table without waves. */
  readonly wave: string | null;
  /** Draws and seed of intervals; the seed also decides the order in which communities are sought. */
  readonly chance: { readonly draws: number; readonly seed: number };
}

/**
 * The statistics that may be published about one wave over all sites. What may be shown is decided where every figure
 * is (`scopeBase`), in the same way whenever it is asked: they rest on ratings of published ties or on printed means, so
 * hidden ties do not enter. There are none by site, because the ratings of a shown tie at a hidden site would follow
 * by subtraction (docs/methods/disclosure.md).
 *
 * @throws RangeError for a threshold of 2 or below 1, and when the wave is not in the table
 */
export function analyzeStatistics(table: RatingTable, options: StatisticsOptions): WaveStatistics {
  const base = scopeBase(table, options);
  const wave = base.publication.waves.find((one) => one.wave === options.wave);
  if (wave === undefined) throw new RangeError(`There is no wave “${options.wave}”.`);
  const scope = openScope(base, wave, null, wave.rows);
  return {
    reliability: publishReliabilityStatistics(scope, options.chance),
    factors: publishFactors(scope),
    icc: publishIccReml(scope),
    model: publishModel(scope),
    network: publishNetworkStatistics(scope, options.chance.seed),
  };
}
