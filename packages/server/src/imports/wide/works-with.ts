import { plainWords } from "./plain-words.ts";

const ASKS = [
  "do you work with",
  "works with",
  "work with",
  "workswith",
  "samarbejder du med",
  "arbejder du sammen med",
  "arbeiten sie mit",
  "arbeitest du mit",
  "trabaja usted con",
  "trabaja con",
  "trabajas con",
  "هل تعمل مع",
];

/** Whether a question asks if the respondent works with a workgroup at all. Only for what is about no dimension. */
export function asksWorksWith(text: string): boolean {
  const plain = ` ${plainWords(text)} `;
  return ASKS.some((words) => plain.includes(` ${plainWords(words)} `));
}
