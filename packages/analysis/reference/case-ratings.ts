import { createRandom } from "../src/numeric/random.ts";
import type { RatingTable, Scoring } from "../src/rating-table.ts";

/** One rating: who, of which group, rated which group in which case, with the answers to all items. */
export interface CaseRating {
  readonly person: string;
  readonly from: string;
  readonly to: string;
  readonly case: string;
  readonly answers: readonly number[];
}

/** Four items, two for each facet, three needed. */
export const FOUR_ITEMS: Scoring = { communication: [0, 1], relationship: [2, 3], frequency: 0, minItems: 3 };

/** A table of ratings in their order; labels come in the order of their first rating, or as given. */
export function caseTable(ratings: readonly CaseRating[], order: { groups?: string[]; cases?: string[] } = {}): RatingTable {
  const labels = (read: (rating: CaseRating) => string[]) => [...new Set(ratings.flatMap(read))];
  const respondents = labels(({ person }) => [person]);
  const groups = order.groups ?? labels(({ from, to }) => [from, to]);
  const waves = order.cases ?? labels((rating) => [rating.case]);
  const column = (read: (rating: CaseRating) => number) => Int32Array.from(ratings, read);
  return {
    respondents,
    groups,
    sites: [],
    waves,
    items: ["a", "b", "c", "d"],
    respondent: column(({ person }) => respondents.indexOf(person)),
    from: column(({ from }) => groups.indexOf(from)),
    to: column(({ to }) => groups.indexOf(to)),
    site: column(() => -1),
    wave: column((rating) => waves.indexOf(rating.case)),
    answers: [0, 1, 2, 3].map((item) => Float64Array.from(ratings, ({ answers }) => answers[item]!)),
  };
}

/** What is drawn: people of so many groups, each in the cases they are around, each rating every group there. */
export interface CasePlan {
  readonly seed: number;
  readonly groups: number;
  readonly people: number;
  readonly cases: number;
  /** Shares, 0 to 1: people who are around a case, answers skipped. */
  readonly around: number;
  readonly skipping: number;
}

/** Drawn ratings; the same plan gives the same ones. */
export function drawnCases(plan: CasePlan): CaseRating[] {
  const random = createRandom(plan.seed);
  const answer = () => (random.uniform() < plan.skipping ? Number.NaN : 1 + random.below(5));
  const ratings: CaseRating[] = [];
  for (let person = 0; person < plan.people; person++) {
    const from = `G${random.below(plan.groups)}`;
    for (let place = 0; place < plan.cases; place++) {
      if (random.uniform() >= plan.around) continue;
      for (let to = 0; to < plan.groups; to++) {
        const answers = [answer(), answer(), answer(), answer()];
        ratings.push({ person: `p${person}`, from, to: `G${to}`, case: `C${place}`, answers });
      }
    }
  }
  return ratings;
}
