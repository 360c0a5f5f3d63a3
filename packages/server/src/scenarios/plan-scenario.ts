import type { Effort, Scenario } from "@interrelate/contract";
import { type PlannedEffort, planEffort } from "../efforts/index.ts";

/** Answers as columns of positions, as `storeAnswers` takes them. */
type Answers = {
  readonly sheets: { wave: number; respondent: number; group: number; site: number; day: string }[];
  readonly sheet: number[];
  readonly rated: number[];
  readonly worksWith: boolean[];
  readonly answers: number[];
};

/** A scenario laid out as an effort with closed waves; `newId` gives a new id at each call. */
export function planScenario(organizationId: string, scenario: Scenario, newId: () => string): PlannedEffort {
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

/** Every answer sheet of a scenario; a respondent's position is the person's position in the scenario. */
export function answersOf(scenario: Scenario): Answers {
  const all: Answers = { sheets: [], sheet: [], rated: [], worksWith: [], answers: [] };
  for (const [wave, { sheets }] of scenario.waves.entries()) {
    for (const { person, finishedOn, ratings } of sheets) {
      const who = scenario.people[person];
      if (who === undefined) throw new Error(`The scenario "${scenario.key}" has a sheet of nobody.`);
      for (const [rated, rating] of ratings.entries()) {
        all.sheet.push(all.sheets.length);
        all.rated.push(rated);
        all.worksWith.push(rating !== null);
        for (let item = 0; item < 7; item++) all.answers.push(rating?.[item] ?? 0);
      }
      all.sheets.push({ wave, respondent: person, group: who.workgroup, site: who.site, day: finishedOn });
    }
  }
  return all;
}
