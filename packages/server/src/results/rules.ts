import type { FamilyOptions, RatingTable } from "@interrelate/analysis";
import {
  COMMUNICATION,
  DIMENSIONS,
  type Dimension,
  type Effort,
  type Instrument,
  RELATIONSHIPS,
  type Reporting,
  type WaveSummary,
} from "@interrelate/contract";

/** A closed wave with what its answers mean. */
export interface ClosedWave {
  readonly id: string;
  readonly minItems: number;
  readonly instrument: Instrument;
}

/** What a family of results is made of: the effort, its closed waves, and workgroups that are reported together. */
export interface PublicationSource {
  readonly effort: Effort;
  readonly waves: readonly ClosedWave[];
  readonly together: Reporting["groups"];
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

/**
 * Closed waves that ask the same dimensions, in their order: only these have the same index. A short form makes
 * another form; another wording does not, and is told beside a comparison.
 */
export function formsOf(waves: readonly ClosedWave[]): ClosedWave[][] {
  const forms = new Map<string, ClosedWave[]>();
  for (const wave of waves) {
    const asked = askedIn(wave.instrument).join(" ");
    forms.set(asked, [...(forms.get(asked) ?? []), wave]);
  }
  return [...forms.values()];
}

/** The dimensions an instrument asks, in the order of the seven. */
export function askedIn({ items }: Instrument): Dimension[] {
  return DIMENSIONS.filter((each) => items.some(({ dimension }) => dimension === each));
}

/**
 * The ratings of closed waves of one form as a table whose labels are ids and whose items are the dimensions asked.
 * Ratings of other waves are left out.
 */
export function ratingTableOf(
  effort: Effort,
  waves: readonly ClosedWave[],
  everyRating: readonly StoredRating[],
): RatingTable {
  const asked = askedOf(waves);
  const groups = effort.workProcess.workgroups.map(({ id }) => id);
  const sites = effort.sites.map(({ id }) => id);
  const waveIds = waves.map(({ id }) => id);
  const [groupAt, siteAt, waveAt] = [groups, sites, waveIds].map(positions) as [Positions, Positions, Positions];
  const ratings = everyRating.filter(({ waveId }) => waveIds.includes(waveId));
  const respondents = ratings.reduce((most, { respondent }) => Math.max(most, respondent), 0);
  const scores = waves.map(({ instrument }) => scoresOf(instrument, asked));
  const answers = asked.map(() => new Float32Array(ratings.length).fill(Number.NaN));
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
    items: asked,
    respondent: column(({ respondent }) => respondent),
    from: column(({ raterGroupId }) => groupAt(raterGroupId)),
    to: column(({ ratedGroupId }) => groupAt(ratedGroupId)),
    site: column(({ siteId }) => (siteId === null ? -1 : siteAt(siteId))),
    wave: column(({ waveId }) => waveAt(waveId)),
    answers,
  };
}

/**
 * How the ratings of closed waves of one form are analysed: communication and relationships are the means of those of
 * their dimensions that are asked. Waves of a form are published together, so where they ask for different numbers of
 * answered items the largest counts for all.
 */
export function familyOptions(effort: Effort, waves: readonly ClosedWave[]): Omit<FamilyOptions, "excluded"> {
  const asked = askedOf(waves);
  const placesOf = (dimensions: readonly Dimension[]) =>
    dimensions.filter((each) => asked.includes(each)).map((each) => asked.indexOf(each));
  const frequency = asked.indexOf("frequent");
  return {
    minRaters: effort.threshold,
    cutoffs: effort.cutoffs,
    scoring: {
      communication: placesOf(COMMUNICATION),
      relationship: placesOf(RELATIONSHIPS),
      frequency: frequency === -1 ? null : frequency,
      minItems: Math.min(asked.length, Math.max(...waves.map(({ minItems }) => minItems))),
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

function scoresOf({ items }: Instrument, asked: readonly Dimension[]): ItemScale[] {
  return items.map(({ dimension, scores }, item) => ({ dimension: asked.indexOf(dimension), item, scale: scores }));
}

/** The dimensions of waves of one form. */
function askedOf([first]: readonly ClosedWave[]): Dimension[] {
  return first === undefined ? [] : askedIn(first.instrument);
}
