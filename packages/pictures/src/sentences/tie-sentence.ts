import { decimal, type Figure } from "../network/figure.ts";
import { measurePhrase } from "../network/measure.ts";
import { tieBandWords } from "../network/tie-band-words.ts";
import type { NetworkTie, TieNetwork } from "../network/tie-network.ts";
import { inSentence } from "./in-sentence.ts";
import { roleName } from "./role-name.ts";

/**
 * A tie in one sentence, for screen readers and tooltips: "Nurses experience physicians as weak: 3.31,
 * 95 % interval 3.12 to 3.49, 61 raters." The band is named only as far as the interval settles it, and a hidden
 * tie is said to be hidden.
 */
export function tieSentence(network: TieNetwork, tie: NetworkTie): string {
  const on = network.measure === "index" ? "" : ` on ${measurePhrase(network.measure)}`;
  if (tie.hidden)
    return `How ${tieWords(network, tie.from, tie.to, "inside")}${on} is hidden, to protect those who answered.`;
  return `${tieWords(network, tie.from, tie.to)}${on} as ${tieBandWords(network, tie)}: ${figureWords(tie)}.`;
}

/** Who experiences whom: "Nurses experience physicians", "Nurses experience each other". */
export function tieWords(
  network: Pick<TieNetwork, "roles">,
  from: string,
  to: string,
  place: "start" | "inside" = "start",
): string {
  const name = roleName(network, from);
  return `${place === "start" ? name : inSentence(name)} experience ${from === to ? "each other" : inSentence(roleName(network, to))}`;
}

/** A figure with what it rests on: "3.31, 95 % interval 3.12 to 3.49, 61 raters". */
export function figureWords({ mean, low, high, n, notAsked }: Figure): string {
  if (notAsked) return "not asked";
  if (mean === null) return "hidden";
  const interval = low === null || high === null ? "no interval" : `95 % interval ${decimal(low)} to ${decimal(high)}`;
  return `${decimal(mean)}, ${interval}${n === null ? "" : `, ${n} ${n === 1 ? "rater" : "raters"}`}`;
}
