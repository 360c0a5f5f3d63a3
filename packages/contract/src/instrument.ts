import * as z from "zod";
import { dimension } from "./words.ts";

/**
 * A questionnaire as data. Texts are per language; "they" in a question is the rated workgroup, whose name
 * stands above it and in its accessible name, and `{process}` stands for the work process. A wave freezes the instrument it opened with.
 */

const texts = z.record(z.string(), z.string());

export const instrumentItem = z.object({
  dimension,
  question: texts,
  /** Five answers in display order, weakest or least first; their stored value is position + 1. */
  answers: z.record(z.string(), z.array(z.string()).length(5)),
  /** The score of each answer in display order; frequency is 1, 3, 5, 4, 2. */
  scores: z.array(z.number().int().min(1).max(5)).length(5),
});
export type InstrumentItem = z.infer<typeof instrumentItem>;

export const instrument = z.object({
  id: z.string(),
  version: z.number().int(),
  title: texts,
  languages: z.array(z.string()).min(1),
  notice: texts,
  licence: z.object({ name: z.string(), text: z.string(), attestation: z.string().nullable() }),
  items: z.array(instrumentItem).min(1),
});
export type Instrument = z.infer<typeof instrument>;
