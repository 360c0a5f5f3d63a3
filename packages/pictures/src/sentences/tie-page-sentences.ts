import type { Analysis, Dimension } from "@interrelate/contract";
import { bandOf, cutoffsFor } from "../network/band.ts";
import { tieDimensions } from "../network/dimension-figures.ts";
import { tieBandWords } from "../network/tie-band-words.ts";
import { type NetworkTie, type TieNetwork, tieBetween } from "../network/tie-network.ts";
import { clearGaps } from "./clear-gaps.ts";
import { listed } from "./count.ts";
import { inSentence } from "./in-sentence.ts";
import { roleName } from "./role-name.ts";
import { tieWords } from "./tie-sentence.ts";

/** What a tie's page shows: both directions in words, or that they differ, never more than the intervals settle. */
export function tieTitle(network: TieNetwork, from: string, to: string): string {
  const there = tieBetween(network, from, to);
  if (from === to) return phrase(network, there, from, to);
  const gap = clearGaps(network).find(
    ({ lower }) => [lower.from, lower.to].includes(from) && [lower.from, lower.to].includes(to),
  );
  if (gap)
    return `${roleName(network, gap.lower.from)} experience this tie as weaker than ${inSentence(roleName(network, gap.higher.from))} do`;
  const back = tieBetween(network, to, from);
  return `${phrase(network, there, from, to)}; ${phrase(network, back, to, from, "inside")}`;
}

/**
 * A question to think about together, from what is settled about a tie: it names what members of the rating role
 * say they miss, as their experience and never as the other's fault, and asks what each would need to see.
 */
export function tieQuestion(network: TieNetwork, analysis: Analysis, from: string, to: string): string {
  const name = roleName(network, from);
  if (from === to) return `What do ${inSentence(name)} rely on among themselves, and what would help?`;
  const missed = missing(network, analysis, from, to);
  const opening = missed.length === 0 ? "" : `${name} say they miss ${listed(missed)}. `;
  return `${opening}What would ${inSentence(name)} and ${inSentence(roleName(network, to))} each need to see of the other's work?`;
}

function phrase(
  network: TieNetwork,
  tie: NetworkTie | undefined,
  from: string,
  to: string,
  place: "start" | "inside" = "start",
): string {
  if (tie === undefined || tie.hidden) {
    return `${place === "start" ? "How" : "how"} ${tieWords(network, from, to, "inside")} is hidden`;
  }
  const band = tieBandWords(network, tie);
  return `${tieWords(network, from, to, place)} as ${band}`;
}

const MISSED: Partial<Record<Dimension, string>> = {
  timely: "hearing in time",
  accurate: "information they can rely on",
  problemSolving: "solving problems together",
  sharedGoals: "aiming for the same",
  sharedKnowledge: "being known in their work",
  mutualRespect: "respect for their work",
};

/** At most two dimensions whose whole interval lies below the first cut-off, the lowest first. */
function missing(network: TieNetwork, analysis: Analysis, from: string, to: string): string[] {
  const cuts = cutoffsFor(false, network.cutoffs);
  const figures = Object.entries(tieDimensions(analysis, from, to)) as [
    Dimension,
    { mean: number | null; high: number | null },
  ][];
  return figures
    .filter(([, { high }]) => high !== null && bandOf(high, cuts) === "weak")
    .sort(([, a], [, b]) => (a.mean ?? 0) - (b.mean ?? 0))
    .flatMap(([dimension]) =>
      dimension === "frequent" ? frequencyWords(analysis, from, to) : [MISSED[dimension] ?? ""],
    )
    .slice(0, 2);
}

/** Too little and too much are different things to miss; without a published split neither is claimed. */
function frequencyWords(analysis: Analysis, from: string, to: string): string[] {
  const split = analysis.ties.find((tie) => tie.from === from && tie.to === to)?.frequency;
  if (!split) return ["hearing as often as they need"];
  return [split.tooLittle > split.tooMuch ? "hearing often enough" : "being contacted only when needed"];
}
