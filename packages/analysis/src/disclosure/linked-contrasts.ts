import type { RatingTable } from "../rating-table.ts";
import { isCountShown } from "./blunting.ts";
import { OPEN_RANGE, openRange } from "./hidden-pool.ts";
import type { Publication, WavePublication } from "./publication.ts";

/** A rater of one tie in one wave. */
interface Rater {
  readonly site: number;
  /** Whether the tie is shown at the rater's site, so that the site's raters can be told apart from the others. */
  readonly shown: boolean;
  readonly index: number;
}

/** Raters of one tie in one wave by respondent. */
type Raters = ReadonlyMap<number, Rater>;

interface Link {
  readonly before: number;
  readonly after: number;
  readonly people: ReadonlySet<number>;
}

/** Dimensions and rounding confine a hidden site a little further; a quarter point more allows for it. */
const OPEN_RANGE_OF_LINKED = 1.25 * OPEN_RANGE;

/** So many linked contrasts of one tie are held against each other; further ones are shown unlinked. */
const MOST_LINKS = 6;

/** For two waves (by position): is the contrast of each tie (`from * groups + to`) shown over linked raters? */
export interface PairDecision {
  readonly before: number;
  readonly after: number;
  readonly linked: readonly boolean[];
}

/**
 * Decides for every two waves which ties may be contrasted over their linked raters.
 *
 * A linked contrast is one more sum over some of the raters of both waves. It is shown from `threshold` linked
 * raters when in each wave those left out are none or at least `threshold`, and when no sum or difference of the
 * tie's linked contrasts, set against the shown figures of each wave, is about fewer people. Hidden sites have to
 * stay open even if the sums of linked and other raters were known. Pairs are taken in the order of their later
 * wave, near neighbours first. A refused tie is contrasted unlinked, from figures that are published anyway.
 */
export function decideLinkedContrasts(table: RatingTable, publication: Publication): PairDecision[] {
  const pairs = pairsOfWaves(publication.waves.length);
  const decisions = pairs.map((pair) => ({
    ...pair,
    linked: new Array<boolean>(table.groups.length ** 2).fill(false),
  }));
  if (pairs.length === 0) return decisions;
  const raters = publication.waves.map((wave) => ratersOfTies(table, publication, wave));
  for (let tie = 0; tie < table.groups.length ** 2; tie++) {
    const links: Link[] = [];
    for (const decision of decisions) {
      const { before, after } = decision;
      const [first, second] = [publication.waves[before]!, publication.waves[after]!];
      if (!first.ties[tie]!.whole.shown || !second.ties[tie]!.whole.shown) continue;
      const ratersOf = (wave: number) => raters[wave]![tie]!;
      const people = new Set([...ratersOf(before).keys()].filter((one) => ratersOf(after).has(one)));
      if (people.size < Math.max(2, publication.threshold)) continue;
      const candidate = { before, after, people };
      if (publication.protected && !isSafe(links, candidate, ratersOf, publication.threshold)) continue;
      links.push(candidate);
      decision.linked[tie] = true;
    }
  }
  return decisions;
}

/** Later waves come later, so that a new wave changes nothing about earlier ones; near neighbours come first. */
function pairsOfWaves(waves: number): { before: number; after: number }[] {
  return Array.from({ length: waves }, (_, after) =>
    Array.from({ length: after }, (__, gap) => ({ before: after - 1 - gap, after })),
  ).flat();
}

function isSafe(
  links: readonly Link[],
  candidate: Link,
  ratersOf: (wave: number) => Raters,
  threshold: number,
): boolean {
  const left = [candidate.before, candidate.after].map((wave) => ratersOf(wave).size - candidate.people.size);
  if (links.length >= MOST_LINKS || !left.every((count) => isCountShown(count, threshold))) return false;
  const all = [...links, candidate];
  if (![candidate.before, candidate.after].every((wave) => hiddenSitesStayOpen(all, wave, ratersOf(wave), threshold)))
    return false;
  return signsOf(links.length).every((signs) => {
    const terms = [...links.map((link, at) => ({ link, sign: signs[at]! })), { link: candidate, sign: 1 }];
    const waves = new Set(terms.flatMap(({ link, sign }) => (sign === 0 ? [] : [link.before, link.after])));
    return [...waves].every((wave) => isCountShown(fewestLeft(terms, wave, ratersOf(wave)), threshold));
  });
}

/** Every way to add (1), leave out (0) or subtract (-1) so many contrasts. */
function signsOf(count: number): number[][] {
  if (count === 0) return [[]];
  return signsOf(count - 1).flatMap((signs) => [-1, 0, 1].map((sign) => [...signs, sign]));
}

/**
 * How many raters of a wave a combination of contrasts is at least about, once the shown figures of the wave are
 * taken off: at each shown site, and among the rest, those who do not enter it as most do.
 */
function fewestLeft(terms: readonly { link: Link; sign: number }[], wave: number, raters: Raters): number {
  const weights = new Map<number, Map<number, number>>();
  for (const [person, { site, shown }] of raters) {
    let weight = 0;
    for (const { link, sign } of terms) {
      if (!link.people.has(person)) continue;
      if (link.after === wave) weight += sign;
      if (link.before === wave) weight -= sign;
    }
    const place = shown ? site : -1;
    const own = weights.get(place) ?? new Map<number, number>();
    own.set(weight, (own.get(weight) ?? 0) + 1);
    weights.set(place, own);
  }
  return [...weights.values()].reduce((sum, own) => {
    const sizes = [...own.values()];
    return sum + sizes.reduce((total, size) => total + size, 0) - Math.max(...sizes);
  }, 0);
}

/** Whether every small hidden site keeps an open range when the sum of every kind of linked rater is known. */
function hiddenSitesStayOpen(links: readonly Link[], wave: number, raters: Raters, threshold: number): boolean {
  const own = links.filter(({ before, after }) => before === wave || after === wave);
  const pools = new Map<string, Map<number, { n: number; sum: number }>>();
  for (const [person, { site, shown, index }] of raters) {
    if (shown) continue;
    const kind = own.map(({ people }) => (people.has(person) ? "1" : "0")).join("");
    const pool = pools.get(kind) ?? new Map<number, { n: number; sum: number }>();
    const part = pool.get(site) ?? { n: 0, sum: 0 };
    pool.set(site, { n: part.n + 1, sum: part.sum + index });
    pools.set(kind, pool);
  }
  const sites = new Set([...pools.values()].flatMap((pool) => [...pool.keys()]));
  return [...sites].every((site) => {
    let n = 0;
    let open = 0;
    for (const pool of pools.values()) {
      const part = pool.get(site);
      if (part === undefined) continue;
      const total = [...pool.values()].reduce((sum, one) => ({ n: sum.n + one.n, sum: sum.sum + one.sum }));
      n += part.n;
      open += part.n * openRange(part.n, total.n, total.sum);
    }
    return sites.size === 1 || n >= threshold || open / n >= OPEN_RANGE_OF_LINKED;
  });
}

function ratersOfTies(table: RatingTable, publication: Publication, wave: WavePublication): Raters[] {
  const groups = table.groups.length;
  const raters = Array.from({ length: groups * groups }, () => new Map<number, Rater>());
  for (const row of wave.rows) {
    const index = publication.scores.index[row]!;
    if (Number.isNaN(index)) continue;
    const tie = table.from[row]! * groups + table.to[row]!;
    const site = table.site[row]!;
    const shown = site >= 0 && wave.ties[tie]!.parts[site]!.shown;
    raters[tie]!.set(table.respondent[row]!, { site, shown, index });
  }
  return raters;
}
