import type { MixedData } from "../src/models/mixed/mixed-data.ts";
import { createRandom } from "../src/numeric/random.ts";

/** Ratings of `sites` sites by `perSite` respondents each, of `groups` groups, of which all but two may be left out. */
export function drawnRatings(seed: number, { sites = 6, perSite = 4, groups = 5, missing = 0.2 } = {}): MixedData {
  const random = createRandom(seed);
  const draw = (spread: number, count: number) =>
    Array.from({ length: count }, () => spread * (random.uniform() + random.uniform() + random.uniform() - 1.5));
  const effects = { site: draw(1, sites), respondent: draw(1.5, sites * perSite), group: draw(1, groups) };
  const rows: { site: number; respondent: number; group: number; x: number; y: number }[] = [];
  for (let respondent = 0; respondent < sites * perSite; respondent++) {
    for (let group = 0; group < groups; group++) {
      if (group > 1 && random.uniform() < missing) continue;
      const site = Math.floor(respondent / perSite);
      const x = random.uniform() * 10 - 3;
      const mean = effects.site[site]! + effects.respondent[respondent]! + effects.group[group]!;
      rows.push({ site, respondent, group, x, y: 4 + 0.3 * x + mean + draw(1, 1)[0]! });
    }
  }
  const column = (pick: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, pick);
  const index = (pick: (row: (typeof rows)[number]) => number) => Int32Array.from(rows, pick);
  return {
    response: column(({ y }) => y),
    columns: [column(() => 1), column(({ x }) => x)],
    names: ["(Intercept)", "x"],
    groupings: [
      { name: "respondent", index: index(({ respondent }) => respondent), levels: sites * perSite },
      { name: "group", index: index(({ group }) => group), levels: groups },
      { name: "site", index: index(({ site }) => site), levels: sites },
    ],
  };
}
