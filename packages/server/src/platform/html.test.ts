import fc from "fast-check";
import { expect, test } from "vitest";
import { html, Markup } from "./html.ts";

test("a value can open no tag, leave no attribute and start no entity", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", ";", "a", "/") }), (value) => {
      const { text } = html`<p title="${value}">${value}</p>`;
      const [, attribute = "missing", inside = "missing"] = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(text) ?? [];
      expect(attribute).toBe(inside);
      expect(readBack(inside)).toBe(value);
    }),
  );
});

test("markup is kept, lists are joined, and what is absent leaves nothing", () => {
  const items = ["a", "b"].map((each) => html`<li>${each}</li>`);
  expect(html`<ul>${items}</ul>${null}${false}${undefined}${0}`).toEqual(new Markup("<ul><li>a</li><li>b</li></ul>0"));
});

/** Entities as a browser reads them, one pass from left to right. */
function readBack(text: string): string {
  const characters: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return text.replace(/&([^;]*);/g, (_, name: string) => characters[name] ?? "unknown");
}
