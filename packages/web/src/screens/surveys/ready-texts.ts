import { counted, listed, numberWord } from "../../ui/words.ts";

/** The words of the ready-made questions on a draft wave. */
export const readyTexts = {
  heading: "Ready-made questions",
  lead: "Short sets in our own wording that come after the questionnaire. Nothing is asked until you add it, and everybody may skip them.",
  warningTitle: "Every question makes it easier to guess who answered.",
  warning:
    "Answers to these are told by kind of workgroup, workers, leaders and clients each for themselves, and only where enough people answered. Add a set when you know what you will do with the answers.",
  asked: (questions: number, languages: readonly string[]) =>
    `${counted(questions, "question", "questions")}, in ${listed(languages)}`,
  answers: (choices: readonly string[]) => `Answers: ${choices.join(" · ")}`,
  add: (questions: number) => `Add these ${numberWord(questions)} questions`,
  remove: "Take them off again",
  isAsked: "Asked in this wave",
  full: (most: number, asked: number) =>
    `A wave asks at most ${most} further questions, and this one asks ${asked} already. Take some off first.`,
  noClients: "Clients take no part in this work process, so only those who do the work would answer.",
  added: (name: string) => `Added: ${name}.`,
  removed: (name: string) => `Taken off: ${name}.`,
  failed: "The questions were not changed",
  kept: "The wave is as it was.",
};
