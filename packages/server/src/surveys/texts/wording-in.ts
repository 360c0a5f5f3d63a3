import { baseLanguage, languageChain } from "./language-chain.ts";

/** What stands in one language, and which language that is. */
export type Wording<Words> = { readonly wording: Words; readonly language: string };

/**
 * The words of a text that holds its languages beside each other (a question of an instrument, a mail template): in
 * the language itself, else in the one it falls back to, else in English, else in the first that is there.
 *
 * @param language BCP 47, such as "de-x-plain".
 * @throws Error when the text is there in no language at all; an empty one is not there.
 * @example wordingIn({ en: "Never", de: "Nie" }, "de-x-plain") // { wording: "Nie", language: "de" }
 */
export function wordingIn<Words>(wordings: Readonly<Record<string, Words>>, language: string): Wording<Words> {
  for (const each of [...languageChain(language), ...Object.keys(wordings)]) {
    const wording = Object.hasOwn(wordings, each) ? wordings[each] : undefined;
    if (wording !== undefined && isWorded(wording)) return { wording, language: each };
  }
  throw new Error("A text is there in no language.");
}

/** Whether there are words at all: a translator's file holds empty texts where nothing is written yet. */
export function isWorded(words: unknown): boolean {
  if (typeof words === "string") return words.trim() !== "";
  return Array.isArray(words) ? words.every(isWorded) : true;
}

/** Whether a wording had to be taken from another language; a plain variant that uses its own language's is complete. */
export function isForeign(wording: Wording<unknown>, language: string): boolean {
  return baseLanguage(wording.language) !== baseLanguage(language);
}
