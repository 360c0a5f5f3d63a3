import type { Effort, ScenarioEffort } from "@interrelate/contract";
import { type PlannedEffort, planEffort } from "../efforts/index.ts";
import { type AnswerColumns, addRating, noAnswers } from "./answer-columns.ts";
import { itemAt } from "./item-at.ts";

/** An effort of a scenario laid out with closed waves; `newId` gives a new id at each call. */
export function planScenario(organizationId: string, scenario: ScenarioEffort, newId: () => string): PlannedEffort {
  const planned = planEffort(organizationId, scenario.effort, newId);
  const waves: Effort["workProcess"]["waves"] = scenario.waves.map(({ name, openedOn, closedOn }, position) => ({
    id: newId(),
    name,
    position,
    status: "closed",
    openedOn,
    closedOn,
    opensAt: null,
    closesAt: null,
  }));
  return {
    ...planned,
    effort: { ...planned.effort, synthetic: true, workProcess: { ...planned.effort.workProcess, waves } },
  };
}

/** Every answer sheet of an effort of a scenario; a respondent's position is the person's position there. */
export function answersOf(scenario: ScenarioEffort): AnswerColumns {
  const all = noAnswers();
  for (const [wave, { sheets }] of scenario.waves.entries()) {
    for (const { person, finishedOn, ratings } of sheets) {
      const who = itemAt(scenario.people, person);
      for (const [rated, rating] of ratings.entries()) addRating(all, rated, rating);
      all.sheets.push({ wave, respondent: person, group: who.workgroup, site: who.site ?? -1, day: finishedOn });
    }
  }
  return all;
}
