import { type CaseFigures, caseNetworks, caseTies, type RatingTable } from "@interrelate/analysis";
import {
  type CaseResults,
  type CaseTells,
  DIMENSIONS,
  type Dimension,
  type Effort,
  FEWEST_CASES,
  type Instrument,
} from "@interrelate/contract";
import { familyOptions, ratingTableOf, type StoredRating } from "../results/index.ts";
import { FEWEST_RATED } from "./hindrances.ts";
import { type CasePeople, tiesAround } from "./ties-around.ts";

/** A round with everything that was answered about its cases. */
export type AnsweredRound = {
  readonly effort: Effort;
  readonly tells: CaseTells;
  /** Cases whose consent holds, in their order. */
  readonly cases: readonly AnsweredCase[];
  readonly ratings: readonly StoredRating[];
};

/** A case with what its people were asked. */
export type AnsweredCase = CasePeople & {
  readonly waveId: string;
  readonly instrument: Instrument;
  readonly minItems: number;
};

/**
 * What is told about a round. Every tie or network that could have been answered about is named, so that which of them
 * are there tells nothing of who answered; most of a small round is hidden.
 */
export function computeResults({ effort, tells, cases, ratings }: AnsweredRound): CaseResults {
  const waves = cases.map(({ waveId, instrument, minItems }) => ({ id: waveId, instrument, minItems }));
  if (waves.length === 0) return tells === "roles" ? { tells, ties: [] } : { tells, networks: [] };
  const table = ratingTableOf(effort, waves, ofOthers(cases, ratings));
  const { scoring } = familyOptions(effort, waves);
  const options = { minRaters: effort.threshold, scoring };
  if (tells === "cases") {
    const networks = new Map(caseNetworks(table, options).map((each) => [each.case, each]));
    return {
      tells,
      networks: cases.map(({ id, waveId }) => ({ caseId: id, ...figures(networks.get(waveId)) })),
    };
  }
  const counted = countedIn(table, scoring.minItems);
  const waveOf = new Map(cases.map(({ id, waveId }) => [id, waveId]));
  const tieAround = tiesAround(cases, (caseId, from, to) => counted.get(`${waveOf.get(caseId)} ${from} ${to}`) ?? 0);
  const told = new Map(
    caseTies(table, {
      ...options,
      minCases: FEWEST_CASES,
      minRated: FEWEST_RATED,
      ratedPeople: (from, to) => tieAround(from, to)?.rated ?? 0,
    }).map((tie) => [`${tie.from} ${tie.to}`, tie]),
  );
  // In the order of the workgroups.
  const { workgroups } = effort.workProcess;
  const pairs = workgroups
    .flatMap((from) => workgroups.map((to) => ({ from: from.id, to: to.id })))
    .filter(({ from, to }) => tieAround(from, to) !== undefined);
  return {
    tells,
    ties: pairs.map(({ from, to }) => {
      const tie = told.get(`${from} ${to}`);
      const isTold = (tie?.raters ?? null) !== null;
      return { from, to, cases: isTold ? (tieAround(from, to)?.cases ?? null) : null, ...figures(tie) };
    }),
  };
}

/** The ratings but those of the own role by somebody who is alone in it: they would be about themselves. */
function ofOthers(cases: readonly AnsweredCase[], ratings: readonly StoredRating[]): StoredRating[] {
  const several = new Set(
    cases.flatMap(({ waveId, members }) =>
      [...Map.groupBy(members, ({ workgroupId }) => workgroupId)].flatMap(([role, people]) =>
        people.length > 1 ? [`${waveId} ${role}`] : [],
      ),
    ),
  );
  return ratings.filter(
    ({ waveId, raterGroupId, ratedGroupId }) =>
      raterGroupId !== ratedGroupId || several.has(`${waveId} ${raterGroupId}`),
  );
}

/** How many ratings of enough items to count there are, by wave and pair of groups. */
function countedIn({ waves, groups, wave, from, to, answers }: RatingTable, minItems: number) {
  const counted = new Map<string, number>();
  for (const [row, position] of wave.entries()) {
    const given = answers.filter((column) => !Number.isNaN(column[row])).length;
    const key = `${waves[position]} ${groups[from[row] ?? -1]} ${groups[to[row] ?? -1]}`;
    if (given >= minItems) counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return counted;
}

/** Figures as they are told: all dimensions are named, also those that were not asked. */
function figures(computed: CaseFigures | undefined) {
  const { raters = null, mean = null, low = null, high = null, items = {} } = computed ?? {};
  const dimensions = DIMENSIONS.map((each) => [each, items[each] ?? HIDDEN] as const);
  return { raters, mean, low, high, dimensions: Object.fromEntries(dimensions) as Record<Dimension, typeof HIDDEN> };
}

const HIDDEN: { readonly mean: number | null; readonly low: number | null; readonly high: number | null } = {
  mean: null,
  low: null,
  high: null,
};
