import { expect, test } from "vitest";
import { acceptedLanguages } from "./accepted-languages.ts";
import { FALLBACK_LANGUAGE, fill, known, missingIn, SURVEY_TEXTS, TEXT_FILES, textsFor } from "./survey-texts.ts";
import { TEXT_NAMES } from "./text-names.ts";

const english = textsFor(FALLBACK_LANGUAGE);
const arabic = {
  ...english,
  language: "ar",
  direction: "rtl" as const,
  fellBack: new Map([["start", "en"] as const]),
};
const all = new Map([
  ["en", english],
  ["ar", arabic],
]);

test("English has every text, so that every language has something to show", () => {
  expect(Object.keys(TEXT_FILES.get(FALLBACK_LANGUAGE) ?? {}).sort()).toEqual(
    [...TEXT_NAMES, "language", "name", "direction"].sort(),
  );
  for (const texts of SURVEY_TEXTS.values()) for (const name of TEXT_NAMES) expect(texts[name]).toBeTruthy();
});

test("the browser's first known language is used, whatever its region", () => {
  expect(textsFor("nn, ar-EG;q=0.9, en;q=0.8", all)).toBe(arabic);
  expect(textsFor("en;q=0.8, AR;q=0.9", all)).toBe(arabic);
  expect(textsFor("*", all)).toBe(english);
  expect(textsFor(undefined, all)).toBe(english);
  expect(known(["nn"], all)).toBeUndefined();
  expect(known(["nn", "ar-x-plain"], all)).toBe(arabic);
});

test("languages are wanted by weight, then in their order; what is refused is left out", () => {
  expect(acceptedLanguages("da, en;q=0.7, ar-EG;q=0.9, de;q=0, *;q=0.1")).toEqual(["da", "ar-EG", "en"]);
  expect(acceptedLanguages("")).toEqual([]);
  expect(acceptedLanguages("es;q=nonsense, de")).toEqual(["de"]);
});

test("a text taken from another language is known to be missing", () => {
  expect(missingIn("ar", all)).toEqual(["start"]);
  expect(missingIn("en", all)).toEqual([]);
  expect(missingIn("xx", all)).toEqual(TEXT_NAMES);
});

test("numbers are written as the language writes them", () => {
  expect(fill("{position} / {total}", "ar-EG", { position: 2, total: 7 })).toBe("٢ / ٧");
});

test("a name in the other script is isolated, any other is left alone", () => {
  expect(fill("عن {process}.", "ar", { process: "Hip pathway" })).toBe("عن \u2068Hip pathway\u2069.");
  expect(fill("عن {process}.", "ar", { process: "الخروج" })).toBe("عن الخروج.");
  expect(fill("About {process}.", "en", { process: "الخروج" })).toBe("About \u2068الخروج\u2069.");
  expect(fill("About {process}.", "en", { process: "discharge" })).toBe("About discharge.");
});
