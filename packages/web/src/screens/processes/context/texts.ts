import type { ContextLevels } from "@interrelate/contract";
import { listed } from "../../../ui/words.ts";

/** What is judged of the work. */
export type Aspect = keyof ContextLevels;
export const ASPECTS: readonly Aspect[] = ["uncertainty", "interdependence", "timeConstraint"];

/** The words about the context of the work. */
export const texts = {
  title: (process: string) => `How uncertain, interdependent and pressed for time is ${process}?`,
  titleOf: (process: string, site: string) =>
    `How uncertain, interdependent and pressed for time is ${process} at ${site}?`,
  titleJudged: (sentence: string) => sentence.replace(/\.$/, ""),
  subtitle:
    "The same tie matters more where plans change on the way, where nobody can finish a part alone, and where there is no time to ask twice. Judge it together with people who do the work.",
  places: "What is judged",
  whole: "The work as a whole",
  siteOnly: (site: string) => `The work at ${site}`,
  question: {
    uncertainty: "How uncertain is the work?",
    interdependence: "How much do the workgroups depend on each other?",
    timeConstraint: "How pressed for time is the work?",
  } satisfies Record<Aspect, string>,
  name: {
    uncertainty: "Uncertainty",
    interdependence: "Interdependence",
    timeConstraint: "Time constraint",
  } satisfies Record<Aspect, string>,
  means: {
    uncertainty: [
      "Nearly every case goes as planned; everybody knows what comes next.",
      "Most cases go as planned; the exceptions are known and rare.",
      "Part of each case can be foreseen, part is found out on the way.",
      "Cases often turn out otherwise than thought, and plans are made anew.",
      "What a case needs shows only while working on it.",
    ],
    interdependence: [
      "Each workgroup can do its part by itself, in nearly any order.",
      "Parts follow each other, but few depend on how the one before was done.",
      "Each part depends on how the one before was done.",
      "Workgroups often have to adjust to each other, in both directions.",
      "Workgroups adjust to each other all the time; nobody can finish a part alone.",
    ],
    timeConstraint: [
      "A part can wait for days without harm.",
      "Some parts are due at a time, with room to spare.",
      "Most parts are due at a time, and delays are noticed.",
      "A delay is felt by the others on the same day.",
      "Minutes count; there is no time to ask twice.",
    ],
  } satisfies Record<Aspect, readonly string[]>,
  unjudged: "Not judged",
  evidence: "What does that rest on?",
  evidencePlaceholder: "What was seen or counted, who was asked",
  evidenceFirst: "Kept with a judgement: choose a level first.",
  by: (name: string, day: string) => `Judged by ${name === "" ? "somebody" : name} on ${day}.`,
  overview: "What has been judged so far",
  place: "Place",
  judged: "Judged",
  saving: "Saving …",
  saved: "Saved.",
  autosave: "Saved as you choose.",
  failed: "That was not saved",
  kept: "What was judged before is as it was.",
  section: "How the work is",
  judge: "Judge how the work is",
  seeJudged: "How the work was judged",
  none: "Nobody has judged yet how uncertain, interdependent and pressed for time this work is.",
};

const LEVEL_WORDS: Record<Aspect, readonly string[]> = {
  uncertainty: ["hardly uncertain", "a little uncertain", "somewhat uncertain", "uncertain", "very uncertain"],
  interdependence: [
    "hardly interdependent",
    "a little interdependent",
    "somewhat interdependent",
    "interdependent",
    "very interdependent",
  ],
  timeConstraint: [
    "hardly pressed for time",
    "a little pressed for time",
    "somewhat pressed for time",
    "pressed for time",
    "very pressed for time",
  ],
};

/** What the work is called at a level from 1 to 5, as it stands alone: "Very uncertain". */
export function levelName(aspect: Aspect, level: number): string {
  const words = LEVEL_WORDS[aspect][level - 1] ?? "";
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * A judgement in one sentence: "The work at North was judged very uncertain and pressed for time." Names all that was
 * judged and nothing else; null when nothing was.
 */
export function contextSentence(levels: ContextLevels, site: string | null): string | null {
  const parts = ASPECTS.flatMap((aspect) => LEVEL_WORDS[aspect][(levels[aspect] ?? 0) - 1] ?? []);
  if (parts.length === 0) return null;
  return `The work${site === null ? "" : ` at ${site}`} was judged ${listed(parts)}.`;
}
