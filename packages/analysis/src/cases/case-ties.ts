import type { RatingTable } from "../rating-table.ts";
import { scoreIndex } from "../scale/scores.ts";
import { type CaseFigures, type CaseOptions, caseFigures, publishedTies } from "./case-figures.ts";

/** What a tie between roles needs before anything of it is told. */
export interface CaseTieOptions extends CaseOptions {
  /** Cases with a rating of the tie. */
  readonly minCases: number;
  /** Different people in the rated role: one or two of them are a person, not a role. */
  readonly minRated: number;
  /** How many different people members of group `from` rated when they rated group `to`, over all cases (labels). */
  readonly ratedPeople: (from: string, to: string) => number;
}

/** How members of group `from` experience group `to` over all cases (labels); every figure `null` when hidden. */
export interface CaseTieFigures extends CaseFigures {
  from: string;
  to: string;
}

/**
 * Ties between roles over all cases, for every ordered pair of groups that somebody rated, row-wise (`from` slowest).
 *
 * The waves of the table are the cases, and a respondent is the same person in all of them. Each person counts once: the
 * mean of their ratings over cases, item by item. A tie is told with at least `minRaters` people who rated, `minCases`
 * cases and `minRated` people rated; it and its items are blunted, and items few people skipped are hidden, by the same
 * rules as the ties of a wave (docs/methods/case-level-networks.md). Nothing else may be published about these ratings,
 * nor in how many cases there are any.
 *
 * @throws RangeError for a threshold of 2 or below 1
 */
export function caseTies(table: RatingTable, options: CaseTieOptions): CaseTieFigures[] {
  const together = { ...table, sites: [], waves: [], site: nowhere(table), wave: nowhere(table) };
  const casesOf = casesByTie(table, options);
  return publishedTies(together, options).flatMap((tie): CaseTieFigures[] => {
    const { from, to } = tie;
    const cases = casesOf.get(table.groups.indexOf(from) * table.groups.length + table.groups.indexOf(to))?.size ?? 0;
    if (cases === 0) return [];
    const isShown = tie.n !== null && cases >= options.minCases && options.ratedPeople(from, to) >= options.minRated;
    return [{ from, to, ...caseFigures(tie, isShown) }];
  });
}

/** The cases in which a tie (`from * groups + to`) has a rating that counts. */
function casesByTie(table: RatingTable, { scoring }: CaseOptions): Map<number, Set<number>> {
  const { index } = scoreIndex(table, scoring);
  const cases = new Map<number, Set<number>>();
  for (let row = 0; row < index.length; row++) {
    if (Number.isNaN(index[row]!)) continue;
    const tie = table.from[row]! * table.groups.length + table.to[row]!;
    cases.set(tie, (cases.get(tie) ?? new Set()).add(table.wave[row]!));
  }
  return cases;
}

function nowhere(table: RatingTable): Int32Array {
  return new Int32Array(table.from.length).fill(-1);
}
