import { DEFAULT_MIN_ITEMS, type FrequencyCoding, type RatingMapping, type Scoring } from "@interrelate/analysis";
import { BadInput } from "../bad-input.ts";
import { counted } from "../counted.ts";

/** The options of `interrelate analyze` as they stand on the command line. */
export interface AnalyzeFlags {
  readonly respondent: string;
  readonly respondentGroup: string;
  readonly ratedGroup: string;
  readonly site?: string;
  readonly wave?: string;
  readonly waveValue?: string;
  readonly items: readonly string[];
  readonly frequencyItem?: string;
  readonly frequencyCoding?: FrequencyCoding;
  readonly minItems?: number;
  readonly minRaters: number;
  readonly bootstrap?: number;
  readonly seed: number;
  readonly json?: boolean;
  readonly html?: string;
}

/** Items of the questionnaire: four of communication, then three of relationships. */
const FULL_SCALE = 7;

/**
 * Which columns of a file with this header are read. Site and wave are optional: left unnamed, `site` and `wave` are
 * read where the file has them.
 */
export function mappingOf(flags: AnalyzeFlags, header: readonly string[]): RatingMapping {
  const present = (name: string) => (header.includes(name) ? name : undefined);
  return {
    respondent: flags.respondent,
    respondentGroup: flags.respondentGroup,
    ratedGroup: flags.ratedGroup,
    site: flags.site ?? present("site"),
    wave: flags.wave ?? present("wave"),
    items: flags.items,
    frequencyItem: flags.frequencyItem,
    frequencyCoding: flags.frequencyCoding,
  };
}

/**
 * How the items make scores. Communication and relationship scores need the full scale, whose items stand in the order
 * of the seven dimensions.
 *
 * @throws BadInput when more items are asked for than there are.
 */
export function scoringOf(flags: AnalyzeFlags, frequency: number | null): Scoring {
  const count = flags.items.length;
  const minItems = flags.minItems ?? Math.min(DEFAULT_MIN_ITEMS, count);
  if (minItems > count) {
    throw new BadInput(
      `--min-items asks for ${minItems} answered items, but there are only ${counted(count, "item")}. Please give a number up to ${count}.`,
    );
  }
  const full = count === FULL_SCALE;
  return { communication: full ? [0, 1, 2, 3] : [], relationship: full ? [4, 5, 6] : [], frequency, minItems };
}
