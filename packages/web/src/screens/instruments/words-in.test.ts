import { expect, test } from "vitest";
import { directionOf, isForeign, languageName, wordsIn } from "./words-in.ts";

test("a text is found in the nearest language that has it", () => {
  const never = { en: "Never", de: "Nie", "de-x-plain": "Gar nicht" };
  expect(wordsIn(never, "de-x-plain")).toEqual({ text: "Gar nicht", language: "de-x-plain" });
  expect(wordsIn(never, "de-AT")).toEqual({ text: "Nie", language: "de" });
  expect(wordsIn(never, "ar")).toEqual({ text: "Never", language: "en" });
  expect(wordsIn({ da: ["Aldrig"] }, "ar")).toEqual({ text: ["Aldrig"], language: "da" });
  expect(wordsIn({ en: "", da: " " }, "en")).toBeNull();
});

test("a language's own variant is not foreign", () => {
  expect(isForeign({ text: "Nie", language: "de" }, "de-x-plain")).toBe(false);
  expect(isForeign({ text: "Never", language: "en" }, "de")).toBe(true);
});

test("languages have names and directions", () => {
  expect(languageName("da")).toBe("Danish");
  expect(languageName("ar-x-plain")).toBe("Arabic (plain)");
  expect([directionOf("ar-x-plain"), directionOf("es")]).toEqual(["rtl", "ltr"]);
});
