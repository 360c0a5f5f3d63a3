import * as z from "zod";

/** A question with choices. Texts are per language. */
export const choiceQuestion = z.object({
  id: z.string().min(1).max(60),
  kind: z.literal("choice"),
  prompt: z.record(z.string(), z.string()),
  /** The choices in display order; an answer is stored as its position, counted from 1. */
  choices: z.record(z.string(), z.array(z.string()).min(2).max(12)),
});
export type ChoiceQuestion = z.infer<typeof choiceQuestion>;

/**
 * Questions that a wave may ask beside those of its instrument: open ones, and ones about the respondent. There are
 * none unless somebody adds them, because every one of them makes it easier to guess who answered. Texts are per
 * language.
 */
export const furtherQuestion = z.discriminatedUnion("kind", [
  z.object({ id: z.string().min(1).max(60), kind: z.literal("words"), prompt: z.record(z.string(), z.string()) }),
  choiceQuestion,
]);
export type FurtherQuestion = z.infer<typeof furtherQuestion>;

/** The most further questions that a wave may ask. */
export const MOST_FURTHER_QUESTIONS = 12;
