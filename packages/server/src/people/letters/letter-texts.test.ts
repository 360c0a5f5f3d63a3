import { expect, test } from "vitest";
import { LETTER_TEXTS, letterTextsIn } from "./letter-texts.ts";

const english = letterTextsIn("en");

test("letters are there in all five languages", () => {
  expect([...LETTER_TEXTS.keys()].toSorted()).toEqual(["ar", "da", "de", "en", "es"]);
});

test.each([...LETTER_TEXTS.values()])("$language has the same places to fill in as English", (texts) => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();
  for (const name of Object.keys(english) as (keyof typeof english)[])
    expect([name, places(texts[name])]).toEqual([name, places(english[name])]);
});

test("a language is the person's own, else the effort's, else English", () => {
  expect(letterTextsIn("da-x-plain", "de").language).toBe("da");
  expect(letterTextsIn(null, "de").language).toBe("de");
  expect(letterTextsIn("tlh", "tlh").language).toBe("en");
});
