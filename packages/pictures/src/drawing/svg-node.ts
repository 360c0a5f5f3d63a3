/**
 * One element of a drawing. Either `text` or `children` is given, never both. Colours are `var(--tone-…)`
 * references (see `tone`), so one tree serves every theme: the web resolves them by CSS, `toMarkup` for files.
 */
export interface SvgNode {
  tag: string;
  attributes: Record<string, string | number>;
  children?: SvgNode[];
  text?: string;
}

/** Attributes as a drawing function writes them: `undefined` leaves one out. */
export type SvgAttributes = Record<string, string | number | undefined>;

/** Makes an element; the content is either one string of text or any number of elements. */
export function svg(tag: string, attributes: SvgAttributes, content: string | (SvgNode | null)[] = []): SvgNode {
  const present: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) present[name] = typeof value === "number" ? rounded(value) : value;
  }
  if (typeof content === "string") return { tag, attributes: present, text: content };
  return { tag, attributes: present, children: content.filter((child) => child !== null) };
}

/** A hundredth of a pixel is below what anybody sees, and keeps files small and equal on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
