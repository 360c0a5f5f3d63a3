import type { FamilyOptions, RatingTable } from "@interrelate/analysis";
import {
  COMMUNICATION,
  DIMENSIONS,
  type Effort,
  type Instrument,
  RELATIONSHIPS,
  type WaveSummary,
} from "@interrelate/contract";

/** A closed wave with what its answers mean. */
export interface ClosedWave {
  readonly id: string;
  readonly minItems: number;
  readonly instrument: Instrument;
}

/** One stored rating. `respondent` is a number that stands for a person within one reading and is kept nowhere. */
export interface StoredRating {
  readonly waveId: string;
  readonly respondent: number;
  readonly raterGroupId: string;
  readonly ratedGroupId: string;
  readonly siteId: string | null;
  /** Position of each answer in display order, 1 to 5, null where skipped. */
  readonly answers: readonly (number | null)[];
}

/** The ratings of all closed waves of a work process as a table whose labels are ids and whose items are the dimensions. */
export function ratingTableOf(
  effort: Effort,
  waves: readonly ClosedWave[],
  ratings: readonly StoredRating[],
): RatingTable {
  const groups = effort.workProcess.workgroups.map(({ id }) => id);
  const sites = effort.sites.map(({ id }) => id);
  const waveIds = waves.map(({ id }) => id);
  const [groupAt, siteAt, waveAt] = [groups, sites, waveIds].map(positions) as [Positions, Positions, Positions];
  const respondents = ratings.reduce((most, { respondent }) => Math.max(most, respondent), 0);
  const scores = waves.map(({ instrument }) => scoresOf(instrument));
  const answers = DIMENSIONS.map(() => new Float32Array(ratings.length).fill(Number.NaN));
  for (const [row, rating] of ratings.entries()) {
    for (const { dimension, item, scale } of scores[waveAt(rating.waveId)] ?? []) {
      const answer = rating.answers[item] ?? null;
      const column = answers[dimension];
      if (answer !== null && column !== undefined) column[row] = scale[answer - 1] ?? Number.NaN;
    }
  }
  const column = (position: (rating: StoredRating) => number) => Int32Array.from(ratings, position);
  return {
    respondents: Array.from({ length: respondents + 1 }, (_, respondent) => String(respondent)),
    groups,
    sites,
    waves: waveIds,
    items: DIMENSIONS,
    respondent: column(({ respondent }) => respondent),
    from: column(({ raterGroupId }) => groupAt(raterGroupId)),
    to: column(({ ratedGroupId }) => groupAt(ratedGroupId)),
    site: column(({ siteId }) => (siteId === null ? -1 : siteAt(siteId))),
    wave: column(({ waveId }) => waveAt(waveId)),
    answers,
  };
}

/**
 * How the ratings of an effort are analysed. Waves are published together, so where they ask for different numbers of
 * answered items the largest counts for all.
 */
export function familyOptions(effort: Effort, waves: readonly ClosedWave[]): Omit<FamilyOptions, "excluded"> {
  const placesOf = (dimensions: readonly (typeof DIMENSIONS)[number][]) =>
    dimensions.map((each) => DIMENSIONS.indexOf(each));
  return {
    minRaters: effort.threshold,
    cutoffs: effort.cutoffs,
    scoring: {
      communication: placesOf(COMMUNICATION),
      relationship: placesOf(RELATIONSHIPS),
      frequency: DIMENSIONS.indexOf("frequent"),
      minItems: Math.max(...waves.map(({ minItems }) => minItems)),
    },
  };
}

/** Why the results of a wave cannot be seen yet; undefined when they can. */
export function refuseResults(wave: Pick<WaveSummary, "name" | "status">): string | undefined {
  if (wave.status === "draft")
    return `The wave “${wave.name}” has not been opened yet, so there are no results. Open it when you are ready.`;
  if (wave.status === "open")
    return `The wave “${wave.name}” is still open. Its results can be seen once it is closed, so that nobody can watch single answers come in.`;
  return undefined;
}

/** Why two waves cannot be compared; undefined when they can. */
export function refuseChange(before: WaveSummary, after: WaveSummary): string | undefined {
  const refusal = refuseResults(before) ?? refuseResults(after);
  if (refusal !== undefined) return refusal;
  return before.position < after.position
    ? undefined
    : `“${before.name}” is not earlier than “${after.name}”. Please compare a wave with an earlier one.`;
}

type Positions = (id: string) => number;

function positions(ids: readonly string[]): Positions {
  const places = new Map(ids.map((id, position) => [id, position]));
  return (id) => places.get(id) ?? -1;
}

interface ItemScale {
  /** Place of the dimension in the table. */
  readonly dimension: number;
  /** Place of the item in the questionnaire. */
  readonly item: number;
  /** Score of each answer in display order. */
  readonly scale: readonly number[];
}

function scoresOf({ items }: Instrument): ItemScale[] {
  return items.map(({ dimension, scores }, item) => ({
    dimension: DIMENSIONS.indexOf(dimension),
    item,
    scale: scores,
  }));
}
