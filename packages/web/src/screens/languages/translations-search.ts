/** What the address of the translation page says: the language beside English, and whether only gaps are shown. */
export type TranslationsSearch = { language?: string; missing?: true };

/** Reads the page's address; whatever it does not know is left out. */
export function readTranslationsSearch(search: Record<string, unknown>): TranslationsSearch {
  const { language, missing } = search;
  return {
    ...(typeof language === "string" && /^[A-Za-z0-9-]{2,35}$/.test(language) ? { language } : {}),
    ...(missing === true ? { missing } : {}),
  };
}
