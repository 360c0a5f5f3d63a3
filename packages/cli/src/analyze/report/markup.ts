/** Text that is HTML already; anything else is escaped when it is put into a page. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

type Part = string | number | Markup | readonly Markup[] | null;

/**
 * A piece of a page: values are escaped unless they are markup, so that no name in a file can become part of the page.
 *
 * @example html`<td>${name}</td>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(strings.map((text, index) => text + partOf(values[index] ?? null)).join(""));
}

function partOf(value: Part): string {
  if (value === null) return "";
  if (value instanceof Markup) return value.html;
  if (Array.isArray(value)) return value.map((each: Markup) => each.html).join("\n");
  return escapeText(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, (control) => (control === "\n" || control === "\t" ? " " : "\u{FFFD}"))
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
