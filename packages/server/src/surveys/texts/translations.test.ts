import { describe, expect, test } from "vitest";
import { baseLanguage, FALLBACK_LANGUAGE } from "./language-chain.ts";
import { missingIn, TEXT_FILES, type TextFile, type TextName } from "./survey-texts.ts";
import { TEXT_NAMES } from "./text-names.ts";

const LANGUAGES = [...TEXT_FILES.keys()];
const OWN = LANGUAGES.filter((language) => language === baseLanguage(language));
const PLAIN = LANGUAGES.filter((language) => language.endsWith("-x-plain"));

/** Written alike in English and in the language. */
const SAME_WORD: Readonly<Record<string, readonly TextName[]>> = { da: ["start"], de: [], es: [], ar: [] };

test("there are five languages and a plain variant of each", () => {
  expect([...OWN].sort()).toEqual(["ar", "da", "de", "en", "es"]);
  expect([...PLAIN].sort()).toEqual(OWN.map((language) => `${language}-x-plain`).sort());
});

describe.each(LANGUAGES)("%s", (language) => {
  const file = textFile(language);
  const given = TEXT_NAMES.filter((name) => file[name] !== undefined);

  test("lacks no text", () => {
    expect(missingIn(language)).toEqual([]);
  });

  test("fills the same places as the English text", () => {
    for (const name of given) expect([name, places(file[name])]).toEqual([name, places(textFile("en")[name])]);
  });

  test("repeats no text of the language it is translated from", () => {
    const from = language === baseLanguage(language) ? FALLBACK_LANGUAGE : baseLanguage(language);
    if (from === language) return;
    const allowed = SAME_WORD[language] ?? [];
    expect(given.filter((name) => file[name] === textFile(from)[name] && !allowed.includes(name))).toEqual([]);
  });

  test("is written in its own script, from its own side", () => {
    const isArabic = baseLanguage(language) === "ar";
    expect(file.direction).toBe(isArabic ? "rtl" : "ltr");
    const letters = isArabic ? /^[\p{Script=Arabic}\p{P}\p{M}\s\d/✓]+$/u : /^[\p{Script=Latin}\p{P}\p{M}\s\d/✓]+$/u;
    for (const name of given)
      expect([name, file[name]?.replace(/\{\w+\}|\u2068[^\u2069]*\u2069/g, "")]).toEqual([
        name,
        expect.stringMatching(letters),
      ]);
  });

  test("has no space at either end and none doubled", () => {
    for (const name of given) expect(file[name]).toBe(file[name]?.trim().replace(/\s+/g, " "));
  });
});

describe.each(PLAIN)("%s", (language) => {
  const base = textFile(baseLanguage(language));
  const plain = textFile(language);

  // Rules for easy reading ask for at most fifteen words a sentence.
  test("has no sentence of more than fifteen words, and shorter ones than the texts it stands for", () => {
    const both = TEXT_NAMES.flatMap((name) => {
      const [usual, simple] = [base[name], plain[name]];
      return usual === undefined || simple === undefined ? [] : [{ name, usual, simple }];
    });
    const tooLong = both.filter(({ simple }) => sentencesOf([simple]).some((sentence) => wordsOf(sentence) > 15));
    expect(tooLong.map(({ name }) => name)).toEqual([]);
    const average = (texts: readonly string[]) => wordsOf(texts.join(" ")) / sentencesOf(texts).length;
    expect(average(both.map(({ simple }) => simple))).toBeLessThan(0.8 * average(both.map(({ usual }) => usual)));
  });
});

test("plain texts call whoever is asked about a group and never a role as well", () => {
  const role = /\b(roles?|roller?|Rollen?|funci(ón|ones))\b|دور|أدوار/;
  for (const language of PLAIN)
    expect([language, TEXT_NAMES.filter((name) => role.test(textFile(language)[name] ?? ""))]).toEqual([language, []]);
});

function textFile(language: string): TextFile {
  const file = TEXT_FILES.get(language);
  if (file === undefined) throw new Error(`There is no file of texts in ${language}.`);
  return file;
}

function places(text: string | undefined): string[] {
  return [...new Set([...(text ?? "").matchAll(/\{\w+\}/g)].map(([place]) => place))].sort();
}

function sentencesOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/[.?!؟:;؛]\s*/)).filter((sentence) => sentence.trim() !== "");
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
