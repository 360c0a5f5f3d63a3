import * as z from "zod";

/** A language that respondents can be spoken to in. */
export const spokenLanguage = z.object({
  /** BCP 47; a plain variant ends in "-x-plain". */
  language: z.string(),
  /** Its own name for itself. */
  name: z.string(),
  direction: z.enum(["ltr", "rtl"]),
});
export type SpokenLanguage = z.infer<typeof spokenLanguage>;

/** One text in every language that has it. */
export const translatedText = z.object({
  /** What translators and programmers call it. */
  name: z.string(),
  wordings: z.record(z.string(), z.string()),
});
export type TranslatedText = z.infer<typeof translatedText>;

/** Texts that belong together: those of the survey pages, of the mails, of the letters, or of one instrument. */
export const translatedPart = z.object({
  kind: z.enum(["survey", "mail", "letter", "instrument"]),
  /** The instrument's title, id and version; null for the others. */
  instrument: z
    .object({ id: z.string(), version: z.number().int(), title: z.record(z.string(), z.string()) })
    .nullable(),
  texts: z.array(translatedText),
  /** The names of the texts that a language lacks, by language; plain variants need only what differs. */
  missing: z.record(z.string(), z.array(z.string())),
});
export type TranslatedPart = z.infer<typeof translatedPart>;

/** How far everything that respondents read is translated. */
export const translations = z.object({ languages: z.array(spokenLanguage), parts: z.array(translatedPart) });
export type Translations = z.infer<typeof translations>;
