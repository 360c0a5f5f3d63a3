import { describe, expect, test } from "vitest";
import { methodPage } from "../../../build/method-page.ts";
import { readMethodPages } from "../../../build/method-pages.ts";

const SOURCE = `# Things & more

What a *thing* is.

- **Formula.** a < b, see [tie](tie.md#parts) and [the guide](../guide/people.md).
- **Undefined when** there is none.

## One part

| a | | b |
| --- | --- | ---: |
| 1 | 2 | 3 |

- plain
- list

1. **First** of two
2. second

\`\`\`
a <b> & c
\`\`\`

- **Code.** \`packages/analysis/src/ties/tie.ts\`
`;

describe("a page of methods", () => {
  const page = methodPage("things", SOURCE);

  test("has a title, a summary and headings in plain words", () => {
    expect(page).toMatchObject({ name: "things", title: "Things & more", summary: "What a thing is.", topic: "ties" });
    expect(page.headings).toEqual([{ id: "one-part", text: "One part" }]);
    expect(page.html).toContain('<h2 id="one-part">One part</h2>');
    expect(page.html).not.toContain("What a");
  });

  test("makes entries that begin in bold a list of definitions, and leaves other lists alone", () => {
    expect(page.html).toContain("<div><dt>Formula</dt><dd>a &lt; b, see ");
    expect(page.html).toContain("<div><dt>Undefined when</dt><dd>there is none.</dd></div>");
    expect(page.html).toContain("<ul>\n<li>plain</li>");
    expect(page.html).toContain("<li><strong>First</strong> of two</li>");
  });

  test("leads to other pages inside the app, and to other shelves on the server", () => {
    expect(page.html).toContain('<a href="/methods/tie#parts">tie</a>');
    expect(page.html).toContain('<a href="/docs/guide/people">the guide</a>');
  });

  test("lets the keyboard scroll tables and code, and reads code as text", () => {
    expect(page.html).toContain('<section class="scrolled" tabindex="0" aria-label="Table"><table>');
    expect(page.html).toContain('<tr><th scope="col">a</th>\n<td></td>\n<th scope="col" align="right">b</th>');
    expect(page.html).toContain("<pre><code>a &lt;b&gt; &amp; c</code></pre>");
  });

  test("is found by any of its words", () => {
    for (const word of ["things & more", "undefined when", "packages/analysis"]) expect(page.words).toContain(word);
  });

  test("needs a title", () => {
    expect(() => methodPage("nothing", "Only words.")).toThrow("docs/methods/nothing.md");
  });
});

describe("the pages of docs/methods", () => {
  const pages = readMethodPages();

  test("are all there, by title", () => {
    expect(pages.length).toBeGreaterThan(15);
    const titles = pages.map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, "en")));
  });

  test("link to one another and to nothing that is not there", () => {
    const known = new Map(pages.map((page) => [page.name, page]));
    const links = pages.flatMap(({ name, html }) =>
      [...html.matchAll(/href="\/methods\/([^"#]+)(?:#([^"]+))?"/g)].map(([, to = "", part]) => ({ name, to, part })),
    );
    expect(links.length).toBeGreaterThan(10);
    for (const { name, to, part } of links) {
      expect(known.has(to), `${name} leads to ${to}`).toBe(true);
      if (part)
        expect(
          known.get(to)?.headings.map(({ id }) => id),
          `${name} leads to ${to}#${part}`,
        ).toContain(part);
    }
  });

  test("ask no other machine for anything", () => {
    for (const { html } of pages) expect(html).not.toMatch(/<(img|script|link|iframe)\b/);
  });
});
