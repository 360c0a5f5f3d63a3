import type { Analysis, Cutoffs } from "@interrelate/analysis";
import { counted } from "../counted.ts";

/** What an analysis of a file is about, beside the figures. */
export interface FileContext {
  /** What the file is called. */
  readonly file: string;
  /** Smallest number of raters shown; 1 when protection is off. */
  readonly minRaters: number;
  readonly minItems: number;
  readonly items: number;
  /** The item read as the frequency item, null when none was named or recognised. */
  readonly frequencyItem: string | null;
  readonly cutoffs: Cutoffs;
}

/** What a wave is called in a sentence: bare numbers and dates become "Wave 1". */
export function waveName(label: string): string {
  return /^\d/.test(label) ? `Wave ${label}` : label;
}

/** What the figures of one wave rest on, and what was left out and why. */
export function inputSentences({ input, groups, sites }: Analysis, context: FileContext): string[] {
  const excluded = Object.entries(input.excluded).filter(([, count]) => count !== null && count > 0);
  const reasons = excluded.map(([reason, count]) => `${count} ${REASONS[reason]?.(context) ?? reason}`);
  const rows = input.rows === null ? "" : ` of ${counted(input.rows, "row")}`;
  const people = input.respondents === null ? "" : ` by ${counted(input.respondents, "respondent")}`;
  const places = sites.length === 0 ? "" : `, ${counted(sites.length, "site")}`;
  const ratings = input.used === null ? "No ratings" : counted(input.used, "rating");
  const used = `${ratings} used${rows}${people}; ${counted(groups.length, "workgroup")}${places}.`;
  return reasons.length === 0 ? [used] : [used, `Left out: ${reasons.join(", ")}.`];
}

const REASONS: Readonly<Record<string, (context: FileContext) => string>> = {
  tooFewItems: ({ minItems, items }) => `with fewer than ${minItems} of ${counted(items, "item")}`,
  notWorkingWith: () => "who do not work with the group",
  missingGroup: () => "without a workgroup",
  invalidValue: () => "with something that is no answer",
  duplicate: () => "repeating an earlier row",
};

/**
 * Why a figure over several ties is not there. Whether it is hidden or undefined is never told apart: the difference can
 * itself say something about hidden answers.
 */
export function missingSentence({ minRaters }: FileContext): string {
  return minRaters === 1
    ? "the figure cannot be computed from these ratings."
    : "the figure cannot be computed from these ratings, or would tell too much about small groups; which of the two is not told, as that can tell something too.";
}

/** How the figures were protected, coded and banded. */
export function noteSentences({ minRaters, minItems, items, frequencyItem, cutoffs }: FileContext): string[] {
  const protection =
    minRaters === 1
      ? "Protection is off (--min-raters 1): figures of single people may be among these. Please do not pass them on."
      : `Figures rest on published ties only: ${minRaters} raters or more, and none that would give a hidden one away.`;
  const frequency =
    frequencyItem === null
      ? "No frequency item was named (--frequency-item): all items are read as scores from 1 to 5."
      : `Frequency is “${frequencyItem}”, scored 1/3/5/4/2 from far too little to far too much.`;
  const [moderate, strong] = cutoffs.between;
  const [moderateWithin, strongWithin] = cutoffs.within;
  return [
    protection,
    frequency,
    `A rating counts with at least ${minItems} of ${counted(items, "item")}. Cut-offs are conventions: ${moderate} and ${strong} between workgroups, ${moderateWithin} and ${strongWithin} within.`,
  ];
}
