import type { Scenario, ScenarioEffort } from "@interrelate/contract";

/** What a twin is called among scenarios. */
export const TWIN = "twin";

/**
 * The same organisation and work, with more people, of whom every other answered, and the opposite; about cases the same
 * people answered the opposite, since how many have finished is told.
 */
export function twinOf(scenario: Scenario): Scenario {
  const { leadershipTrack, caseRounds } = scenario;
  return {
    ...scenario,
    ...otherAnswers(scenario),
    key: TWIN,
    caseRounds: caseRounds.map((round) => ({
      ...round,
      cases: round.cases.map((each) => ({
        ...each,
        sheets: each.sheets.map((sheet) => ({
          ...sheet,
          ratings: sheet.ratings.map((rating) => ({ ...rating, answers: opposite(rating.answers) })),
        })),
      })),
    })),
    leadershipTrack: leadershipTrack && { ...leadershipTrack, ...otherAnswers(leadershipTrack) },
  };
}

function otherAnswers({ effort, people, waves }: ScenarioEffort): Pick<ScenarioEffort, "effort" | "people" | "waves"> {
  const first = people.filter(({ site }) => site === 0 || site === null);
  const workgroups = effort.workgroups.map((group, index) => {
    const further = first.filter(({ workgroup }) => workgroup === index).length;
    return { ...group, people: group.people.map((count, site) => (count ?? 0) + (site === 0 ? further : 0)) };
  });
  return {
    effort: { ...effort, workgroups },
    people: [...people, ...first],
    waves: waves.map((wave) => ({
      ...wave,
      sheets: wave.sheets
        .filter((_, position) => position % 2 === 0)
        .map((sheet) => ({ ...sheet, ratings: sheet.ratings.map((rating) => rating && opposite(rating)) })),
    })),
  };
}

function opposite(answers: readonly (number | null)[]): (number | null)[] {
  return answers.map((answer) => answer && 6 - answer);
}
