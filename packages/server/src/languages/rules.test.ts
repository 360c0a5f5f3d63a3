import { INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import { expect, test } from "vitest";
import { missingTexts, newestVersions, partOfInstrument, textsOf } from "./rules.ts";

const languages = ["en", "da", "da-x-plain"];

test("a language lacks what neither it nor the language it is a variant of has", () => {
  const texts = [
    { name: "start", wordings: { en: "Start", da: "" } },
    { name: "next", wordings: { en: "Next", da: "Næste" } },
  ];
  expect(missingTexts(texts, languages)).toEqual({ da: ["start"], "da-x-plain": ["start"] });
  expect(missingTexts(texts, ["en"])).toEqual({});
});

test("an instrument's texts are called by their places in its file", () => {
  const [first, ...others] = INTERRELATE_RC_ITEMS.items;
  if (first === undefined) throw new Error("The instrument has no items.");
  const { da: _, ...question } = first.question;
  const lacking = { ...INTERRELATE_RC_ITEMS, items: [{ ...first, question }, ...others] };
  const part = partOfInstrument(lacking, languages);
  expect(part.texts).toHaveLength(2 + 7 * 6);
  expect(part.texts.at(-1)).toMatchObject({ name: "items[6].answers[4]", wordings: { en: "Completely" } });
  expect(part.missing).toEqual({ da: ["items[0].question"] });
  expect(partOfInstrument(lacking, [...languages, "fr"]).missing.fr).toHaveLength(2 + 7 * 6);
});

test("only the newest version of an instrument is translated", () => {
  const version = (id: string, version: number) => ({ ...INTERRELATE_RC_ITEMS, id, version });
  const versions = [version("a", 2), version("a", 3), version("b", 1), version("a", 1)];
  expect(newestVersions(versions)).toEqual([version("a", 3), version("b", 1)]);
});

test("texts are called by their places in the English file; what a file says about itself is none", () => {
  const mail = { subject: "s", body: "b" };
  const files = new Map([
    ["da", { language: "da", name: "Dansk", direction: "ltr", invitation: { subject: "s", body: "" }, button: "Åbn" }],
    ["en", { language: "en", name: "English", direction: "ltr", invitation: mail, button: "Open", footer: "f" }],
  ]);
  const texts = textsOf(files);
  expect(texts).toEqual([
    { name: "invitation.subject", wordings: { da: "s", en: "s" } },
    { name: "invitation.body", wordings: { en: "b" } },
    { name: "button", wordings: { da: "Åbn", en: "Open" } },
    { name: "footer", wordings: { en: "f" } },
  ]);
  expect(missingTexts(texts, languages).da).toEqual(["invitation.body", "footer"]);
});
