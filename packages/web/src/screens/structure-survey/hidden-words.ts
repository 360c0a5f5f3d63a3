import type { SurveyRow } from "./survey-rows.ts";
import { saidTexts as texts } from "./texts.ts";

/** One line about the workgroups of a structure of which nothing is told: who they are, and why. */
export function hiddenWords(rows: readonly SurveyRow[], threshold: number): string {
  const fewer = rows.filter(({ answers }) => answers.people === null);
  const few = rows.filter(({ answers }) => answers.people !== null);
  const reasons = [
    ...(fewer.length === 0 ? [] : [texts.fewer(namesOf(fewer), threshold)]),
    ...[...Map.groupBy(few, ({ answers }) => answers.people ?? 0)].map(([people, some]) =>
      texts.few(namesOf(some), people, threshold),
    ),
  ];
  return texts.hiddenRows(reasons);
}

/** Each workgroup by its name, those that are told together as one. */
function namesOf(rows: readonly SurveyRow[]): string[] {
  const names = rows.map(({ workgroup, together }) => [workgroup.name, ...together].toSorted());
  const whole = new Map(names.map((some) => [some.join("\n"), some]));
  return [...whole.values()].map(texts.whole);
}
