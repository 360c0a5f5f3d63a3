import { palette, type Theme, type Tone, toneVariable } from "./palette.ts";
import type { SvgNode } from "./svg-node.ts";

/**
 * Writes a drawing as SVG markup for a file, a download or a page.
 *
 * With a theme every `var(--tone-…)` becomes that theme's colour, so the result stands alone; without one the
 * references stay and the page has to define them (see `toneDeclarations`). Names are escaped and characters
 * that XML forbids are dropped, so the markup is well-formed whatever a workgroup is called.
 */
export function toMarkup(node: SvgNode, theme?: Theme): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(resolved(String(value), theme))}"`)
    .join("");
  const inside =
    node.text === undefined
      ? (node.children ?? []).map((child) => toMarkup(child, theme)).join("")
      : escaped(node.text);
  return inside === "" ? `<${node.tag}${attributes}/>` : `<${node.tag}${attributes}>${inside}</${node.tag}>`;
}

function resolved(value: string, theme: Theme | undefined): string {
  if (theme === undefined || !value.includes("var(--tone-")) return value;
  return value.replace(/var\((--tone-[a-z-]+)\)/g, (whole, variable: string) => colours(theme).get(variable) ?? whole);
}

const colourMaps = new Map<Theme, Map<string, string>>();

function colours(theme: Theme): Map<string, string> {
  const known = colourMaps.get(theme);
  if (known) return known;
  const made = new Map(
    (Object.entries(palette[theme]) as [Tone, string][]).map(([name, colour]) => [toneVariable(name), colour]),
  );
  colourMaps.set(theme, made);
  return made;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
  );
}
