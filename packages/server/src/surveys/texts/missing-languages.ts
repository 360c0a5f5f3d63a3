import type { Instrument } from "@interrelate/contract";
import { languageChain } from "./language-chain.ts";
import { isWorded } from "./wording-in.ts";

/**
 * The languages, of those that people answer in, for which an instrument lacks the wording of a question or of its
 * answers, so that these people would meet another language. A plain variant is there when its own language is.
 *
 * @param languages the languages of the people asked and of the effort, in any order and number.
 * @returns each lacking language once, as it was given, in alphabetical order.
 */
export function missingLanguages(instrument: Pick<Instrument, "items">, languages: Iterable<string>): string[] {
  return [...new Set(languages)].filter((language) => !isWordedIn(instrument, language)).sort();
}

function isWordedIn({ items }: Pick<Instrument, "items">, language: string): boolean {
  const own = ownChain(language);
  const has = (wordings: Readonly<Record<string, unknown>>) =>
    own.some((each) => Object.hasOwn(wordings, each) && isWorded(wordings[each]));
  return items.every(({ question, answers }) => has(question) && has(answers));
}

/** The chain without the English that everything ends in, unless English was asked for. */
function ownChain(language: string): readonly string[] {
  return languageChain(language).filter((each) => language === each || language.startsWith(`${each}-`));
}
