import { counted } from "../../ui/words.ts";

/** The words around the pages of methods; the pages themselves are the files of `docs/methods`. */
export const methodsTexts = {
  title: "How every number is computed",
  subtitle:
    "One page for each figure of the app, its files and its programs: the formula, where it comes from, when it is undefined or unwise, and which other software it was checked against.",
  find: "Find a method",
  findHint: "By its name, or by any word on its page",
  found: (count: number) => (count === 1 ? "One page" : `${count} pages`),
  foundNone: (text: string) =>
    `No page speaks of “${text.trim()}”. Try another word, or clear the field to see all pages.`,
  looking: "Looking through all pages…",
  foundByTitle: (count: number) =>
    `${count === 0 ? "No page" : counted(count, "page", "pages")}: the texts could not be fetched, so only titles and summaries are searched. Please look at the connection and load this page again.`,
  all: "All methods",
  contents: "On this page",
  back: "Back to where you were",
  topics: {
    scale: "Questions and scales",
    ties: "Ties",
    network: "The network of ties",
    models: "Comparing groups, and models",
    change: "Change over time",
    work: "The work and its structures",
    outcomes: "Outcomes",
    planning: "Planning a survey",
    disclosure: "What is shown and what is hidden",
    numeric: "What figures are made with",
    app: "Surveys and screens",
  } as Record<string, string>,
};
