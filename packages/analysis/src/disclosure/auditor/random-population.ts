import { createRandom } from "../../numeric/random.ts";
import type { RatingTable, Scoring } from "../../rating-table.ts";

/** A small made-up population; sizes are drawn so that many cells fall around the threshold. */
export interface PopulationPlan {
  readonly seed: number;
  readonly groups: number;
  readonly sites: number;
  readonly waves: number;
  /** Largest number of members of a group at a site. */
  readonly size: number;
  /** Shares, 0 to 1: answers skipped, ratings not given, people who miss a wave or have no site. */
  readonly skipping: number;
  readonly notWorkingWith: number;
  readonly missingWave: number;
  readonly withoutSite: number;
  /** 1 to 5; answers lie around it. */
  readonly centre: number;
  /** Items asked; four when left out. */
  readonly items?: number;
}

/** Four items, two for each facet, three needed. */
export const FOUR_ITEMS: Scoring = { communication: [0, 1], relationship: [2, 3], frequency: 0, minItems: 3 };

/** Ratings of a made-up population; the same plan gives the same table. */
export function randomPopulation(plan: PopulationPlan): RatingTable {
  const random = createRandom(plan.seed);
  const items = Array.from({ length: plan.items ?? 4 }, (_, item) => item);
  const rows: { respondent: number; from: number; to: number; site: number; wave: number; answers: number[] }[] = [];
  const respondents: string[] = [];
  const happens = (share: number) => random.uniform() < share;
  for (let from = 0; from < plan.groups; from++) {
    for (let place = 0; place < Math.max(1, plan.sites); place++) {
      const members = random.below(plan.size + 1);
      for (let member = 0; member < members; member++) {
        const respondent = respondents.push(`r${respondents.length}`) - 1;
        const site = plan.sites === 0 || happens(plan.withoutSite) ? -1 : place;
        for (let wave = 0; wave < plan.waves; wave++) {
          if (happens(plan.missingWave)) continue;
          for (let to = 0; to < plan.groups; to++) {
            if (happens(plan.notWorkingWith)) continue;
            const answer = () =>
              happens(plan.skipping)
                ? Number.NaN
                : Math.min(5, Math.max(1, Math.round(plan.centre + 3 * (random.uniform() - 0.5))));
            rows.push({ respondent, from, to, site, wave, answers: items.map(answer) });
          }
        }
      }
    }
  }
  const column = (key: "respondent" | "from" | "to" | "site" | "wave") => Int32Array.from(rows.map((row) => row[key]));
  return {
    respondents,
    groups: Array.from({ length: plan.groups }, (_, group) => `G${group}`),
    sites: Array.from({ length: plan.sites }, (_, site) => `S${site}`),
    waves: Array.from({ length: plan.waves }, (_, wave) => `W${wave}`),
    items: items.map((item) => "abcdefg".charAt(item)),
    respondent: column("respondent"),
    from: column("from"),
    to: column("to"),
    site: column("site"),
    wave: column("wave"),
    answers: items.map((item) => Float64Array.from(rows.map((row) => row.answers[item]!))),
  };
}
