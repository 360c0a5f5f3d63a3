/**
 * A role's name in the middle of a sentence: "Respiratory therapy" becomes "respiratory therapy". Names with
 * capitals elsewhere ("ICU nurses", "Red Cross") stay as people wrote them.
 */
export function inSentence(name: string): string {
  return /^\p{Lu}[^\p{Lu}]+$/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
