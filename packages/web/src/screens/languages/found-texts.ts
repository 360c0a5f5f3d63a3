import type { TranslatedPart, TranslatedText } from "@interrelate/contract";

/** What is looked for among the texts of a part. */
export type TextSearch = { readonly language: string; readonly words: string; readonly onlyMissing: boolean };

/** The texts of a part that hold all the words, in their name, in English or in the language, in any case and order. */
export function foundTexts({ texts, missing }: TranslatedPart, search: TextSearch): TranslatedText[] {
  const words = search.words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const lacking = new Set(missing[search.language]);
  return texts.filter(({ name, wordings }) => {
    if (search.onlyMissing && !lacking.has(name)) return false;
    const where = [name, wordings.en, wordings[search.language], wordings[baseOf(search.language)]];
    const all = where.join("\n").toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** "da" of "da-x-plain". */
export function baseOf(language: string): string {
  return language.split("-", 1)[0] ?? language;
}
