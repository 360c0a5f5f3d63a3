import * as z from "zod";
import { surveyedLevel } from "./inclusion-levels.ts";
import { day, id, workgroupKind } from "./words.ts";

/** How long people and answers of an effort are kept. */
export const keeping = z.object({
  /** They are deleted after this day; null while nobody has set one. */
  keepUntil: day.nullable(),
  /** The day on which they were. */
  deletedOn: day.nullable(),
});
export type Keeping = z.infer<typeof keeping>;

/** How the people of one kind of workgroup answered a question of a set. */
export const answersOfKind = z.object({
  kind: workgroupKind,
  /** How many answered; null when fewer than the threshold, and then nothing of them is told. */
  people: z.number().int().nullable(),
  /** How many chose one of these choices, by their positions from 1; empty when only their number may be told. */
  counts: z.array(z.object({ choices: z.array(z.number().int()), people: z.number().int() })),
});
export type AnswersOfKind = z.infer<typeof answersOfKind>;

/** How the people of one workgroup answered how far a structure takes them in. */
export const answersOfWorkgroup = answersOfKind.omit({ kind: true }).extend({
  workgroupId: id,
  /** The workgroups that are reported together with it: all figures are those of the whole. */
  togetherWith: z.array(id),
  /** What the middle one of those who know the structure says; null when too few answered for it to be told. */
  level: surveyedLevel.nullable(),
});
export type AnswersOfWorkgroup = z.infer<typeof answersOfWorkgroup>;

/** What people answered to a further question of a closed wave, as far as it may be told. */
export const furtherAnswers = z.object({
  questionId: z.string(),
  prompt: z.record(z.string(), z.string()),
  /** True when too few people answered for anything to be told. */
  hidden: z.boolean(),
  /** What people wrote, in no order that says anything; `released` is null until somebody has read it. */
  words: z.array(z.object({ id: z.uuid(), words: z.string(), released: z.boolean().nullable() })),
  /**
   * How many chose what; a null count is not told. Of questions of a set, none is: they are told by kind instead. Nor of
   * questions about structures: they are told by workgroup.
   */
  choices: z.array(z.object({ choice: z.record(z.string(), z.string()), people: z.number().int().nullable() })),
  /** The answers to a question of a set, for each kind of workgroup in the work process; else empty. */
  kinds: z.array(answersOfKind),
  /** The answers to a question about a structure, for each workgroup in the work process; else empty. */
  workgroups: z.array(answersOfWorkgroup),
});
export type FurtherAnswers = z.infer<typeof furtherAnswers>;
