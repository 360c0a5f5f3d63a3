import { inSentence } from "@interrelate/pictures";
import { numberWord } from "../../ui/words.ts";

/** Questions about leading with and among others, to choose one from. */
export const REFLECTION_PROMPTS = [
  "Whose view of this work do I know least?",
  "When did I last ask before I answered, and what did I hear?",
  "Which two groups met this week without needing me, and what made that possible?",
  "Where do people wait for me who could go on without me?",
  "Who told me something that was hard to say, and what became of it?",
  "Which goal of mine have I not said aloud, and whose goals have I never asked about?",
] as const;

/** The words of the private log. */
export const logTexts = {
  subtitle:
    "Only you can read this in Interrelate. Entries are not encrypted, so whoever runs the database server, or holds a copy of its data, could read them there.",
  fictional:
    "This organisation is fictional, but what you write is your own. Resetting the scenario deletes its efforts, and your entries with them.",
  link: {
    heading: "A log of your own",
    words: "Questions about leading with and among others, and room for what you notice. No other member can see it.",
    open: "Open your private log",
  },
  write: {
    heading: "Write",
    question: "A question to write to",
    free: "No question",
    freeLabel: "What did you notice?",
    another: "Finish and begin another",
  },
  earlier: "Earlier entries",
  none: "What you write is listed here when you have finished it.",
  edit: { open: "Change", openLong: (day: string) => `Change the entry of ${day}`, close: "Done" },
  remove: { button: "Delete", long: (day: string) => `Delete the entry of ${day}` },
  removed: (day: string) =>
    `The entry of ${day} is deleted. You can bring it back until you leave this page; after that it is gone for good.`,
  undo: "Undo",
  print: "Print these entries",
  notPrinted: "A private log is printed only by “Print these entries” on its page.",
  back: "Leadership",
  said: {
    nothing: "Everything is saved as you write.",
    saving: "Saving …",
    saved: "Saved.",
    empty: "An empty entry is not saved: what was saved before is kept. Finish it, then delete it below.",
  },
  failed: "This was not saved",
  kept: "What you wrote still stands here, and what was saved before is kept.",
  notRemoved: "The entry was not deleted",
  stillThere: "It is kept.",
  notRestored: "The entry was not brought back",
} as const;

/** The title of the log, by rule: how much one has written about a work process. */
export function logTitle(process: string, entries: number): string {
  if (entries === 0) return `You have written nothing about leading ${inSentence(process)} yet`;
  return `You have written ${numberWord(entries)} ${entries === 1 ? "entry" : "entries"} about leading ${inSentence(process)}`;
}
