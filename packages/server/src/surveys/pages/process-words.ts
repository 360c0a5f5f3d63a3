import type { Survey } from "../answering/survey.ts";
import { known, type SurveyTexts, say } from "../texts/survey-texts.ts";
import { caseText } from "./case-text.ts";

/**
 * What stands in the place of the work process in a question: its name, and in a case the work for that client.
 *
 * @param language of the question, which may be another than the page's.
 * @example processWords(texts, caseOfK9, "en") // "the work for K-9"
 */
export function processWords(
  texts: SurveyTexts,
  { about, process }: Pick<Survey, "about" | "process">,
  language: string,
): string {
  if (about === null) return process;
  return say(known([language]) ?? texts, caseText(about, "caseProcess"), { label: about.label });
}
