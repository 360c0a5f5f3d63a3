import type { Instrument } from "../instrument.ts";
import type { Dimension } from "../words.ts";
import { INTERRELATE_RC_ITEMS } from "./interrelate-rc-items.ts";

const ASKED: readonly Dimension[] = ["timely", "problemSolving", "sharedGoals", "mutualRespect"];

const TITLES: Readonly<Record<string, string>> = {
  en: "Interrelate RC items, short form",
  da: "Interrelate RC-spørgsmål, kort udgave",
  de: "Interrelate-RC-Fragen, Kurzform",
  es: "Preguntas RC de Interrelate, forma breve",
  ar: "أسئلة Interrelate RC، النموذج القصير",
};

/**
 * Four of the Interrelate RC items, two about communication and two about relationships, worded as in the long form.
 * Its index is the mean of four items and so no substitute for the index of seven.
 */
export const INTERRELATE_RC_SHORT: Instrument = {
  ...INTERRELATE_RC_ITEMS,
  id: "interrelate-rc-short",
  version: 1,
  title: Object.fromEntries(
    INTERRELATE_RC_ITEMS.languages.map((language) => [language, TITLES[language.replace(/-x-plain$/, "")] ?? ""]),
  ),
  items: INTERRELATE_RC_ITEMS.items.filter(({ dimension }) => ASKED.includes(dimension)),
};
