import type { ScenarioCaseRound, ScenarioEffort } from "@interrelate/contract";
import { type Chance, chanceFrom } from "./chance.ts";
import { dayWithin } from "./day-within.ts";
import { drawAnswers } from "./draw-answers.ts";
import { drawOpinion, PERSON_SPREAD } from "./draw-opinion.ts";
import { positionIn } from "./position-in.ts";
import type { CasePlan, CaseRoundPlan, EffortStory, Role } from "./story.ts";

/** So many of each role and site take turns in being around clients, so that some are around several. */
const IN_TURN = 3;

type Case = ScenarioCaseRound["cases"][number];
type Member = Case["members"][number];
type People = ScenarioEffort["people"];

/**
 * Turns the plans of rounds into cases: who is around each client, and what they answer about the work for that client.
 * A client is somebody who is around no other; workers may be around several.
 *
 * @throws RangeError when a plan names a role or a site that the story does not have, or more people than it has.
 */
export function tellCaseRounds(
  plans: readonly CaseRoundPlan[],
  story: EffortStory,
  people: People,
): ScenarioCaseRound[] {
  const choose = chooserOf(story, people);
  return plans.map((plan, position) => {
    const chance = chanceFrom(story.seed + 1 + position);
    const generosity = people.map(() => PERSON_SPREAD * chance.normal());
    return {
      name: plan.name,
      tells: plan.tells,
      openedOn: plan.openedOn,
      closedOn: plan.closedOn,
      cases: plan.cases.map((each) => tellCase(each, plan, story, choose, generosity, chance)),
    };
  });
}

function tellCase(
  planned: CasePlan,
  round: CaseRoundPlan,
  story: EffortStory,
  choose: Chooser,
  generosity: readonly number[],
  chance: Chance,
): Case {
  const members = choose(planned);
  const { label, client, silent = 0, withdrawnOn = null } = planned;
  const answering = withdrawnOn === null ? members.slice(0, members.length - silent) : [];
  const departs = planned.departs ?? 0;
  return {
    label,
    clientWorkgroup: positionIn(story.roles.map(({ name }) => name))(client),
    consent: { ...planned.consent, recordedBy: round.recordedBy },
    withdrawnOn,
    members,
    sheets: answering.map((rater) => ({
      person: rater.person,
      finishedOn: dayWithin(round, chance),
      ratings: rolesToRate(rater, members).map((workgroup) => {
        const [from, to] = [story.roles[rater.workgroup] as Role, story.roles[workgroup] as Role];
        const tie = round.ties[`${from.name} > ${to.name}`] ?? {};
        const opinion = drawOpinion(from, to, tie, (generosity[rater.person] as number) + departs, chance);
        return { workgroup, answers: drawAnswers(opinion, tie, chance) };
      }),
    })),
  };
}

/** Every role around the client in which there is somebody else. */
function rolesToRate(rater: Member, members: readonly Member[]): number[] {
  const others = members.filter(({ person }) => person !== rater.person);
  return [...new Set(others.map(({ workgroup }) => workgroup))].sort((one, other) => one - other);
}

type Chooser = (planned: CasePlan) => Member[];

/** Chooses who is around a client: people of the same site where a role has any, in turn. */
function chooserOf(story: EffortStory, people: People): Chooser {
  const turns = new Map<string, number>();
  const role = positionIn(story.roles.map(({ name }) => name));
  const place = positionIn(story.sites);
  return ({ client, site, around }) =>
    Object.entries(around).flatMap(([name, count]) => {
      const workgroup = role(name);
      const own = people.flatMap((each, person) => (each.workgroup === workgroup ? [{ ...each, person }] : []));
      const near = own.filter((each) => each.site === place(site));
      const pool = near.length > 0 ? near : own;
      const few = name === client ? pool : pool.slice(0, Math.max(IN_TURN, count));
      if (few.length < count) throw new RangeError(`The story has no ${count} of “${name}”.`);
      const key = near.length > 0 ? `${name}, ${site}` : name;
      const turn = turns.get(key) ?? 0;
      turns.set(key, turn + count);
      return Array.from({ length: count }, (_, next) => {
        const chosen = few[(turn + next) % few.length] as (typeof few)[number];
        return { person: chosen.person, workgroup };
      });
    });
}
