import { plainWords, similarity } from "./plain-words.ts";

/** Alike enough to be the same name: "Nurse" and "Nurses". */
const ALIKE = 0.8;
/** Among more names than this only the same words are looked for. */
const MOST_COMPARED = 100;
/** Longer texts are sentences, not names. */
const LONGEST = 120;

/**
 * The one of some names that a text is, in the same words or nearly so, the nearest first; `null` when it is none.
 *
 * @example sameName("nurse", ["Porters", "Nurses"]) === "Nurses"
 */
export function sameName(text: string, names: readonly string[]): string | null {
  const plain = plainWords(text.slice(0, LONGEST));
  if (plain === "" || text.length > LONGEST) return null;
  const same = names.find((name) => plainWords(name) === plain);
  if (same !== undefined || names.length > MOST_COMPARED) return same ?? null;
  let nearest: string | null = null;
  let most = ALIKE;
  for (const name of names) {
    const alike = similarity(name, text);
    if (alike >= most) [nearest, most] = [name, alike];
  }
  return nearest;
}
