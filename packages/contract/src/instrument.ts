import * as z from "zod";
import { languageTag } from "./people.ts";
import { day, dimension } from "./words.ts";

/**
 * A questionnaire as data. Texts are per language; "they" in a question is the rated workgroup, whose name
 * stands above it and in its accessible name, and `{process}` stands for the work process. A wave freezes the instrument it opened with.
 */

const text = z.string().max(2000).refine(isStorable, "Please leave out control characters and halves of characters.");
const texts = z.record(languageTag, text);

export const instrumentItem = z.object({
  dimension,
  question: texts,
  /** Five answers in display order, weakest or least first; their stored value is position + 1. */
  answers: z.record(languageTag, z.array(text.max(200)).length(5, "A question has five answers.")),
  /** The score of each answer in display order; frequency is 1, 3, 5, 4, 2. */
  scores: z
    .array(z.number().int().min(1).max(5))
    .length(5, "There are five scores, one for each answer.")
    .meta({ uniqueItems: true }),
});
export type InstrumentItem = z.infer<typeof instrumentItem>;

/** Somebody's own statement that their organisation may use a text. */
export const attestation = z.object({
  statement: z.string().trim().min(10, "Please say in a sentence why you may use this questionnaire.").max(2000),
  by: z.string().trim().min(1, "Please give your name: somebody has to stand by the statement.").max(120),
  on: day,
});
export type Attestation = z.infer<typeof attestation>;

export const licence = z.object({
  /** An SPDX identifier where there is one, such as `CC-BY-4.0`; else the licence's own name. */
  name: z.string().min(1).max(120),
  text,
  /** Who holds the rights. */
  holder: z.string().max(200).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  /** Needed before a text whose licence is not open can be used; null where none was given. */
  attestation: attestation.nullable(),
});
export type Licence = z.infer<typeof licence>;

export const instrument = z.object({
  id: z
    .string()
    .min(1)
    .max(60)
    .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, "An id is written in small letters and digits, with single hyphens."),
  /** Raised whenever anything else changes: a version once taken in never does. */
  version: z.number().int().min(1, "Versions are counted from 1.").max(100_000),
  title: texts,
  /** The languages that are offered, the one everything falls back to first. */
  languages: z.array(languageTag).min(1).max(60).meta({ uniqueItems: true }),
  notice: texts,
  licence,
  /** Four to seven, each about another dimension: at least two about communication and two about relationships. */
  items: z
    .array(instrumentItem)
    .min(4, "An instrument asks at least four dimensions: two of communication and two of relationships.")
    .max(7, "There are seven dimensions, and each is asked once."),
});
export type Instrument = z.infer<typeof instrument>;

/** Written at the top of every instrument file. */
export const INSTRUMENT_FORMAT = "interrelate-instrument";
export const INSTRUMENT_FORMAT_VERSION = 1;

/** An instrument as a file: the format it is written in, then the instrument. */
export const instrumentFile = z.object({
  format: z.literal(INSTRUMENT_FORMAT),
  formatVersion: z.literal(INSTRUMENT_FORMAT_VERSION),
  ...instrument.shape,
});
export type InstrumentFile = z.infer<typeof instrumentFile>;

/** Stands for ratings whose questions are not known: they were imported without them. */
export const UNKNOWN_WORDING = "imported-ratings";

/** Licences under which anybody may use a text, by SPDX identifier. */
export const OPEN_LICENCES = [
  "Apache-2.0",
  "MIT",
  "CC0-1.0",
  "CC-BY-4.0",
  "CC-BY-SA-4.0",
  "CC-BY-3.0",
  "CC-BY-SA-3.0",
] as const;

/** Whether anybody may use a text under this licence, so that nobody has to state that they may. */
export function isOpenLicence({ name }: Pick<Licence, "name">): boolean {
  return OPEN_LICENCES.some((each) => each.toLowerCase() === name.trim().toLowerCase());
}

/**
 * How many answered items a rating needs to count in the index, where nobody says otherwise: more than half of
 * those asked, so 4 of 7 and 3 of 4.
 */
export function defaultMinItems(items: number): number {
  return Math.floor(items / 2) + 1;
}

/** Whether a text can be stored and shown: no control characters but line breaks and tabs, no halves of characters. */
function isStorable(value: string): boolean {
  return value.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(value);
}
