import fc from "fast-check";
import { expect, test } from "vitest";
import { languageChain } from "./language-chain.ts";
import { isForeign, wordingIn } from "./wording-in.ts";

test("a variant falls back to its own language, then to English, as RFC 4647 looks languages up", () => {
  expect(languageChain("de-x-plain")).toEqual(["de-x-plain", "de", "en"]);
  expect(languageChain("zh-Hant-CN-x-private1")).toEqual([
    "zh-Hant-CN-x-private1",
    "zh-Hant-CN",
    "zh-Hant",
    "zh",
    "en",
  ]);
  expect(languageChain("en-x-plain")).toEqual(["en-x-plain", "en"]);
  expect(languageChain("")).toEqual(["en"]);
});

test("every chain begins with what was asked for, gets shorter and ends in English", () => {
  const part = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const chain = languageChain(parts.join("-"));
      expect(chain[0]).toBe(parts.join("-"));
      expect(chain.at(-1)).toBe("en");
      expect(new Set(chain).size).toBe(chain.length);
    }),
  );
});

test("a wording is taken from the nearest language that has it", () => {
  const never = { en: "Never", de: "Nie", "de-x-plain": "Gar nicht" };
  expect(wordingIn(never, "de-x-plain")).toEqual({ wording: "Gar nicht", language: "de-x-plain" });
  expect(wordingIn(never, "de-AT")).toEqual({ wording: "Nie", language: "de" });
  expect(wordingIn(never, "ar")).toEqual({ wording: "Never", language: "en" });
  expect(wordingIn({ da: "Aldrig" }, "ar")).toEqual({ wording: "Aldrig", language: "da" });
  expect(wordingIn({ en: ["Yes", "No"], de: ["Ja", " "] }, "de")).toEqual({ wording: ["Yes", "No"], language: "en" });
  expect(() => wordingIn({ en: "" }, "en")).toThrow(Error);
  expect(() => wordingIn({}, "en")).toThrow(Error);
  expect(wordingIn(never, "constructor").wording).toBe("Never");
});

test("a wording in the language itself or its plain variant is not foreign", () => {
  expect(isForeign({ wording: "Nie", language: "de" }, "de-x-plain")).toBe(false);
  expect(isForeign({ wording: "Never", language: "en" }, "de-x-plain")).toBe(true);
});
