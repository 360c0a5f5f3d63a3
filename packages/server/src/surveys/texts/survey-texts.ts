import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { TEXT_NAMES } from "./text-names.ts";

const surveyTexts = z.strictObject({
  /** BCP 47, and the name of the file. */
  language: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  ...(Object.fromEntries(TEXT_NAMES.map((name) => [name, z.string().min(1)])) as Record<TextName, z.ZodString>),
});

/** The words of the survey pages in one language: what a translator writes, a JSON file a language in this folder. */
export type SurveyTexts = z.infer<typeof surveyTexts>;
export type TextName = (typeof TEXT_NAMES)[number];

/** Every language of the survey pages by its code, read and checked once. A text that is missing is an error here. */
export const SURVEY_TEXTS: ReadonlyMap<string, SurveyTexts> = readTexts(import.meta.dirname);

/** The language the survey is shown in when none that the browser asks for is there. */
export const FALLBACK_LANGUAGE = "en";

/**
 * The words in the first of the browser's languages that is there.
 *
 * @param accepted the header `accept-language`, where the browser has one.
 */
export function textsFor(accepted: string | undefined, all = SURVEY_TEXTS): SurveyTexts {
  const wanted = (accepted ?? "").split(",").map((each) => each.split(";")[0]?.trim().toLowerCase() ?? "");
  const found = wanted.flatMap((language) => all.get(language) ?? all.get(language.split("-")[0] ?? "") ?? []);
  const texts = found[0] ?? all.get(FALLBACK_LANGUAGE);
  if (texts === undefined) throw new Error(`The survey texts in "${FALLBACK_LANGUAGE}" are missing.`);
  return texts;
}

/**
 * One text with its places filled in. Numbers are written as the language writes them.
 *
 * @example say(texts, "role", { position: 2, total: 7 }) // "Role 2 of 7"
 */
export function say(
  texts: SurveyTexts,
  name: TextName,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(texts[name], texts.language, values);
}

/** Fills the places `{name}` of a text; a place without a value stays as it is. */
export function fill(text: string, language: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === "number" ? new Intl.NumberFormat(language).format(value) : (value ?? place);
  });
}

function readTexts(folder: string): ReadonlyMap<string, SurveyTexts> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return new Map(
    files.map((file) => {
      const texts = surveyTexts.parse(JSON.parse(readFileSync(path.join(folder, file), "utf8")));
      return [texts.language.toLowerCase(), texts];
    }),
  );
}
