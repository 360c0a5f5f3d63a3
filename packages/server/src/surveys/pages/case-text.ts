import type { AboutCase } from "../answering/survey.ts";
import type { TextName } from "../texts/survey-texts.ts";

/** The name of a text about a case: clients themselves, and whoever speaks for them, have one of their own. */
export function caseText(
  { isClient }: Pick<AboutCase, "isClient">,
  name: Extract<TextName, OwnText extends `${infer Name}Own` ? Name : never>,
): TextName {
  return isClient ? `${name}Own` : name;
}

type OwnText = Extract<TextName, `case${string}Own`>;
