/** The language that has every text; whatever another language lacks is shown in it. */
export const FALLBACK_LANGUAGE = "en";

/**
 * The languages a text is looked for in, first the one that was asked for: a regional or plain variant falls back to
 * its own language, every language falls back to English. This is the look-up of RFC 4647, section 3.4.
 *
 * @example languageChain("de-x-plain") // ["de-x-plain", "de", "en"]
 */
export function languageChain(language: string): readonly string[] {
  const chain: string[] = [];
  for (let rest = language.trim(); rest !== ""; rest = shortened(rest)) chain.push(rest);
  return chain.includes(FALLBACK_LANGUAGE) ? chain : [...chain, FALLBACK_LANGUAGE];
}

/** The language without region or variant: "de" of "de-x-plain". */
export function baseLanguage(language: string): string {
  return language.split("-", 1)[0] ?? language;
}

/** Drops the last part, and a single letter that then stands last: "de-x-plain" becomes "de". */
function shortened(language: string): string {
  const parts = language.split("-").slice(0, -1);
  if (parts.length > 1 && parts.at(-1)?.length === 1) parts.pop();
  return parts.join("-");
}
