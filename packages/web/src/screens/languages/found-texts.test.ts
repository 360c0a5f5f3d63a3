import { expect, test } from "vitest";
import { foundTexts } from "./found-texts.ts";

const part = {
  kind: "survey" as const,
  instrument: null,
  texts: [
    { name: "start", wordings: { en: "Start", da: "Begynd" } },
    { name: "finish", wordings: { en: "Finish the survey" } },
  ],
  missing: { da: ["finish"] },
};
const names = (search: { language?: string; words?: string; onlyMissing?: boolean }) =>
  foundTexts(part, { language: "da", words: "", onlyMissing: false, ...search }).map(({ name }) => name);

test("texts are found by name, by the English and by the translation", () => {
  expect(names({})).toEqual(["start", "finish"]);
  expect(names({ words: "begynd" })).toEqual(["start"]);
  expect(names({ words: "SURVEY finish" })).toEqual(["finish"]);
  expect(names({ words: "begynd", language: "da-x-plain" })).toEqual(["start"]);
  expect(names({ words: "begynd", language: "de" })).toEqual([]);
});

test("only what is missing can be shown", () => {
  expect(names({ onlyMissing: true })).toEqual(["finish"]);
  expect(names({ onlyMissing: true, language: "de" })).toEqual([]);
});
