import { plainText } from "./column-names.ts";

/** The languages that people can be asked in, by what lists call them. */
const NAMES: Readonly<Record<string, string>> = {
  en: "en, eng, english, engelsk, englisch, inglés, anglais, engelska, engels, الإنجليزية, إنجليزي, انجليزي",
  da: "da, dan, dk, danish, dansk, dänisch, danés, danois, danska, deens, الدنماركية, دنماركي",
  de: "de, deu, ger, german, tysk, deutsch, alemán, allemand, tyska, duits, الألمانية, ألماني",
  es: "es, esp, spa, spanish, spansk, spanisch, español, castellano, espagnol, spanska, spaans, الإسبانية, إسباني",
  ar: "ar, ara, arabic, arabisk, arabisch, árabe, arabe, arabiska, العربية, عربي",
};

const LOOK_UP: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([language, names]) => names.split(",").map((each) => [plainText(each), language])),
);

/** Words that ask for the plain variant of a language. */
const PLAIN = /\b(?:x-plain|plain|easy|let|leicht(?:e|es)?|einfach(?:e|es)?|sencill[oa]|fácil)\b/iu;

/** The languages by their names in English, for a sentence. */
export const LANGUAGE_LIST = "English, Danish, German, Spanish and Arabic";

/**
 * The tag of a language as a list names it, by its name in several languages or by its code; regions are overlooked.
 *
 * @returns undefined for a language that people cannot be asked in.
 * @example languageNamed("Dansk") // "da"; languageNamed("en-GB") // "en"; languageNamed("plain English") // "en-x-plain"
 */
export function languageNamed(text: string): string | undefined {
  const plain = PLAIN.test(text);
  const bare = text.replace(PLAIN, " ").trim();
  const tag = /^([a-z]{2,3})[-_]/i.exec(bare)?.[1];
  const language = LOOK_UP.get(plainText(bare)) ?? (tag === undefined ? undefined : LOOK_UP.get(tag.toLowerCase()));
  return language === undefined ? undefined : `${language}${plain ? "-x-plain" : ""}`;
}
