import { expect, test } from "vitest";
import { readMethodPages } from "../../build/method-pages.ts";
import { FIGURES } from "./method-link-figures.ts";

const pages = readMethodPages();

test.each(Object.entries(FIGURES))("the page of “%s” is there, with its section", (_, figure) => {
  const page = pages.find(({ name }) => name === figure.page);
  expect(page?.title).toBeTypeOf("string");
  if ("section" in figure) expect(page?.headings.map(({ id }) => id)).toContain(figure.section);
});

test("no two figures are called alike", () => {
  const names = Object.values(FIGURES).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
