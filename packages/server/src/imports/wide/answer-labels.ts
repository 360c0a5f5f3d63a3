import { readFrequencyLabel } from "@interrelate/analysis";
import { type AnswerMeaning, FREQUENCY_CATEGORIES, INTERRELATE_RC_ITEMS, WORKS_WITH } from "@interrelate/contract";
import { plainWords } from "./plain-words.ts";

const POSITIONS = ["1", "2", "3", "4", "5"] as const;

/** Usual words of each position, weakest first, in English, Danish, German and Spanish; the same in all items but frequency. */
const STRAIGHT: readonly (readonly string[])[] = [
  [
    ...["never", "not at all", "nothing", "always blame", "aldrig", "slet ikke", "intet", "ingenting", "nie"],
    ...["uberhaupt nicht", "gar nicht", "nichts", "nunca", "nada", "en absoluto", "siempre culpan"],
  ],
  [
    ...["rarely", "seldom", "a little", "mostly blame", "sjaeldent", "lidt", "selten", "ein wenig", "wenig"],
    ...["raramente", "rara vez", "poco", "un poco", "en la mayoria de los casos culpan"],
  ],
  [
    ...["sometimes", "occasionally", "somewhat", "some", "neither", "neither blame nor solve", "neutral"],
    ...["nogle gange", "af og til", "noget", "hverken eller", "manchmal", "gelegentlich", "etwas", "einiges"],
    ...["teils teils", "weder noch", "a veces", "algo", "ni lo uno ni lo otro", "ninguna de las dos"],
  ],
  [
    ...["often", "a lot", "mostly solve", "mostly help to solve it", "ofte", "meget", "oft", "haufig", "viel"],
    ...["a menudo", "frecuentemente", "mucho"],
  ],
  [
    ...["always", "constantly", "completely", "everything", "always solve", "always help to solve it"],
    ...["altid", "fuldstaendigt", "helt", "alt", "immer", "vollig", "vollstandig", "alles"],
    ...["siempre", "completamente", "totalmente", "todo"],
  ],
];

/** The same for frequency, in the order of amount. */
const FREQUENCY: readonly (readonly string[])[] = [
  ["not nearly enough", "much too rarely", "slet ikke nok", "bei weitem nicht genug", "viel zu selten"],
  ["not enough", "too rarely", "ikke nok", "for sjaeldent", "nicht genug", "zu selten", "no lo suficiente"],
  ["just right", "just the right amount", "about right", "tilpas", "passende", "genau richtig", "lo justo"],
  ["too often", "too much", "for ofte", "zu oft", "zu haufig", "demasiado a menudo", "demasiado"],
  ["much too often", "far too often", "alt for ofte", "viel zu oft", "viel zu haufig"],
];

const DOES_NOT_WORK_WITH = [
  ...["not work with", "not applicable", "does not apply", "do not interact", "don t work with", "no contact with"],
  ...["arbejder ikke sammen med", "arbejder ikke med", "ikke relevant", "arbeite nicht mit", "trifft nicht zu"],
  ...["nicht zutreffend", "entfallt", "no trabajo con", "no aplica", "no procede", "لا اعمل مع", "لا ينطبق"],
];
const SKIPPED = ["no answer", "prefer not to say", "keine antwort", "intet svar", "sin respuesta", "no response"];
const YES = ["yes", "y", "true", "ja", "si", "نعم", "checked"];
const NO = ["no", "n", "false", "nej", "nein", "لا", "unchecked"];

/**
 * What a value means by its words, for one of the seven items or for "works with"; `null` when the words are not known.
 * A code that stands before the words ("4 - often") is passed over; a code alone is never read.
 */
export function meaningOfLabel(label: string, item: number): AnswerMeaning | null {
  const trimmed = label.trim();
  if (/^n\/a$/i.test(trimmed)) return "notWorkingWith";
  const words = plainWords(trimmed);
  if (words === "" || /^[\d\s]+$/.test(words)) return null;
  const known = item === WORKS_WITH ? yesOrNo(words) : positionOf(trimmed, words, item);
  if (known !== null) return known;
  const bare = words.replace(/^\d+ /, "");
  if (bare !== words) return meaningOfLabel(bare, item);
  if (DOES_NOT_WORK_WITH.some((phrase) => ` ${words} `.includes(` ${phrase} `))) return "notWorkingWith";
  return SKIPPED.includes(words) ? "skipped" : null;
}

function yesOrNo(words: string): AnswerMeaning | null {
  if (YES.includes(words)) return "worksWith";
  return NO.includes(words) ? "notWorkingWith" : null;
}

function positionOf(label: string, words: string, item: number): AnswerMeaning | null {
  const ours = OWN[item]?.get(words);
  if (ours !== undefined) return ours;
  const category = item === 0 ? readFrequencyLabel(label) : null;
  if (category !== null) return POSITIONS[FREQUENCY_CATEGORIES.indexOf(category)] ?? null;
  const usual = (item === 0 ? FREQUENCY : STRAIGHT).findIndex((each) => each.includes(words));
  return POSITIONS[usual] ?? null;
}

/** Whether a value is an answer of our own questionnaire to this item, in any of its languages. */
export function isOwnAnswer(label: string, item: number): boolean {
  return (OWN[item]?.get(plainWords(label)) ?? null) !== null;
}

/** The answers of our own questionnaire in all its languages; null for words that stand at several positions of an item. */
const OWN: readonly ReadonlyMap<string, AnswerMeaning | null>[] = INTERRELATE_RC_ITEMS.items.map(({ answers }) => {
  const found = new Map<string, AnswerMeaning | null>();
  for (const labels of Object.values(answers)) {
    for (const [index, label] of labels.entries()) {
      const words = plainWords(label);
      const position = POSITIONS[index] ?? null;
      found.set(words, found.has(words) && found.get(words) !== position ? null : position);
    }
  }
  return found;
});
