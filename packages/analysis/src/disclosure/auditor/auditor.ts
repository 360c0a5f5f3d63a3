import type { Family } from "../../analysis.ts";
import type { RatingTable, Scoring } from "../../rating-table.ts";
import { OPEN_RANGE } from "../hidden-pool.ts";
import { answerPatterns, type Pattern } from "./answer-patterns.ts";
import { boundsOf, type LinearSum } from "./linear-bounds.ts";
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
 * Whether figures about enough raters say as much about a few of them: the tie's own mean at all sites and at
 * each, or the mean of all who are in a linked contrast, or outside it. Near the ends of the scale any mean
 * confines everybody, and no breakdown is to blame.
 */
function isImplied(sum: Sum, attack: Attack, target: Target, width: number): boolean {
  if (target.isHiddenSite) return false;
  const ties = { ...attack, known: attack.known.filter(({ source }) => source === "tie") };
  const [low, high] = boundsOf(sum, ties);
  const kind = target.enough === null ? null : attack.sumOf(target.tie, target.enough, target.measure);
  const [least, most] = kind === null ? [low, high] : boundsOf(kind, attack);
  const others = kind === null ? 0 : kind.n - sum.n;
  return (Math.min(high, most - others) - Math.max(low, least - 5 * others)) / sum.n <= width + 0.05;
}

type Sum = LinearSum & { n: number };

interface Target {
  readonly isHiddenSite: boolean;
  readonly enough: SmallGroup["enough"];
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
    if (sum.n === 0) return [];
    const [low, high] = boundsOf(sum, attack).map((bound) => bound / sum.n) as [number, number];
    if (high - low >= OPEN_RANGE - 1e-6 || isImplied(sum, attack, target, high - low)) return [];
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
        ...smallGroups(inWave, isShown, threshold).map((group) => ({ ...group, isHiddenSite: false, tie, wave })),
      ];
    }),
  );
}

/** Raters without a site have no cell of their own; when few they are attacked like a hidden site. */
function hiddenSite(table: RatingTable, tie: number, wave: number, site: number): Target[] {
  const who = site < 0 ? "no site" : `site ${table.sites[site]}`;
  const isIn = (pattern: Pattern) => pattern.wave === wave && pattern.site === site;
  return Array.from({ length: table.items.length + 3 }, (_, measure) => ({
    isHiddenSite: true,
    enough: null,
    tie,
    wave,
    who,
    measure,
    isIn,
  }));
}
