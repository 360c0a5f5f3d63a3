import * as z from "zod";
import { day } from "./words.ts";

/** How long people and answers of an effort are kept. */
export const keeping = z.object({
  /** They are deleted after this day; null while nobody has set one. */
  keepUntil: day.nullable(),
  /** The day on which they were. */
  deletedOn: day.nullable(),
});
export type Keeping = z.infer<typeof keeping>;

/** What people answered to a further question of a closed wave, as far as it may be told. */
export const furtherAnswers = z.object({
  questionId: z.string(),
  prompt: z.record(z.string(), z.string()),
  /** True when too few people answered for anything to be told. */
  hidden: z.boolean(),
  /** What people wrote, in no order that says anything; `released` is null until somebody has read it. */
  words: z.array(z.object({ id: z.uuid(), words: z.string(), released: z.boolean().nullable() })),
  /** How many chose what; a null count is not told. */
  choices: z.array(z.object({ choice: z.record(z.string(), z.string()), people: z.number().int().nullable() })),
});
export type FurtherAnswers = z.infer<typeof furtherAnswers>;
