import type { Instrument, InstrumentItem } from "../instrument.ts";
import { DIMENSIONS, type Dimension } from "../words.ts";
import { ARABIC } from "./wordings/ar.ts";
import { PLAIN_ARABIC } from "./wordings/ar-x-plain.ts";
import { DANISH } from "./wordings/da.ts";
import { PLAIN_DANISH } from "./wordings/da-x-plain.ts";
import { GERMAN } from "./wordings/de.ts";
import { PLAIN_GERMAN } from "./wordings/de-x-plain.ts";
import { ENGLISH } from "./wordings/en.ts";
import { PLAIN_ENGLISH } from "./wordings/en-x-plain.ts";
import { SPANISH } from "./wordings/es.ts";
import { PLAIN_SPANISH } from "./wordings/es-x-plain.ts";
import type { ItemWordings } from "./wordings/item-wordings.ts";

/** Every language of the items, the one the others are translated from first. */
const WORDINGS: Readonly<Record<string, ItemWordings>> = {
  en: ENGLISH,
  da: DANISH,
  de: GERMAN,
  es: SPANISH,
  ar: ARABIC,
  "en-x-plain": PLAIN_ENGLISH,
  "da-x-plain": PLAIN_DANISH,
  "de-x-plain": PLAIN_GERMAN,
  "es-x-plain": PLAIN_SPANISH,
  "ar-x-plain": PLAIN_ARABIC,
};

/**
 * Our own wording of the seven published dimensions of relational coordination. It is not the RC Survey,
 * and its equivalence to it is untested. Version 2 says in English what version 1 said, and adds languages.
 */
export const INTERRELATE_RC_ITEMS: Instrument = {
  id: "interrelate-rc-items",
  version: 2,
  title: inEvery(({ title }) => title),
  languages: Object.keys(WORDINGS),
  notice: inEvery(({ notice }) => notice),
  licence: {
    name: "Apache-2.0",
    text: "Worded by the Interrelate project on the seven published dimensions of relational coordination.",
    attestation: null,
  },
  items: DIMENSIONS.map(item),
};

function item(dimension: Dimension): InstrumentItem {
  return {
    dimension,
    question: inEvery(({ items }) => items[dimension].question),
    answers: inEvery(({ items }) => items[dimension].answers),
    // Frequency is best in the middle: too often is better than not enough, much too often worse than either.
    scores: dimension === "frequent" ? [1, 3, 5, 4, 2] : [1, 2, 3, 4, 5],
  };
}

function inEvery<Words>(pick: (wordings: ItemWordings) => Words): Record<string, Words> {
  return Object.fromEntries(Object.entries(WORDINGS).map(([language, wordings]) => [language, pick(wordings)]));
}
