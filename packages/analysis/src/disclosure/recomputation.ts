import type { RatingTable, Scoring } from "../rating-table.ts";
import { isCountShown } from "./blunting.ts";
import { decidePublication, type Publication } from "./publication.ts";
import { isProtecting } from "./threshold.ts";

/**
 * Whether figures of a changed table may replace published ones, as after an erasure or a withdrawal.
 *
 * Somebody who keeps the earlier figures can subtract the later ones. So in every tie of a wave, at each site
 * where the tie is shown before or after and among the other raters, those whose ratings came, went or changed
 * must be none or at least `threshold`. Waves, groups and sites are matched by name. When the answer is no, the
 * earlier figures stay until more has changed or the next wave.
 *
 * @throws RangeError for a threshold of 2 or below 1
 */
export function mayRecompute(before: RatingTable, after: RatingTable, scoring: Scoring, threshold: number): boolean {
  if (!isProtecting(threshold)) return true;
  const tables = [before, after].map((table) => ({ table, publication: decidePublication(table, scoring, threshold) }));
  const shown = new Set(tables.flatMap(({ table, publication }) => shownPlaces(table, publication)));
  const [old, current] = tables.map(({ table }) => ratingsByRater(table));
  const changed = new Map<string, Set<string>>();
  for (const key of new Set([...old!.keys(), ...current!.keys()])) {
    const ratings = [old!.get(key), current!.get(key)];
    if (ratings[0]?.answers === ratings[1]?.answers && ratings[0]?.site === ratings[1]?.site) continue;
    for (const rating of ratings) {
      if (rating === undefined) continue;
      const place = JSON.stringify([rating.wave, rating.from, rating.to, rating.site]);
      const group = shown.has(place) ? place : JSON.stringify([rating.wave, rating.from, rating.to]);
      changed.set(group, (changed.get(group) ?? new Set()).add(rating.respondent));
    }
  }
  return [...changed.values()].every((people) => isCountShown(people.size, threshold));
}

interface Rating {
  readonly respondent: string;
  readonly wave: string | null;
  readonly from: string;
  readonly to: string;
  readonly site: string | null;
  readonly answers: string;
}

function ratingsByRater(table: RatingTable): Map<string, Rating> {
  const ratings = new Map<string, Rating>();
  for (let row = 0; row < table.from.length; row++) {
    const rating: Rating = {
      respondent: table.respondents[table.respondent[row]!]!,
      wave: table.waves[table.wave[row]!] ?? null,
      from: table.groups[table.from[row]!]!,
      to: table.groups[table.to[row]!]!,
      site: table.sites[table.site[row]!] ?? null,
      answers: table.answers.map((own) => own[row]).join(" "),
    };
    ratings.set(JSON.stringify([rating.respondent, rating.wave, rating.from, rating.to]), rating);
  }
  return ratings;
}

function shownPlaces(table: RatingTable, publication: Publication): string[] {
  const groups = table.groups;
  return publication.waves.flatMap(({ wave, ties }) =>
    ties.flatMap(({ parts }, tie) => {
      const names = [wave, groups[Math.floor(tie / groups.length)], groups[tie % groups.length]];
      return table.sites.flatMap((site, at) => (parts[at]!.shown ? [JSON.stringify([...names, site])] : []));
    }),
  );
}
