import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

const words = z.string().min(1);

/** What a letter says, in one language. A file a language, for translators; `{…}` are places that are filled in. */
const letterTexts = z.strictObject({
  language: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  title: words,
  for: words,
  lead: words,
  case: words,
  /** The same to the client, or to whoever speaks for them. */
  caseOwn: words,
  role: words,
  scan: words,
  code: words,
  until: words,
  confidential: words,
  own: words,
});
export type LetterTexts = z.infer<typeof letterTexts>;

/** Every language of the letters, by its code. */
export const LETTER_TEXTS: ReadonlyMap<string, LetterTexts> = readAll(path.join(import.meta.dirname, "texts"));

/**
 * The words of a letter in the first of these languages that is there, else in English. Variants, such as `da-x-plain`,
 * are written as their language.
 */
export function letterTextsIn(...languages: readonly (string | null)[]): LetterTexts {
  const found = languages.map((each) => LETTER_TEXTS.get(each?.split("-", 1)[0] ?? "")).find((texts) => texts);
  const texts = found ?? LETTER_TEXTS.get("en");
  if (texts === undefined) throw new Error("The letters are not there in English.");
  return texts;
}

function readAll(folder: string): Map<string, LetterTexts> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return new Map(
    files.map((file) => {
      const texts = letterTexts.parse(JSON.parse(readFileSync(path.join(folder, file), "utf8")));
      return [texts.language, texts];
    }),
  );
}
