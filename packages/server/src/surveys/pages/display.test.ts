import { INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import { expect, test } from "vitest";
import { aSurvey } from "../../../../../tests/a-survey.ts";
import { displayCookie, displayOf, readChoice, readDisplayCookie } from "./display.ts";

const person = (language: string) => ({ participantId: "p", workgroups: [], siteId: null, language });
const shown = (...given: Parameters<typeof displayOf>) => displayOf(...given).texts.language;

test("one's own choice comes before the person's language, the browser's and the effort's, in this order", () => {
  const all = aSurvey({ person: person("de"), effortLanguage: "es" });
  expect(shown({ language: "ar" }, { survey: all, accepted: "da" })).toBe("ar");
  expect(shown({}, { survey: all, accepted: "da" })).toBe("de");
  expect(shown({}, { survey: aSurvey({ effortLanguage: "es" }), accepted: "da;q=0.5, nn" })).toBe("da");
  expect(shown({}, { survey: aSurvey({ effortLanguage: "es" }), accepted: "nn" })).toBe("es");
  expect(shown({}, {})).toBe("en");
});

test("only languages in which every question is worded are offered, except in a preview", () => {
  const [first, ...others] = INTERRELATE_RC_ITEMS.items;
  if (first === undefined) throw new Error("The instrument has questions.");
  const { da: _, ...question } = first.question;
  const survey = aSurvey({ instrument: { ...INTERRELATE_RC_ITEMS, items: [{ ...first, question }, ...others] } });
  const languages = (incomplete: boolean) => displayOf({}, { survey, incomplete }).offered.map((each) => each.language);
  expect(languages(false)).not.toContain("da");
  expect(languages(true)).toContain("da");
  expect(shown({ language: "da" }, { survey })).toBe("en");
});

test("clients meet plain words unless they choose others, and everybody may choose them", () => {
  const client = aSurvey({ rater: { id: "a", name: "Patients", kind: "client" } });
  expect(shown({}, { survey: client })).toBe("en-x-plain");
  expect(shown({ words: "usual" }, { survey: client })).toBe("en");
  expect(shown({ language: "de" }, { survey: client })).toBe("de-x-plain");
  expect(shown({ words: "plain" }, { survey: aSurvey() })).toBe("en-x-plain");
  expect(shown({}, { survey: aSurvey({ person: person("da-x-plain") }) })).toBe("da-x-plain");
});

test("a choice survives its cookie, and nothing else does", () => {
  const choice = { language: "ar-x-plain", size: "large", words: "plain" } as const;
  const [cookie = ""] = displayCookie(choice).split(";");
  expect(readDisplayCookie(`other=1; ${cookie}; more=2`)).toEqual(choice);
  expect(readDisplayCookie(undefined)).toEqual({});
  expect(readDisplayCookie("survey-display=language=xx|size=<b>|words")).toEqual({});
  expect(readChoice({ language: ["da"], size: "large" })).toEqual({ size: "large" });
});
