import type { MailKind, MailWords } from "@interrelate/contract";
import { languageChain } from "../surveys/index.ts";
import { BUILT_IN_WORDS, type BuiltInWords } from "./built-in-words.ts";
import type { Wording } from "./render-mail.ts";
import type { OwnWords } from "./template-store.ts";

/** The words of a mail, and what surrounds them. */
export type ChosenWords = { readonly words: MailWords; readonly wording: Wording; readonly own: boolean };

/**
 * What a mail says in a language: the effort's own words where it has some, else the built-in ones; for a language
 * that has neither, those of the language it falls back to.
 */
export function wordsFor(kind: MailKind, language: string, own: readonly OwnWords[]): ChosenWords {
  for (const each of languageChain(language)) {
    const written = own.find((words) => words.kind === kind && words.language === each);
    if (written !== undefined) return { words: written.words, wording: wordingOf(each), own: true };
    const builtIn = BUILT_IN_WORDS[each];
    if (builtIn !== undefined) return { words: builtIn[kind], wording: wordingOf(each), own: false };
  }
  throw new Error("There are no mail words in English.");
}

/** The language of words, how it is written, and what stands around them. */
export function wordingOf(language: string): Wording {
  const surrounding = surroundingsOf(language);
  return { language, direction: surrounding.direction, button: surrounding.button, footer: surrounding.footer };
}

/** The built-in words of a language, or of the one it falls back to. */
export function surroundingsOf(language: string): BuiltInWords {
  const found = languageChain(language).map((each) => BUILT_IN_WORDS[each]);
  const first = found.find((words) => words !== undefined);
  if (first === undefined) throw new Error("There are no mail words in English.");
  return first;
}
