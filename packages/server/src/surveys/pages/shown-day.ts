import type { SurveyTexts } from "../texts/survey-texts.ts";

/** A day as the language writes it, on the clocks of a time zone: "30 November 2026". */
export function shownDay({ language }: SurveyTexts, moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).format(moment);
}
