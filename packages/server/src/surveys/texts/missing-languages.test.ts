import { expect, test } from "vitest";
import { missingLanguages } from "./missing-languages.ts";

const worded = (...languages: string[]) => ({
  dimension: "timely" as const,
  question: Object.fromEntries(languages.map((language) => [language, "?"])),
  answers: Object.fromEntries(languages.map((language) => [language, ["1", "2", "3", "4", "5"]])),
  scores: [1, 2, 3, 4, 5],
});

test("a language is missing when any question or any answers lack it", () => {
  const items = [worded("en", "de", "da"), worded("en", "de")];
  expect(missingLanguages({ items }, ["da", "de", "en", "da"])).toEqual(["da"]);
  const noAnswers = [{ ...worded("en", "de"), answers: { en: ["1", "2", "3", "4", "5"] } }];
  expect(missingLanguages({ items: noAnswers }, ["de"])).toEqual(["de"]);
  const empty = [{ ...worded("en"), question: { en: "?", de: " " } }];
  expect(missingLanguages({ items: empty }, ["de"])).toEqual(["de"]);
});

test("a plain or regional variant is there when its language is; English is nobody's own language but its own", () => {
  const items = [worded("en", "de")];
  expect(missingLanguages({ items }, ["de-x-plain", "de-AT", "en-x-plain"])).toEqual([]);
  expect(missingLanguages({ items }, ["ar-x-plain", "ar"])).toEqual(["ar", "ar-x-plain"]);
  expect(missingLanguages({ items: [worded("da")] }, ["en"])).toEqual(["en"]);
});
