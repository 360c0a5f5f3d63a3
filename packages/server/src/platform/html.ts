/** Markup that is safe to send, because only `html` makes it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, markup is kept, lists are joined, `false` and `null` vanish. */
export type Piece = string | number | Markup | readonly Piece[] | false | null | undefined;

/**
 * Writes HTML. Every value is escaped for text and for quoted attributes alike, so a name with `<` or `"` in it is
 * shown as it was typed.
 *
 * @example html`<h1 title="${name}">${name}</h1>`
 */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const texts = parts.map((part, index) => part + (index < pieces.length ? written(pieces[index]) : ""));
  return new Markup(texts.join(""));
}

function written(piece: Piece): string {
  if (piece === false || piece === null || piece === undefined) return "";
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === "object") return piece.map(written).join("");
  return escapeText(String(piece));
}

/** A text as it may stand in HTML, between tags or in a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
