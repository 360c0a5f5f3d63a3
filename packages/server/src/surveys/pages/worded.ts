import { isForeign, type Wording } from "../texts/wording-in.ts";
import { html, type Piece } from "./html.ts";
import type { Frame } from "./page.ts";

/**
 * Words of an instrument as they stand on a page: with their own language where it is not the page's, so that they are
 * read aloud rightly, and in a preview marked as missing.
 *
 * @param text the wording, its places filled in.
 */
export function worded({ texts, preview }: Frame, text: string, from: Wording<unknown>): Piece {
  if (!isForeign(from, texts.language)) return text;
  if (preview) return html`<mark class="missing" lang="${from.language}" dir="auto">${text}</mark>`;
  return html`<span lang="${from.language}" dir="auto">${text}</span>`;
}
