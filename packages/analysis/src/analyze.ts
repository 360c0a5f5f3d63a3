import type { Analysis } from "./analysis.ts";
import { type AnalyzeOptions, publishWave, scopeBase } from "./analyze-family.ts";
import type { RatingTable } from "./rating-table.ts";
import type { CountedProducts } from "./ties/answer-products.ts";

/** What the analysis of one wave needs. */
export interface WaveOptions extends AnalyzeOptions {
  /** The wave to analyse; needed when the table has several. */
  readonly wave?: string;
  /** Ratings of the wave left out before the table was made, by reason. */
  readonly excluded?: Readonly<Record<string, number>>;
  /** Gives `answerProducts` of all rows when they have been made meanwhile; of use with a single wave alone. */
  readonly products?: (() => CountedProducts) | null;
}

/**
 * The analysis of one wave over all sites, as `analyzeFamily` publishes it beside its sites and other waves.
 *
 * @throws RangeError when the wave is not in the table, or not named although there are several, and for a
 * threshold of 2 or below 1
 */
export function analyze(table: RatingTable, options: WaveOptions): Analysis {
  const { publication, ...base } = scopeBase(table, options);
  const wave = publication.waves.find((one) => publication.waves.length === 1 || one.wave === options.wave);
  const mismatch = options.wave !== undefined && wave?.wave !== options.wave;
  if (wave === undefined || mismatch) {
    const named = options.wave === undefined ? "No wave is named" : `There is no wave "${options.wave}"`;
    throw new RangeError(`${named}. Name one of: ${table.waves.join(", ")}.`);
  }
  const products = publication.waves.length === 1 ? options.products : null;
  return publishWave({ ...base, publication }, wave, options, options.excluded ?? {}, products);
}
