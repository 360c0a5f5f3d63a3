import * as z from "zod";

/** The field's standard terms as schemas; every other file of the contract builds on these. */

export const id = z.uuid();
export const day = z.iso.date();
/** A moment, as `2026-03-09T08:00:00.000Z`. */
export const instant = z.iso.datetime();
/** What a clock on the wall shows, as `2026-03-09T09:00`; which moment that is depends on the time zone. */
export const wallTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, "Please give a day and a time of day.")
  .refine(isOnCalendar, "There is no such day or time of day.");
/** A time zone by its IANA name, such as `Europe/Copenhagen`. */
export const timeZone = z.string().max(60).refine(isTimeZone, "There is no time zone of this name.");

function isOnCalendar(text: string): boolean {
  const moment = new Date(`${text}Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function isTimeZone(zone: string): boolean {
  try {
    // Offsets such as "+01:00" would be taken as well; they know nothing of summer time.
    return /^[A-Za-z]/.test(zone) && new Intl.DateTimeFormat("en", { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** Whether a text is one line that can be stored and shown: no control characters, no halves of characters. */
export function isOneLine(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text);
}
export const NOT_ONE_LINE = "Please write it in one line, without control characters.";

export const name = z
  .string()
  .trim()
  .min(1, "Please give it a name.")
  .max(120, "At most 120 characters.")
  .refine(isOneLine, NOT_ONE_LINE);

export const workgroupKind = z.enum(["worker", "leader", "client"]);
export type WorkgroupKind = z.infer<typeof workgroupKind>;

/** The seven dimensions, in the order of the questionnaire. */
export const dimension = z.enum([
  "frequent",
  "timely",
  "accurate",
  "problemSolving",
  "sharedGoals",
  "sharedKnowledge",
  "mutualRespect",
]);
export type Dimension = z.infer<typeof dimension>;

export const DIMENSIONS: readonly Dimension[] = dimension.options;
export const COMMUNICATION: readonly Dimension[] = DIMENSIONS.slice(0, 4);
export const RELATIONSHIPS: readonly Dimension[] = DIMENSIONS.slice(4);

/** Frequency answers in order of amount; their stored value is position + 1, their score is in `FREQUENCY_SCORES`. */
export const FREQUENCY_CATEGORIES = [
  "not_nearly_enough",
  "not_enough",
  "just_right",
  "too_often",
  "much_too_often",
] as const;
export const FREQUENCY_SCORES = {
  not_nearly_enough: 1,
  not_enough: 3,
  just_right: 5,
  too_often: 4,
  much_too_often: 2,
} as const satisfies Record<(typeof FREQUENCY_CATEGORIES)[number], number>;

export const band = z.enum(["weak", "moderate", "strong"]);

/** Where weak becomes moderate and moderate becomes strong. */
export const cutoffs = z.object({
  between: z.tuple([z.number(), z.number()]),
  within: z.tuple([z.number(), z.number()]),
});
export type Cutoffs = z.infer<typeof cutoffs>;

/** Raters in everything that is shown, where the effort does not say otherwise. */
export const DEFAULT_THRESHOLD = 5;
/** Answered items a rating needs to count in the index, where the wave does not say otherwise. */
export const DEFAULT_MIN_ITEMS = 4;
