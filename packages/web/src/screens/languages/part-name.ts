import type { TranslatedPart } from "@interrelate/contract";
import { translationTexts as texts } from "./texts.ts";

type Named = Pick<TranslatedPart, "kind" | "instrument">;

/** What a part is called on the screen; an instrument by its English title and version. */
export function partName({ kind, instrument }: Named): string {
  if (instrument === null) return texts.parts[kind];
  const { title, id, version } = instrument;
  return texts.version(title.en ?? Object.values(title)[0] ?? id, version);
}

/** What a part is called in the page's address: "survey", or the id of an instrument. */
export function partKey({ kind, instrument }: Named): string {
  return instrument?.id ?? kind;
}
