import type { SurveyTexts } from "../texts/survey-texts.ts";

/** A day as the language writes it, on the clocks of a time zone: "30 November 2026", in English as most of it does. */
export function shownDay({ language }: SurveyTexts, moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(language.split("-")[0] === "en" ? "en-GB" : language, {
    dateStyle: "long",
    timeZone,
  }).format(moment);
}
