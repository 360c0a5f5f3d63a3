import type { TranslatedPart } from "@interrelate/contract";
import { translationTexts as texts } from "./texts.ts";

/** What a part is called on the screen; an instrument by its English title and version. */
export function partName({ kind, instrument }: Pick<TranslatedPart, "kind" | "instrument">): string {
  if (instrument === null) return texts.parts[kind];
  const { title, id, version } = instrument;
  return texts.version(title.en ?? Object.values(title)[0] ?? id, version);
}
