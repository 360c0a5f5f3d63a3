import type { ScenarioCaseRound, ScenarioEffort } from "@interrelate/contract";
import { type AnswerColumns, addRating, noAnswers } from "./answer-columns.ts";
import { itemAt } from "./item-at.ts";

/** Every answer sheet about the cases of a round; a case's position is that of its wave. */
export function caseAnswersOf(
  { people }: Pick<ScenarioEffort, "people">,
  cases: ScenarioCaseRound["cases"],
): AnswerColumns {
  const all = noAnswers();
  for (const [wave, { sheets, members, label }] of cases.entries()) {
    for (const { person, finishedOn, ratings } of sheets) {
      const member = members.find((each) => each.person === person);
      if (member === undefined) throw new Error(`The case “${label}” has a sheet of somebody who is not in it.`);
      for (const { workgroup, answers } of ratings) addRating(all, workgroup, answers);
      const site = itemAt(people, person).site ?? -1;
      all.sheets.push({ wave, respondent: person, group: member.workgroup, site, day: finishedOn });
    }
  }
  return all;
}
