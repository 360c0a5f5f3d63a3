import type { CaseRound } from "@interrelate/contract";
import { TOO_FEW, waveName } from "@interrelate/pictures";
import { counted, listed, numberWord } from "../../ui/words.ts";
import { sheetsFinished } from "./texts.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The words of what a closed round tells. */
export const caseResultsTexts = {
  tooFew: TOO_FEW,
  sheets: (round: CaseRound) => `${waveName(round.name)}: ${sheetsFinished(round)}.`,
  roles: {
    subtitle: "Each curve is one role’s experience of another in the work for these clients, over all cases.",
    rule: (threshold: number) =>
      `A tie is shown from ${numberWord(threshold)} people who rate, three people rated and three cases upwards.`,
    few: (count: number) => `${count === 1 ? "1 tie is" : `${count} ties are`} ${TOO_FEW}.`,
    never: (count: number) =>
      `${count === 1 ? "1 pair of roles was" : `${count} pairs of roles were`} around no client together, so nobody was asked about ${count === 1 ? "it" : "them"}.`,
    nothing: "No tie can be shown",
    nothingNext:
      "Every answer is kept. Ask about more cases in the next round, or let it tell each network as a whole, which takes fewer people.",
    between: "A tie between roles",
    within: "The tie within a role",
    cases: (there: string, count: number | null) =>
      `${there}: ${count === null ? TOO_FEW : `together in ${count} cases`}.`,
    dimensions: "The seven dimensions",
    question:
      "What do these roles need to know from each other around a client, and when did that last work well for one?",
  },
  networks: {
    title: (told: number, all: number) =>
      told === 0
        ? "No network can be told"
        : told === all
          ? all === 1
            ? "One network around a client is told as a whole"
            : `${capital(numberWord(all))} networks around clients are told, each as a whole`
          : `${all > 10 ? told : capital(numberWord(told))} of ${numberWord(all)} networks around clients ${told === 1 ? "is" : "are"} told as a whole`,
    subtitle: "Each figure is everybody’s experience of every role around one client, taken together.",
    rule: (threshold: number) =>
      `A network is told from ${numberWord(threshold)} people upwards who answered about it, and always as a whole: nothing is told about a single role or tie.`,
    takenBack: (labels: readonly string[]) =>
      `${labels.length === 1 ? "The consent" : "The consents"} for ${listed(labels)} ${labels.length === 1 ? "was" : "were"} taken back; nothing about the people around stands here any more.`,
    order: "This is no ranking: clients differ in what their care asks for, and the people around one are few.",
    all: "All networks of this round",
    columns: {
      label: "Case",
      around: "Roles around",
      raters: "People who rated",
      mean: "As a whole",
      interval: "Interval",
      low: "Interval from",
      high: "Interval to",
      note: "Why there is no figure",
    },
    one: (label: string) => `The network around ${label}`,
    download: "Download as CSV",
    whole: "As a whole",
    interval: (low: string, high: string) => `95 % interval ${low} to ${high}`,
    raters: (count: number) => counted(count, "person rated", "people rated"),
    hidden: (label: string, threshold: number) =>
      `Fewer than ${numberWord(threshold)} people answered about ${label}, so its network is not told: they could be recognized. Their answers are kept.`,
    gone: (label: string) =>
      `The consent for ${label} was taken back before the round closed. Its answers are deleted, and nothing is told about it.`,
    stays:
      "The consent was taken back after the round had closed. The answers are deleted; these figures stay as they were, so that nobody can work out what had been answered.",
    roundNote: "The circle shows who is around, and nothing about how they experience each other.",
    dimensions: (label: string) => `The seven dimensions around ${label}`,
    person: "Whole network",
    question: "What would the people around this client want to talk about together, and with the client?",
  },
};
