import * as z from "zod";
import { choiceQuestion } from "./further-questions.ts";

/** Questions that belong together and are added to a wave as they are. */
export const questionSet = z.object({
  id: z.enum(["obstacles", "leading-among"]),
  name: z.string(),
  /** What the answers are for, in a sentence or two. */
  purpose: z.string(),
  /** What the questions are about, each with its questions. Ids of questions begin with that of the set. */
  topics: z.array(z.object({ id: z.string(), name: z.string(), questions: z.array(choiceQuestion) })),
  /**
   * Which choices, by their positions from 1, are counted together: first each by itself, then ever fewer parts. Answers
   * of few people are told in the first of these in which every part holds enough of them.
   */
  partings: z.array(z.array(z.array(z.number().int()))),
});
export type QuestionSet = z.infer<typeof questionSet>;
