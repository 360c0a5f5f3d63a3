import { INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import { expect, test } from "vitest";
import { mailTexts, missingTexts, newestVersions, partOfInstrument } from "./rules.ts";

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

test("mails are listed text by text", () => {
  const mail = { subject: "s", body: "b" };
  const file = { invitation: mail, reminder: mail, thanks: { subject: "", body: "b" }, button: "Go", footer: "f" };
  const texts = mailTexts({ en: { ...file, thanks: mail }, da: file });
  expect(texts.map(({ name }) => name)).toEqual([
    "invitation.subject",
    "invitation.body",
    "reminder.subject",
    "reminder.body",
    "thanks.subject",
    "thanks.body",
    "button",
    "footer",
  ]);
  expect(missingTexts(texts, languages)).toEqual({ da: ["thanks.subject"], "da-x-plain": ["thanks.subject"] });
});
