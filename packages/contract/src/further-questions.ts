import * as z from "zod";

/**
 * Questions that a wave may ask beside those of its instrument: open ones, and ones about the respondent. There are
 * none unless somebody adds them, because every one of them makes it easier to guess who answered. Texts are per
 * language.
 */
export const furtherQuestion = z.discriminatedUnion("kind", [
  z.object({ id: z.string().min(1).max(60), kind: z.literal("words"), prompt: z.record(z.string(), z.string()) }),
  z.object({
    id: z.string().min(1).max(60),
    kind: z.literal("choice"),
    prompt: z.record(z.string(), z.string()),
    /** The choices in display order; an answer is stored as its position, counted from 1. */
    choices: z.record(z.string(), z.array(z.string()).min(2).max(12)),
  }),
]);
export type FurtherQuestion = z.infer<typeof furtherQuestion>;
