import * as z from "zod";
import { id, instant, isOneLine, NOT_ONE_LINE } from "./words.ts";

/** The longest entry of the log, in characters. */
export const LONGEST_REFLECTION = 10_000;

const words = z
  .string()
  .trim()
  .min(1, "Please write something first; an empty entry is not kept.")
  .max(LONGEST_REFLECTION, `At most ${LONGEST_REFLECTION} characters.`)
  .refine((text) => text.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(text), "Please leave out control characters.");

/** An entry of somebody's private log about leading. Nobody but its author is ever given one. */
export const reflection = z.object({
  id,
  writtenAt: instant,
  /** The question it answers, as it was worded; null when it answers none. */
  prompt: z.string().trim().min(1).max(300).refine(isOneLine, NOT_ONE_LINE).nullable(),
  words,
});
export type Reflection = z.infer<typeof reflection>;

/** What is written or changed; `writtenAt` dates a new entry, which is otherwise of the moment it is saved. */
export const reflectionWords = reflection.pick({ prompt: true, words: true }).extend({ writtenAt: instant.optional() });
export type ReflectionWords = z.infer<typeof reflectionWords>;
