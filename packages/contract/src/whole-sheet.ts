import * as z from "zod";
import { sheetAnswers } from "./surveys.ts";
import { id } from "./words.ts";

/** The longest answer to an open question, in characters. */
export const LONGEST_WORDS = 4000;

/** An answer to a further question: the position of a choice from 1, words, or null for none. */
export const furtherGiven = z.union([z.number().int().min(1).max(12), z.string().max(LONGEST_WORDS), z.null()]);

/**
 * A whole answer sheet at once, as `PUT /s/<link>/<sheet>` takes it: for answers that were given without a connection.
 * Sending the same again changes nothing; what is not named stays as it was.
 */
export const wholeSheet = z.object({
  /** The answers by rated workgroup. */
  ratings: z.record(id, sheetAnswers).default({}),
  /** Answers to the wave's further questions by their ids. */
  further: z.record(z.string().min(1).max(60), furtherGiven).default({}),
  /** True once the respondent has finished; it is never taken back. */
  finished: z.boolean().default(false),
  /**
   * Begins the sheet where it is not there yet: respondents have read the first page and pressed Start. By an open
   * link the sheet's name in the address is then made by the sender, at least 128 random bits as base64url.
   */
  begin: z.object({ siteId: id.nullable().default(null), proxy: z.boolean().default(false) }).optional(),
});
export type WholeSheet = z.infer<typeof wholeSheet>;
