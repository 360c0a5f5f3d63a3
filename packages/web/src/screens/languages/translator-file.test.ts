import { INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import { expect, test } from "vitest";
import { instrumentToTranslate, translatorFile } from "./translator-file.ts";

const danish = { language: "da", name: "Dansk", direction: "ltr" as const };

test("a translator gets every text of a language at its name, empty where it is missing", () => {
  const texts = [
    { name: "start", wordings: { en: "Start" } },
    { name: "invitation.subject", wordings: { en: "Hello", da: "Hej" } },
    { name: "invitation.body", wordings: { en: "Text", da: "Tekst" } },
  ];
  expect(JSON.parse(translatorFile({ texts }, danish))).toEqual({
    ...danish,
    start: "",
    invitation: { subject: "Hej", body: "Tekst" },
  });
});

test("an instrument gets a place for everything in the new language and a name of its own", () => {
  const { items, ...file } = JSON.parse(instrumentToTranslate(INTERRELATE_RC_ITEMS, "fr"));
  expect(file.id).toBe("our-interrelate-rc-items");
  expect(file.languages.at(-1)).toBe("fr");
  expect(items[0].question).toEqual({ ...INTERRELATE_RC_ITEMS.items[0]?.question, fr: "" });
  expect(items[6].answers.fr).toEqual(["", "", "", "", ""]);
});

test("what is there in a language is kept, and so is a name that is an organisation's own", () => {
  const own = { ...INTERRELATE_RC_ITEMS, id: "ward-form" };
  expect(JSON.parse(instrumentToTranslate(own, "da"))).toEqual(own);
});
