import type { Participation } from "@interrelate/contract";
import { measureLabel } from "../network/measure.ts";
import { pooledTies } from "../network/pooled-figure.ts";
import type { TieNetwork } from "../network/tie-network.ts";
import { clearGaps } from "./clear-gaps.ts";
import { count } from "./count.ts";
import { mapTitle } from "./map-sentences.ts";
import { waveName } from "./wave-name.ts";

/** On what results rest: "Wave 2, 164 of 183 people answered." with the site and the measure when they are not all. */
export function restsOn(results: {
  wave: string;
  site?: string | null;
  participation: Participation;
  network: TieNetwork;
}): string {
  const { wave, site, participation, network } = results;
  const { answered, invited } = participation.sites.find((row) => row.name === site) ?? participation;
  const of = invited === null ? "" : ` of ${invited}`;
  const told = participation.workgroups.every((row) => row.answered !== null);
  const whom = told && !site ? "people" : "people in the roles shown";
  const people = answered === null ? "the number who answered is hidden" : `${answered}${of} ${whom} answered`;
  const measure = network.measure === "index" ? "" : ` ${measureLabel(network.measure)} only.`;
  return `${waveName(wave)}${site ? `, ${site}` : ", all sites"}, ${people}.${measure}`;
}

/** What a matrix shows: ties within roles against those between them when that difference is clear, else as the map. */
export function matrixTitle(network: TieNetwork): string {
  const [within, between] = [pooledTies(network, "within"), pooledTies(network, "between")];
  if (within.low !== null && between.high !== null && within.low > between.high)
    return "Roles coordinate better within themselves than with each other";
  if (between.low !== null && within.high !== null && between.low > within.high)
    return "Roles coordinate better with each other than within themselves";
  return mapTitle(network);
}

/** What the reciprocity matrix shows: how many pairs clearly experience their tie differently. */
export function reciprocityTitle(network: TieNetwork): string {
  const gaps = clearGaps(network).length;
  if (gaps === 0) return "No pair of roles clearly experiences its tie differently";
  return gaps === 1
    ? "One pair of roles experiences its tie differently"
    : `${count(gaps, true)} pairs of roles experience their tie differently`;
}
