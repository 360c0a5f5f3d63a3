import { expect, test } from "vitest";
import { logTitle, REFLECTION_PROMPTS } from "./log-texts.ts";

test.each([
  [0, "You have written nothing about leading discharge yet"],
  [1, "You have written one entry about leading discharge"],
  [3, "You have written three entries about leading discharge"],
  [12, "You have written 12 entries about leading discharge"],
])("the title tells of %i entries", (entries, title) => {
  expect(logTitle("Discharge", entries)).toBe(title);
});

test("every question is one line that an entry can carry, and a different one", () => {
  for (const prompt of REFLECTION_PROMPTS) expect(prompt).toMatch(/^[A-Z][^\n]{10,290}\?$|, and [^\n]+\?$/);
  expect(new Set(REFLECTION_PROMPTS).size).toBe(REFLECTION_PROMPTS.length);
});
