import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { acceptedLanguages } from "./accepted-languages.ts";
import { baseLanguage, FALLBACK_LANGUAGE, languageChain } from "./language-chain.ts";
import { TEXT_NAMES } from "./text-names.ts";

export { FALLBACK_LANGUAGE } from "./language-chain.ts";

export type TextName = (typeof TEXT_NAMES)[number];

const textFile = z.strictObject({
  /** BCP 47, and the name of the file. */
  language: z.string(),
  /** The language in its own words, as it is offered to choose. */
  name: z.string().min(1),
  direction: z.enum(["ltr", "rtl"]),
  ...(Object.fromEntries(TEXT_NAMES.map((name) => [name, z.string().min(1).optional()])) as Record<
    TextName,
    z.ZodOptional<z.ZodString>
  >),
});

/** What a translator writes: a JSON file a language in this folder. What it lacks is taken from another language. */
export type TextFile = z.infer<typeof textFile>;

/** The words of the survey pages for one language, complete: each in the first language of its chain that has it. */
export type SurveyTexts = Readonly<Record<TextName, string>> & {
  readonly language: string;
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** The texts that had to be taken from another language, with that language. */
  readonly fellBack: ReadonlyMap<TextName, string>;
};

/** The files as they are written, by language. A name that no page uses is an error here. */
export const TEXT_FILES: ReadonlyMap<string, TextFile> = readTextFiles(import.meta.dirname);

/** Every language of the survey pages by its code, English first. */
export const SURVEY_TEXTS: ReadonlyMap<string, SurveyTexts> = new Map(
  [...TEXT_FILES.keys()].map((language) => [language, completed(language, TEXT_FILES)]),
);

/**
 * The words in the first of the browser's languages that is there.
 *
 * @param accepted the header `accept-language`, where the browser has one, or a single language.
 */
export function textsFor(accepted: string | undefined, all = SURVEY_TEXTS): SurveyTexts {
  const texts = known(acceptedLanguages(accepted ?? ""), all) ?? all.get(FALLBACK_LANGUAGE);
  if (texts === undefined) throw new Error(`The survey texts in "${FALLBACK_LANGUAGE}" are missing.`);
  return texts;
}

/**
 * The words in the first of several languages that is there; undefined when none is. Regions are overlooked.
 *
 * @example known(["nn", "de-AT"])?.language // "de"
 */
export function known(languages: readonly string[], all = SURVEY_TEXTS): SurveyTexts | undefined {
  for (const language of languages) {
    const own = languageChain(language.toLowerCase()).find((each) => all.has(each));
    if (own !== undefined && baseLanguage(own) === baseLanguage(language.toLowerCase())) return all.get(own);
  }
  return undefined;
}

/** The texts that a language lacks and that are shown in another one. */
export function missingIn(language: string, all = SURVEY_TEXTS): TextName[] {
  return [...(all.get(language)?.fellBack.keys() ?? TEXT_NAMES)];
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

/**
 * Fills the places `{name}` of a text; a place without a value stays as it is. A name in another script than the
 * sentence's is isolated, as `<bdi>` would, so that a full stop after it stays where it belongs.
 */
export function fill(text: string, language: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === "number" ? new Intl.NumberFormat(language).format(value) : isolated(value, language);
  });
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Between U+2068 (first strong isolate) and U+2069, which also work where no tag can stand. */
function isolated(value: string, language: string): string {
  const other = baseLanguage(language) === "ar" ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return other.test(value) ? `\u2068${value}\u2069` : value;
}

function readTextFiles(folder: string): ReadonlyMap<string, TextFile> {
  const names = readdirSync(folder).filter((file) => file.endsWith(".json"));
  const files = names.map((file) =>
    textFile.parse(JSON.parse(readFileSync(path.join(folder, file), "utf8"), unlessEmpty)),
  );
  const order = [FALLBACK_LANGUAGE, `${FALLBACK_LANGUAGE}-x-plain`];
  files.sort((a, b) => rank(order, a.language) - rank(order, b.language) || (a.language < b.language ? -1 : 1));
  return new Map(files.map((file) => [file.language, file]));
}

/** Leaves out texts that a translator has not written yet. */
function unlessEmpty(_name: string, value: unknown): unknown {
  return value === "" ? undefined : value;
}

function rank(order: readonly string[], language: string): number {
  const place = order.indexOf(language);
  return place === -1 ? order.length : place;
}

function completed(language: string, files: ReadonlyMap<string, TextFile>): SurveyTexts {
  const own = files.get(language);
  if (own === undefined) throw new Error(`There is no file of survey texts in "${language}".`);
  const found = TEXT_NAMES.map((name) => [name, ...firstWith(files, language, name)] as const);
  const texts = Object.fromEntries(found.map(([name, , text]) => [name, text])) as Record<TextName, string>;
  const fellBack = new Map(
    found.flatMap(([name, from]) => (baseLanguage(from) === baseLanguage(language) ? [] : [[name, from] as const])),
  );
  return { ...texts, language, name: own.name, direction: own.direction, fellBack };
}

function firstWith(files: ReadonlyMap<string, TextFile>, language: string, name: TextName): [string, string] {
  for (const each of languageChain(language)) {
    const text = files.get(each)?.[name];
    if (text !== undefined) return [each, text];
  }
  throw new Error(`The survey text "${name}" is missing in "${FALLBACK_LANGUAGE}".`);
}
