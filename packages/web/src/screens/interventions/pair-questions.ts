import type { Dimension } from "@interrelate/contract";
import { inSentence } from "@interrelate/pictures";
import type { ObstacleTopic } from "@interrelate/work";
import { nameOf, type PairAbout, pairInside } from "./pair-words.ts";

/**
 * What to ask at a boundary, the first first, at most three: about the tie, about the obstacle felt most between workers
 * and clients, about its lowest dimension, and about what stands beside it. Questions presume no cause and no culprit.
 */
export function pairQuestions(about: PairAbout): string[] {
  const { network, ends, lowest, obstacle } = about;
  const pair = pairInside(network, ends);
  const dimension = lowest === null ? [] : [ABOUT_DIMENSION[lowest](pair)];
  const felt = obstacle === null ? [] : [ABOUT_OBSTACLE[obstacle](pair)];
  return [tieQuestion(about, pair), ...felt, ...dimension, ...settingQuestions(about, pair)].slice(0, 3);
}

function tieQuestion({ conditions, boundary, network }: PairAbout, pair: string): string {
  if (conditions.has("notKnown"))
    return `How would ${pair} themselves describe working with each other, and what would make it safe to say so?`;
  if (conditions.has("oneSided")) {
    const { a, b, weaker } = boundary;
    const [lower, higher] = (weaker === "there" ? [a, b] : [b, a]).map((id) => inSentence(nameOf(network, id)));
    return `What do ${lower} need that ${higher} may not know of?`;
  }
  if (conditions.has("weak"))
    return conditions.has("spanned")
      ? `What happens between ${pair} in what they share, and what does not?`
      : `How do ${pair} learn today what the other needs from them?`;
  if (conditions.has("unsettled"))
    return `On which days does the work between ${pair} go well, and on which does it not?`;
  if (conditions.has("strong")) return `What do ${pair} rely on, and would it last if people changed?`;
  return `What between ${pair} is worth keeping, and which one thing would make it better?`;
}

const ABOUT_OBSTACLE: Record<ObstacleTopic, (pair: string) => string> = {
  accountability: (pair) =>
    `Which rule or report makes it hard for ${pair} to decide together, and who could change it?`,
  knowledge: (pair) => `What do ${pair} each know of this work that has no place in it yet?`,
  autonomy: (pair) => `Which decision that one side takes alone today could ${pair} take together?`,
};

const ABOUT_DIMENSION: Record<Dimension, (pair: string) => string> = {
  frequent: (pair) => `When would ${pair} like to hear from each other, and when is it too much?`,
  timely: (pair) => `What do ${pair} need to hear sooner, and who knows it first?`,
  accurate: (pair) => `Which information between ${pair} has to be checked again, and what is it needed for?`,
  problemSolving: (pair) => `What do ${pair} do first when something has gone wrong between them?`,
  sharedGoals: (pair) => `What do ${pair} each hope to achieve here, and where does that pull apart?`,
  sharedKnowledge: (pair) => `What does a day look like for each of ${pair} that the other has never seen?`,
  mutualRespect: (pair) => `When did ${pair} last tell each other what they value in the other's work?`,
};

function settingQuestions({ conditions }: PairAbout, pair: string): string[] {
  return [
    ...(conditions.has("handOffs")
      ? [`At which hand-off between ${pair} do people most often have to ask again?`]
      : []),
    ...(conditions.has("oneSidedStructure")
      ? [`What does it look like to one of ${pair} to be left out of what takes in the other?`]
      : []),
    ...(conditions.has("clientBoundary") ? ["What would clients want both to know before this is talked about?"] : []),
    ...(conditions.has("leaderBoundary") ? ["What could leaders ask here, rather than tell?"] : []),
  ];
}
