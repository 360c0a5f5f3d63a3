import * as z from "zod";
import { attestation, instrument } from "./instrument.ts";
import { day, dimension } from "./words.ts";

/** One version of an instrument in an organisation's list. */
export const instrumentSummary = z.object({
  id: z.string(),
  version: z.number().int(),
  title: z.record(z.string(), z.string()),
  languages: z.array(z.string()),
  /** The dimensions it asks, in its own order. */
  dimensions: z.array(dimension),
  licence: z.string(),
  /** Comes with the product; else the organisation took it in. */
  builtIn: z.boolean(),
  /** The day it was taken in; null for what comes with the product. */
  addedOn: day.nullable(),
});
export type InstrumentSummary = z.infer<typeof instrumentSummary>;

/** Texts that a language leaves out, and so shows in another. */
export const missingTexts = z.object({
  language: z.string(),
  /** Which texts, in words: "title", "notice", "question 2", "answers 2". */
  texts: z.array(z.string()),
});
export type MissingTexts = z.infer<typeof missingTexts>;

/** One version with everything in it. */
export const instrumentDetail = z.object({
  instrument,
  builtIn: z.boolean(),
  addedOn: day.nullable(),
  /** Its licence is not open, so somebody must have stated that the organisation may use it. */
  needsAttestation: z.boolean(),
  /** Languages that are not complete. */
  missing: z.array(missingTexts),
});
export type InstrumentDetail = z.infer<typeof instrumentDetail>;

/** Something that keeps a file from being taken in, and where in the file it stands. */
export const instrumentProblem = z.object({
  /** As a path into the JSON, such as `items[2].scores`; empty for the file as a whole. */
  place: z.string(),
  sentence: z.string(),
});
export type InstrumentProblem = z.infer<typeof instrumentProblem>;

/** What taking in a file would do; nothing is stored until it is accepted. */
export const instrumentPreview = z.object({
  /** Null while the file cannot be read as an instrument. */
  instrument: instrument.nullable(),
  problems: z.array(instrumentProblem),
  missing: z.array(missingTexts),
  /** Its licence is not open, so somebody must state that they may use it. */
  needsAttestation: z.boolean(),
  standing: z.enum([
    /** Not there yet. */
    "new",
    /** The same version with the same content is there already. */
    "there",
    /** The same version is there with other content. A version never changes, so this can become the next one. */
    "differs",
  ]),
  /** The version it would be taken in as. */
  asVersion: z.number().int(),
});
export type InstrumentPreview = z.infer<typeof instrumentPreview>;

/** The text of an instrument file, as it was chosen or pasted. */
export const instrumentText = z.string().max(900_000, "The file is larger than 900 kB; an instrument is far smaller.");

/** A statement as somebody types it; the day is the server's. */
export const newAttestation = attestation.omit({ on: true });
