import { OPEN_RANGE } from "../hidden-pool.ts";
import type { Pattern, ReadSnapshot, World } from "./attackers-world.ts";
import type { MeanFinding } from "./findings.ts";
import { boundsOf, type KnownSum, type LinearKnowledge, type LinearSum } from "./linear-bounds.ts";
import { type Attack, type RaterSum, readAttack } from "./published-sums.ts";
import { isCounted } from "./scored-items.ts";
import { type SmallGroup, smallGroups } from "./small-groups.ts";

/**
 * Attacks what was published with linear programming and returns every hidden mean of fewer than `threshold` raters
 * that it can confine to less than a range of 1.
 *
 * Attacked are every hidden tie and site of a tie, in every measure, and within shown ties every group of few raters
 * that skipped items, answered too few of them, took part in a linked contrast or not, or are in one snapshot only.
 *
 * @param pooled also attack with the figures pooled over shown ties (slower)
 */
export function auditMeans(world: World, threshold: number, pooled: boolean): MeanFinding[] {
  const attack = readAttack(world, pooled);
  const measures = ["index", "communication", "relationship", ...world.items];
  const attacked = new Set<string>();
  return targetsOf(world, threshold).flatMap((target): MeanFinding[] => {
    const { snapshot, tie, wave, who, measure } = target;
    const sum = attack.sumOf(snapshot, tie, target.isIn, measure);
    const key = JSON.stringify([tie, measure, target.kind, [...sum.coefficients]]);
    if (sum.n === 0 || attacked.has(key) || (target.kind === "cell" && sum.n >= threshold)) return [];
    attacked.add(key);
    const [low, high] = boundsOf(sum, attack).map((bound) => bound / sum.n) as [number, number];
    if (high - low >= OPEN_RANGE - 1e-6 || isEverybodysLot(sum, attack, target, [low, high])) return [];
    const { groups } = world;
    const [from, to] = [groups[Math.floor(tie / groups.length)]!, groups[tie % groups.length]!];
    const place = { snapshot: snapshot.position, wave, from, to };
    return [{ what: "mean", ...place, who, measure: measures[measure]!, n: sum.n, low, high }];
  });
}

interface Target {
  readonly snapshot: ReadSnapshot;
  readonly kind: "cell" | SmallGroup["kind"];
  readonly others: SmallGroup["others"];
  readonly tie: number;
  readonly wave: string | null;
  readonly who: string;
  readonly measure: number;
  readonly isIn: (pattern: Pattern) => boolean;
}

function targetsOf({ snapshots, patterns, items }: World, threshold: number): Target[] {
  return snapshots.flatMap((snapshot) =>
    patterns.flatMap((own, tie) =>
      snapshot.waves.flatMap((wave) => {
        const inWave = own.filter((one) => one.wave === wave && one.snapshots.includes(snapshot.position));
        const cell = (who: string, isIn: Target["isIn"]) =>
          Array.from({ length: items.length + 3 }, (_, measure): Target => {
            return { snapshot, kind: "cell", others: null, tie, wave, who, measure, isIn };
          });
        const isShown = (site: string | null) => (snapshot.printed(wave, site, tie)?.mean ?? null) !== null;
        const isSiteShown = (site: string | null) => site !== null && isShown(site);
        const counted = inWave.filter(({ answered }) => isCounted(answered, snapshot.form));
        const ratersAt = (site: string | null) =>
          counted.reduce((sum, one) => sum + (one.site === site ? one.raters : 0), 0);
        // Raters without a site have no cell of their own; when few they are attacked like a hidden site.
        const secret = [...new Set(inWave.map(({ site }) => site))].filter(
          (site) => !isSiteShown(site) && (site !== null || ratersAt(site) < threshold),
        );
        return [
          ...(isShown(null) ? [] : cell("the tie", (pattern) => inWave.includes(pattern))),
          ...secret.flatMap((site) =>
            cell(site === null ? "no site" : `site ${site}`, (one) => inWave.includes(one) && one.site === site),
          ),
          ...smallGroups(inWave, snapshot, isSiteShown, threshold, snapshots).map((group) => ({
            ...group,
            snapshot,
            tie,
            wave,
          })),
        ];
      }),
    ),
  );
}

/**
 * Whether no skipped answer, contrast or snapshot is to blame: near the ends of the scale any mean confines everybody
 * it is about. So it is when the tie's own means, at all sites and at each, say as much, when as many other raters at
 * the same place are confined as much or to less than a range of 1, and, for contrasts, whose overlapping sums leave no
 * such comparison, when the range touches an end.
 */
function isEverybodysLot(sum: RaterSum, attack: Attack, target: Target, [low, high]: [number, number]): boolean {
  if (target.kind === "cell") return false;
  if (target.kind === "contrast" && (low < 1.001 || high > 4.999)) return true;
  const ties = attack.known.filter(({ source }) => source === "tie");
  const wide = (high - low + 0.05) * sum.n;
  const ofTies = target.kind !== "snapshot" && width(sum, { ...attack, known: ties }) <= wide;
  return ofTies || widthOfOthers(sum, attack, target) <= Math.max(wide + 0.15 * sum.n, OPEN_RANGE * sum.n);
}

function width(sum: LinearSum, knowledge: LinearKnowledge): number {
  const [low, high] = boundsOf(sum, knowledge);
  return high - low;
}

/** How far as many of the other raters are confined; infinite without others. */
function widthOfOthers(sum: RaterSum, attack: Attack, { snapshot, tie, wave, others }: Target): number {
  if (others === null) return Number.POSITIVE_INFINITY;
  const some = attack.sumOf(snapshot, tie, (pattern) => pattern === others && pattern.wave === wave, 0);
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
