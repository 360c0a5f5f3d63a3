import { LOCALE } from "../../ui/locale.ts";
/** What stands in one language, and in which language it was found. */
export interface Words<Text> {
  text: Text;
  language: string;
}

/**
 * The words of a text in a language, else in the one it falls back to, as respondents meet it: a variant falls back to
 * its own language, then to English, then to whatever is there. Null where there is nothing.
 */
export function wordsIn<Text extends string | readonly string[]>(
  texts: Readonly<Record<string, Text>>,
  language: string,
): Words<Text> | null {
  const parts = language.split("-");
  const nearest = parts.map((_, place) => parts.slice(0, parts.length - place).join("-"));
  for (const each of [...nearest, "en", ...Object.keys(texts)]) {
    const text = texts[each];
    if (text !== undefined && [text].flat().every((line) => line.trim() !== "")) return { text, language: each };
  }
  return null;
}

/** Whether words stand in another language than the one asked for, its plain and regional variants apart. */
export function isForeign({ language: found }: Words<unknown>, language: string): boolean {
  return found !== language && !language.startsWith(`${found}-`);
}

/** A language's English name: "Danish", "Danish (plain)". */
export function languageName(language: string): string {
  const [base = language, variant] = language.split(/-x-/);
  const name = new Intl.DisplayNames([LOCALE], { type: "language", fallback: "code" }).of(base) ?? base;
  return variant === undefined ? name : `${name} (${variant})`;
}

/** The side a language is written from. */
export function directionOf(language: string): "ltr" | "rtl" {
  return ["ar", "fa", "he", "ur"].includes(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}
