import { measurePhrase } from "../network/measure.ts";
import type { TieNetwork } from "../network/tie-network.ts";
import { clearGaps } from "./clear-gaps.ts";
import { count, listed } from "./count.ts";
import { inSentence } from "./in-sentence.ts";
import { roleName } from "./role-name.ts";

/**
 * What a relational map shows, in one sentence by rule: the pair that experiences its tie most differently if any
 * difference is clear, else how many ties are settled as weak or as strong, else that nothing is settled.
 */
export function mapTitle(network: TieNetwork): string {
  const on = network.measure === "index" ? "" : ` on ${measurePhrase(network.measure)}`;
  const [widest] = clearGaps(network);
  if (widest) {
    const [low, high] = [roleName(network, widest.lower.from), roleName(network, widest.higher.from)];
    return `${low} and ${inSentence(high)} experience each other differently${on}`;
  }
  const between = network.ties.filter((tie) => !tie.within && !tie.hidden);
  if (between.length === 0) return "Every tie between roles is hidden";
  const settled = (band: string) => between.filter((tie) => tie.band === band && !tie.uncertain).length;
  for (const band of ["weak", "strong", "moderate"] as const) {
    const number = settled(band);
    if (number > 0)
      return `${count(number, true)} of ${between.length} ties between roles ${number === 1 ? "is" : "are"} ${band}${on}`;
  }
  return `No tie between roles is settled as weak or strong${on}`;
}

/** A question that invites talk about a map: about the widest clear difference, a settled weak tie, or a strong one. */
export function mapQuestion(network: TieNetwork): string {
  const [widest] = clearGaps(network);
  if (widest) {
    const pair = [widest.lower.from, widest.higher.from].map((id) => inSentence(roleName(network, id)));
    return `What would ${pair[0]} and ${pair[1]} each need to see of the other's work?`;
  }
  const settled = network.ties.filter((tie) => !tie.within && !tie.hidden && !tie.uncertain);
  const weak = settled.find((tie) => tie.band === "weak");
  if (weak) return "What makes it hard to coordinate where the lines are thin, and what would help?";
  const strong = settled.find((tie) => tie.band === "strong");
  if (strong) return "What do the strong ties rest on, and where else would that help?";
  return "Which of these ties does the work depend on most, and how does it feel from both ends?";
}

/** What a map shows for those who cannot see it: how many ties of each kind, and the weakest that are settled. */
export function mapDescription(network: TieNetwork): string {
  const shown = network.ties.filter((tie) => !tie.hidden);
  const hidden = network.ties.length - shown.length;
  const uncertain = shown.filter((tie) => tie.uncertain).length;
  const bands = (["strong", "moderate", "weak"] as const).map(
    (band) => `${shown.filter((tie) => !tie.uncertain && tie.band === band).length} ${band}`,
  );
  return `${network.roles.length} roles and ${shown.length} published ties: ${listed([...bands, `${uncertain} between bands`])}.${hidden > 0 ? ` ${hidden} hidden.` : ""}`;
}
