import type { Dimension, StructureKindId, WorkgroupPair } from "@interrelate/contract";
import { inSentence, measurePhrase } from "@interrelate/pictures";
import type { AlignmentQuestion, Track } from "@interrelate/work";
import { listed } from "../../ui/words.ts";

/** What questions name: workgroups of both tracks, and kinds of structures. */
export interface QuestionNames {
  pair: (pair: WorkgroupPair) => string;
  kind: (kind: StructureKindId) => string;
}

/** A question to talk about, in words that ask and never judge. */
export function questionWords(question: AlignmentQuestion, names: QuestionNames): string {
  switch (question.about) {
    case "bothWeakest":
      return `What makes ${measurePhrase(question.dimension)} hard for everybody here, whoever leads and whoever is led? When did it last go well?`;
    case "higher":
      return HIGHER[question.track](dimensionWords(question.dimensions));
    case "received":
      return RECEIVED[question.higher](peopleWords(question.pairs.map(names.pair)));
    case "given":
      return GIVEN[question.higher](peopleWords(question.pairs.map(names.pair)));
    case "alike":
      return "Where do the two tracks feel alike to you, and where different in a way that these figures do not show?";
    case "onlyIn":
      return ONLY_IN[question.track](listed(question.kinds.map((kind) => inSentence(names.kind(kind)))));
    case "notShown":
      return "Whose experience is not shown here, and how else could we come to hear it?";
    case "farApart":
      return "What has happened between the two rounds that both would look different on today?";
  }
}

/** More than a few would hide the question behind a list. */
const FEW = 3;

function dimensionWords(dimensions: readonly Dimension[]): string {
  if (dimensions.length > FEW) return "stronger ties";
  return listed(dimensions.map((dimension) => measurePhrase(dimension)));
}

function peopleWords(names: readonly string[]): string {
  return names.length > FEW ? "those who are in both tracks" : listed(names.map(inSentence));
}

const HIGHER: Record<Track, (dimensions: string) => string> = {
  leadership: (dimensions) =>
    `What makes ${dimensions} possible among those who lead, and what would it take to have as much at the front line?`,
  frontLine: (dimensions) =>
    `What do people at the front line do for ${dimensions} that those who lead could learn from?`,
};

const RECEIVED: Record<Track, (who: string) => string> = {
  leadership: (who) =>
    `What do ${who} do with others who lead that people at the front line would welcome as well, and what stands in its way?`,
  frontLine: (who) =>
    `What do people at the front line appreciate in working with ${who} that could have more room among those who lead?`,
};

const GIVEN: Record<Track, (who: string) => string> = {
  leadership: (who) => `What do ${who} find among others who lead that they miss with the front line?`,
  frontLine: (who) => `What do ${who} find with the front line that they miss among others who lead?`,
};

const ONLY_IN: Record<Track, (kinds: string) => string> = {
  leadership: (kinds) =>
    `Only the leadership track has named ${kinds}. Would something like it help at the front line, and what do people there think?`,
  frontLine: (kinds) =>
    `Only the front-line track has named ${kinds}. What would those who lead learn if they had something like it themselves?`,
};
