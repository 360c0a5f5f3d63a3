import { expect, test } from "vitest";
import { FALLBACK_LANGUAGE, fill, SURVEY_TEXTS, textsFor } from "./survey-texts.ts";
import { TEXT_NAMES } from "./text-names.ts";

test("every language fills the same places as the first one", () => {
  const first = textsFor(FALLBACK_LANGUAGE);
  for (const texts of SURVEY_TEXTS.values()) {
    for (const name of TEXT_NAMES) expect([name, places(texts[name])]).toEqual([name, places(first[name])]);
  }
});

test("the browser's first known language is used, whatever its region", () => {
  const english = textsFor("en");
  const arabic = { ...english, language: "ar", direction: "rtl" as const };
  const all = new Map([
    ["en", english],
    ["ar", arabic],
  ]);
  expect(textsFor("da, ar-EG;q=0.9, en;q=0.8", all)).toBe(arabic);
  expect(textsFor("*", all)).toBe(english);
  expect(textsFor(undefined, all)).toBe(english);
});

test("numbers are written as the language writes them", () => {
  expect(fill("{position} / {total}", "ar-EG", { position: 2, total: 7 })).toBe("٢ / ٧");
});

function places(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
}
