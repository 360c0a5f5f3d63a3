import type { Analysis, Family } from "../../analysis.ts";
import type { RatingTable, Scoring } from "../../rating-table.ts";
import { answerPatterns } from "./answer-patterns.ts";
import { boundsOf } from "./linear-bounds.ts";

/** A number of raters that was not to be known and can be worked out. */
export interface CountLeak {
  wave: string | null;
  from: string;
  to: string;
  who: string;
  n: number;
}

/** Stands for "no upper limit" in counts of raters. */
const MANY = 1e6;

/**
 * Attacks the hidden numbers of raters of a published family: sites of a tie by subtraction from its total,
 * knowing which sites have raters at all, which of them are below the threshold and that the smallest are hidden
 * first, and raters outside a linked contrast.
 */
export function auditCounts(
  table: RatingTable,
  family: Family,
  options: { threshold: number; scoring: Scoring },
): CountLeak[] {
  const patterns = answerPatterns(table, options.scoring, family);
  const groups = table.groups;
  const place = (tie: number) => ({ from: groups[Math.floor(tie / groups.length)]!, to: groups[tie % groups.length]! });
  const sites = family.waves.flatMap(({ wave, all, sites }, at) =>
    all.ties.flatMap((printed, tie): CountLeak[] => {
      if (printed.n === null) return [];
      const hidden = [...table.sites.keys(), -1].flatMap((site) => {
        const own = patterns[tie]!.filter((one) => one.wave === at && one.site === site && one.counted);
        const n = own.reduce((sum, { raters }) => sum + raters, 0);
        const analysis = site < 0 ? null : sites[table.sites[site]!]!;
        return n === 0 || (analysis !== null && analysis.ties[tie]!.n !== null) ? [] : [{ site, n, analysis }];
      });
      const shown = Object.values(sites).flatMap((analysis) => analysis?.ties[tie]?.n ?? []);
      return determined(hidden, tie, options.threshold, Math.min(MANY, ...shown)).map(({ site, n }) => ({
        wave,
        ...place(tie),
        who: site < 0 ? "no site" : `site ${table.sites[site]}`,
        n,
      }));
    }),
  );
  return [...sites, ...leftOutOfContrasts(family, options.threshold)];
}

interface HiddenSite {
  readonly site: number;
  readonly n: number;
  readonly analysis: Analysis | null;
}

/**
 * Sites below the threshold whose number is fixed by the number of all hidden raters. Beside shown sites the attacker
 * knows which of the hidden ones are below the threshold, by what it takes to hide them.
 */
function determined(
  hidden: readonly HiddenSite[],
  tie: number,
  threshold: number,
  smallestShown: number,
): HiddenSite[] {
  const bounds = hidden.map(({ n, site, analysis }): [number, number] => {
    const why = analysis?.suppressed.find(
      ({ path, from, to }) => path === "ties" && from === analysis.ties[tie]!.from && to === analysis.ties[tie]!.to,
    )?.why;
    const isKnown = smallestShown < MANY;
    if (why === "tooFewRaters" || (isKnown && n < threshold)) return [1, threshold - 1];
    return [isKnown && site >= 0 ? threshold : 1, site < 0 ? MANY : Math.max(threshold, smallestShown)];
  });
  const total = hidden.reduce((sum, { n }) => sum + n, 0);
  const pool = {
    coefficients: new Map(hidden.map((_, at) => [at, 1])),
    constant: bounds.reduce((sum, [low]) => sum + low, 0),
    source: "tie" as const,
    low: total,
    high: total,
  };
  const knowledge = { limits: bounds.map(([low, high]) => high - low), known: [pool] };
  return hidden.filter(({ n }, at) => {
    const [low, high] = boundsOf({ coefficients: new Map([[at, 1]]), constant: bounds[at]![0] }, knowledge);
    return n < threshold && Math.min(high, threshold - 1) - low < 1 - 1e-6;
  });
}

/** In each wave the raters outside a linked contrast are the tie's raters less the linked ones. */
function leftOutOfContrasts(family: Family, threshold: number): CountLeak[] {
  return family.change.flatMap(({ before, after, ties }) =>
    ties.flatMap((change, tie) => {
      if (change.paired !== true) return [];
      return [before, after].flatMap((label): CountLeak[] => {
        const total = family.waves.find(({ wave }) => wave === label)!.all.ties[tie]!.n;
        const left = (total ?? 0) - (change.nBefore ?? 0);
        const who = `outside the contrast of ${before} and ${after}`;
        return left === 0 || left >= threshold ? [] : [{ wave: label, from: change.from, to: change.to, who, n: left }];
      });
    }),
  );
}
