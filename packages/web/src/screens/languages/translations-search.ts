/**
 * What the address of the translation page says: the language beside English, the part that is looked at, and whether
 * only gaps are shown, of every part.
 */
export type TranslationsSearch = { language?: string; part?: string; missing?: true };

/** Reads the page's address; whatever it does not know is left out. */
export function readTranslationsSearch(search: Record<string, unknown>): TranslationsSearch {
  const { language, part, missing } = search;
  return {
    ...(typeof language === "string" && /^[A-Za-z0-9-]{2,35}$/.test(language) ? { language } : {}),
    ...(typeof part === "string" && part.length <= 80 ? { part } : {}),
    ...(missing === true ? { missing } : {}),
  };
}
