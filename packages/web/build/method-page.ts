import { Marked, type Token, type Tokens } from "marked";

/** One page of `docs/methods`, ready to be shown. */
export interface MethodPage {
  readonly name: string;
  readonly title: string;
  /** The first paragraph as plain text; empty when there is none. */
  readonly summary: string;
  /** The part of the product the page's code stands in, such as `scale`. */
  readonly topic: string;
  /** Everything below title and first paragraph. */
  readonly html: string;
  /** Headings of the second level, with the ids they have in `html`. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  /** All its words in lower case, to find it by. */
  readonly words: string;
}

/**
 * Turns a page of `docs/methods` into HTML. The lists of these pages begin each entry with bold words ("**Formula.** …");
 * they become definition lists. Tables and code can be scrolled by the keyboard. Links to other pages lead to them inside
 * the app, links to other shelves of `docs` to where the server shows those.
 *
 * @throws Error when the page has no title.
 */
export function methodPage(name: string, source: string): MethodPage {
  const markdown = new Marked({ renderer: RENDERER });
  const [title, ...rest] = markdown.lexer(source);
  if (title?.type !== "heading" || title.depth !== 1) throw new Error(`docs/methods/${name}.md has no title.`);
  const shown = rest.filter(({ type }) => type !== "space");
  const summary = shown[0]?.type === "paragraph" ? plainText(shown.shift() as Tokens.Paragraph) : "";
  const headings = shown.filter(isSection).map((heading) => ({ id: slugOf(heading.text), text: plainText(heading) }));
  markdown.walkTokens(shown, leadInside);
  return {
    name,
    title: plainText(title as Tokens.Heading),
    summary,
    topic: topicOf(source),
    html: markdown.parser(shown),
    headings,
    words: source.toLowerCase().replaceAll(/[*`#|[\]()]+|\s+/g, " "),
  };
}

/** What the app's own pages of methods begin with. */
const METHODS = "/methods/";

function leadInside(token: Token): void {
  if (token.type !== "link" || /^(https?:|mailto:|#)/.test(token.href)) return;
  const found = /^(?:\.\/)?([^/]+?)(?:\.md)?(#.*)?$/.exec(token.href);
  const other = /^\.\.\/([^/]+)\/([^/]+?)(?:\.md)?(#.*)?$/.exec(token.href);
  if (found) token.href = `${METHODS}${found[1]}${found[2] ?? ""}`;
  if (other) token.href = `/docs/${other[1]}/${other[2]}${other[3] ?? ""}`;
}

const RENDERER: NonNullable<Parameters<Marked["use"]>[0]["renderer"]> = {
  heading(token) {
    const id = isSection(token) ? ` id="${slugOf(token.text)}"` : "";
    return `<h${token.depth}${id}>${this.parser.parseInline(token.tokens)}</h${token.depth}>`;
  },
  list(token) {
    const entries = token.items.map(splitLead);
    if (token.ordered || !entries.every((entry) => entry !== null)) return false;
    const written = entries.map(
      ({ lead, rest }) =>
        `<div><dt>${this.parser.parseInline(lead).replace(/[.:]$/, "")}</dt><dd>${this.parser.parse(rest)}</dd></div>`,
    );
    return `<dl>${written.join("")}</dl>`;
  },
  table(token) {
    const row = (cells: Tokens.TableCell[]) => `<tr>${cells.map((cell) => this.tablecell(cell)).join("")}</tr>`;
    // The corner above names of rows heads nothing.
    const head = row(token.header)
      .replaceAll(/<th([^>]*)><\/th>/g, "<td$1></td>")
      .replaceAll("<th", '<th scope="col"');
    const body = token.rows.map(row).join("");
    return scrolled("Table", `<table><thead>${head}</thead><tbody>${body}</tbody></table>`);
  },
  code(token) {
    return scrolled("Example", `<pre><code>${escapeHtml(token.text)}</code></pre>`);
  },
};

/** A list entry's bold beginning and what follows it; null when it begins otherwise. */
function splitLead({ tokens: [first, ...others] }: Tokens.ListItem): { lead: Token[]; rest: Token[] } | null {
  const [strong, ...words] = (first && "tokens" in first && first.tokens) || [];
  if (first === undefined || strong?.type !== "strong") return null;
  const [next, ...further] = words;
  const trimmed = next?.type === "text" ? [{ ...next, text: next.text.trimStart() }, ...further] : words;
  return { lead: (strong as Tokens.Strong).tokens, rest: [{ ...first, tokens: trimmed }, ...others] as Token[] };
}

function isSection(token: Token): token is Tokens.Heading {
  return token.type === "heading" && token.depth === 2;
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
}

function plainText({ tokens, text }: { tokens?: Token[]; text: string }): string {
  if (tokens === undefined || tokens.length === 0) return text;
  return tokens.map((token) => ("text" in token ? plainText(token as Tokens.Text) : token.raw)).join("");
}

/**
 * The folder of the first file under "Code" inside the analysis package; pictures are about ties, and the package of
 * process maps and structures about the work; all else is `app`.
 */
function topicOf(source: string): string {
  const found = /\*\*Code\.\*\*[^`]*`packages\/(?:analysis\/src\/([a-z]+)|pictures|(work))/.exec(source);
  return found === null ? "app" : (found[1] ?? found[2] ?? "ties");
}

function scrolled(label: string, inner: string): string {
  return `<section class="scrolled" tabindex="0" aria-label="${label}">${inner}</section>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
