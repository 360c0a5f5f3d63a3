import { type Effort, MOST_PEOPLE, type PeoplePreview, type Person } from "@interrelate/contract";
import type { PeoplePlan } from "../change-people.ts";
import { written } from "./table.ts";

/** An effort holds no more of each. */
const MOST_WORKGROUPS = 60;
const MOST_SITES = 100;

type Planned = PeoplePlan & Pick<PeoplePreview, "counts" | "unknownWorkgroups" | "unknownSites">;

/** Why a file cannot be taken in as it is, as a sentence; null when it can. */
export function refuseImport(effort: Effort, people: readonly Person[], planned: Planned): string | null {
  const { counts, unknownWorkgroups, unknownSites, workgroups, sites, changes } = planned;
  if (counts.problem > 0)
    return `${counts.problem === 1 ? "One row has a problem" : `${written(counts.problem)} rows have problems`}. Correct the file and read it again, or leave ${counts.problem === 1 ? "this row" : "these rows"} out: a file is taken in whole or not at all.`;
  const undecided = [...unknownWorkgroups, ...unknownSites].filter(({ decided }) => !decided);
  if (undecided.length > 0)
    return `Please decide what to do with ${undecided
      .slice(0, 3)
      .map(({ name }) => `“${name}”`)
      .join(
        ", ",
      )}${undecided.length > 3 ? ` and ${written(undecided.length - 3)} more` : ""}: this effort does not have ${undecided.length === 1 ? "it" : "them"} yet.`;
  const open = effort.workProcess.waves.find(({ status }) => status === "open");
  if (workgroups.length > 0 && open !== undefined)
    return `The wave “${open.name}” is open, and its respondents rate the workgroups that it opened with. Workgroups can be added once it has closed.`;
  if (effort.workProcess.workgroups.length + workgroups.length > MOST_WORKGROUPS)
    return `There would be more than ${MOST_WORKGROUPS} workgroups. Is the workgroup in the right column?`;
  if (effort.sites.length + sites.length > MOST_SITES)
    return `There would be more than ${MOST_SITES} sites. Is the site in the right column?`;
  if (people.length + counts.new > MOST_PEOPLE) return `An effort has at most ${written(MOST_PEOPLE)} people.`;
  return changes.length === 0
    ? "Everybody in this file is there already, as the file says. There is nothing to do."
    : null;
}
