import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tone } from "./palette.ts";
import { svg } from "./svg-node.ts";
import { toMarkup } from "./to-markup.ts";

/** The characters XML 1.0 does not allow, lone surrogates apart. */
function isForbidden(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return (point < 0x20 && ![0x9, 0xa, 0xd].includes(point)) || point === 0xfffe || point === 0xffff;
}

describe("toMarkup", () => {
  it("escapes names in text and in attributes", () => {
    const node = svg("g", { "data-role": `"><script>` }, [svg("title", {}, `R&D's <"best">`)]);
    expect(toMarkup(node)).toBe(
      `<g data-role="&quot;&gt;&lt;script&gt;"><title>R&amp;D&#39;s &lt;&quot;best&quot;&gt;</title></g>`,
    );
  });

  it("writes no character that XML forbids and opens no element, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (name) => {
        const markup = toMarkup(svg("text", { "data-name": name }, name));
        expect([...markup].some(isForbidden)).toBe(false);
        expect(markup.isWellFormed()).toBe(true);
        expect(markup.match(/</g)).toHaveLength([...name].every(isForbidden) ? 1 : 2);
      }),
    );
  });

  it("resolves tones for a theme, and leaves them to the page without one", () => {
    const node = svg("rect", { fill: tone("weak") });
    expect(toMarkup(node, "light")).toBe(`<rect fill="#b9772a"/>`);
    expect(toMarkup(node, "dark")).toBe(`<rect fill="#e0a458"/>`);
    expect(toMarkup(node)).toBe(`<rect fill="var(--tone-weak)"/>`);
  });
});
