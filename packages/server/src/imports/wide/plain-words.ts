/** A text as plain words: lower case, without accents or punctuation, one space between words, in any script. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The first 300 characters are enough to know a question by. */
const ENOUGH = 300;

/**
 * How alike two texts are, from 0 to 1: the share of pairs of neighbouring letters they have in common (the Dice
 * coefficient of their bigrams).
 *
 * @example similarity("Nurses", "nurses") === 1
 */
export function similarity(one: string, other: string): number {
  const first = plainWords(one.slice(0, ENOUGH));
  const second = plainWords(other.slice(0, ENOUGH));
  if (first === second) return first === "" ? 0 : 1;
  const pairs = new Map<string, number>();
  for (const pair of bigrams(first)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of bigrams(second)) {
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common += 1;
  }
  const total = Math.max(0, first.length - 1) + Math.max(0, second.length - 1);
  return total === 0 ? 0 : (2 * common) / total;
}

function bigrams(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}
