import type { Family } from "../../analysis.ts";
import type { RatingTable, Scoring } from "../../rating-table.ts";
import { OPEN_RANGE } from "../hidden-pool.ts";
import { answerPatterns, type Pattern } from "./answer-patterns.ts";
import { boundsOf, type KnownSum, type LinearKnowledge, type LinearSum } from "./linear-bounds.ts";
import { type Attack, readAttack } from "./published-sums.ts";
import { type SmallGroup, smallGroups } from "./small-groups.ts";

/** A mean that was not to be known and can be confined to less than a range of 1. */
export interface Leak {
  wave: string | null;
  from: string;
  to: string;
  /** Whose mean it is. */
  who: string;
  measure: string;
  n: number;
  low: number;
  high: number;
}

export interface AuditOptions {
  readonly threshold: number;
  readonly scoring: Scoring;
  /** Also attack with the figures pooled over ties (slower). */
  readonly pooled?: boolean;
}

/**
 * Whether no skipped answer and no contrast is to blame: near the ends of the scale any mean confines everybody it
 * is about. So it is when the tie's own means, at all sites and at each, say as much, when as many other raters at
 * the same place are confined as much or to less than a range of 1, and, for contrasts, whose overlapping sums leave no such comparison, when
 * the range touches an end.
 */
function isEverybodysLot(sum: Sum, attack: Attack, target: Target, [low, high]: [number, number]): boolean {
  if (target.kind === "site") return false;
  if (target.kind === "contrast" && (low < 1.001 || high > 4.999)) return true;
  const ties = attack.known.filter(({ source }) => source === "tie");
  const wide = (high - low + 0.05) * sum.n;
  return (
    width(sum, { ...attack, known: ties }) <= wide ||
    widthOfOthers(sum, attack, target) <= Math.max(wide + 0.15 * sum.n, OPEN_RANGE * sum.n)
  );
}

function width(sum: LinearSum, knowledge: LinearKnowledge): number {
  const [low, high] = boundsOf(sum, knowledge);
  return high - low;
}

/** How far as many of the other raters are confined; infinite without others. */
function widthOfOthers(sum: Sum, attack: Attack, { tie, wave, others }: Target): number {
  if (others === null) return Number.POSITIVE_INFINITY;
  const some = attack.sumOf(tie, (pattern) => pattern === others && pattern.wave === wave, 0);
  const first = attack.limits.length;
  const chosen = [...some.coefficients].map(([unknown, coefficient], at) => ({
    unknown,
    coefficient,
    own: first + at,
  }));
  const known = chosen.map(({ unknown, own }): KnownSum => {
    const coefficients = new Map([
      [unknown, 1],
      [own, -1],
    ]);
    return { source: "tie", coefficients, constant: 0, low: 0, high: 4 * (some.n - sum.n) };
  });
  const target = { coefficients: new Map(chosen.map(({ own, coefficient }) => [own, coefficient])), constant: sum.n };
  const limits = [...attack.limits, ...chosen.map(() => 4 * sum.n)];
  return width(target, { limits, known: [...attack.known, ...known] });
}

type Sum = LinearSum & { n: number };

interface Target {
  readonly kind: "site" | SmallGroup["kind"];
  readonly others: SmallGroup["others"];
  readonly tie: number;
  readonly wave: number;
  readonly who: string;
  readonly measure: number;
  readonly isIn: (pattern: Pattern) => boolean;
}

/**
 * Attacks a published family with linear programming and returns every hidden mean it can confine.
 *
 * The attacker sees all published figures, knows the rules, knows that answers lie between 1 and 5, and also
 * knows who answered which items where and who is linked between waves; of `table` only that is used, no
 * answer's value. Attacked are every hidden site of a tie, in every measure, and within shown ties every group
 * of fewer than `threshold` raters that skipped items, answered too few of them, or took part in a linked
 * contrast or not.
 */
export function auditFamily(table: RatingTable, family: Family, options: AuditOptions): Leak[] {
  const patterns = answerPatterns(table, options.scoring, family);
  const attack = readAttack(table, options.scoring, family, patterns, options.pooled ?? false);
  const measures = ["index", "communication", "relationship", ...table.items];
  return targetsOf(table, family, patterns, options.threshold).flatMap((target): Leak[] => {
    const sum = attack.sumOf(target.tie, target.isIn, target.measure);
    if (sum.n === 0 || (target.kind === "site" && sum.n >= options.threshold)) return [];
    const [low, high] = boundsOf(sum, attack).map((bound) => bound / sum.n) as [number, number];
    if (high - low >= OPEN_RANGE - 1e-6 || isEverybodysLot(sum, attack, target, [low, high])) return [];
    const groups = table.groups;
    return [
      {
        wave: family.waves[target.wave]!.wave,
        from: groups[Math.floor(target.tie / groups.length)]!,
        to: groups[target.tie % groups.length]!,
        who: target.who,
        measure: measures[target.measure]!,
        n: sum.n,
        low,
        high,
      },
    ];
  });
}

function targetsOf(
  table: RatingTable,
  family: Family,
  patterns: readonly (readonly Pattern[])[],
  threshold: number,
): Target[] {
  return patterns.flatMap((own, tie) =>
    family.waves.flatMap((_, wave) => {
      const isShown = (site: number) => {
        const label = table.sites[site];
        const analysis = label === undefined ? null : family.waves[wave]!.sites[label]!;
        return analysis !== null && analysis.ties[tie]!.mean !== null;
      };
      const inWave = own.filter((pattern) => pattern.wave === wave);
      const sites = [...new Set(inWave.map(({ site }) => site))];
      const ratersAt = (site: number) =>
        inWave.reduce((sum, one) => (one.site === site && one.counted ? sum + one.raters : sum), 0);
      const isSecret = (site: number) => !isShown(site) && (site >= 0 || ratersAt(site) < threshold);
      return [
        ...sites.filter((site) => isSecret(site)).flatMap((site) => hiddenSite(table, tie, wave, site)),
        ...smallGroups(inWave, isShown, threshold).map((group) => ({ ...group, tie, wave })),
      ];
    }),
  );
}

/** Raters without a site have no cell of their own; when few they are attacked like a hidden site. */
function hiddenSite(table: RatingTable, tie: number, wave: number, site: number): Target[] {
  const who = site < 0 ? "no site" : `site ${table.sites[site]}`;
  const isIn = (pattern: Pattern) => pattern.wave === wave && pattern.site === site;
  return Array.from(
    { length: table.items.length + 3 },
    (_, measure): Target => ({
      kind: "site",
      others: null,
      tie,
      wave,
      who,
      measure,
      isIn,
    }),
  );
}
