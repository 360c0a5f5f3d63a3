import type { ScenarioEffort } from "@interrelate/contract";
import { type Chance, chanceFrom } from "./chance.ts";
import { dayWithin } from "./day-within.ts";
import { drawAnswers } from "./draw-answers.ts";
import { drawFurther } from "./draw-further.ts";
import { drawOpinion, PERSON_SPREAD } from "./draw-opinion.ts";
import type { EffortStory, Role, WavePlan } from "./story.ts";
import { tellWork } from "./tell-work.ts";

type Person = ScenarioEffort["people"][number];

/** Further questions have a chance of their own, so that asking them changes no rating. */
const FURTHER_SEED = 7_340_033;

/**
 * Turns the story of one work process into an effort: people, for each wave the answer sheets of those who took part,
 * and the work with its structures.
 *
 * @param organizationName whose effort it is.
 */
export function tellEffort(story: EffortStory, organizationName: string): ScenarioEffort {
  const chance = chanceFrom(story.seed);
  const furtherChance = chanceFrom(story.seed + FURTHER_SEED);
  const people = listPeople(story);
  const generosity = people.map(() => PERSON_SPREAD * chance.normal());
  const eagerness = people.map(() => chance.uniform());
  return {
    effort: {
      organizationName,
      workProcess: story.workProcess,
      workgroups: story.roles.map((role) => ({
        name: role.name,
        kind: role.kind,
        people: [...role.people],
        smallGroupConsent: false,
      })),
      sites: [...story.sites],
      threshold: 5,
      minItems: 4,
    },
    people,
    waves: story.waves.map((wave) => ({
      name: wave.name,
      openedOn: wave.openedOn,
      closedOn: wave.closedOn,
      questionSets: [...(wave.further?.sets ?? [])],
      sheets: takePart(story, wave, people, eagerness, chance).map((person) => ({
        person,
        finishedOn: dayWithin(wave, chance),
        ratings: rateEverybody(story, wave, people[person] as Person, generosity[person] as number, chance),
        further: wave.further ? drawFurther(wave.further, kindOf(story, people[person] as Person), furtherChance) : {},
      })),
    })),
    ...tellWork(story),
  };
}

function listPeople(story: EffortStory): Person[] {
  return story.roles.flatMap((role, workgroup) =>
    role.people.flatMap((count, place) =>
      Array.from({ length: count }, (_, index) => ({
        name: [role.name, ...story.sites.slice(place, place + 1), index + 1].join(", "),
        workgroup,
        site: story.sites.length === 0 ? null : place,
      })),
    ),
  );
}

function kindOf({ roles }: EffortStory, { workgroup }: Person): Role["kind"] {
  return (roles[workgroup] as Role).kind;
}

/** Who answers: in each role and site the eager ones, so that most people of one wave are those of the next. */
function takePart(
  story: EffortStory,
  wave: WavePlan,
  people: readonly Person[],
  eagerness: number[],
  chance: Chance,
): number[] {
  const wish = eagerness.map((eager) => eager + 0.35 * chance.uniform());
  return story.roles.flatMap((role, workgroup) =>
    role.people.flatMap((_, place) => {
      const here = people.flatMap((person, index) =>
        person.workgroup === workgroup && (person.site ?? 0) === place ? [index] : [],
      );
      const share = wave.response.byRole?.[role.name] ?? wave.response.bySite[place] ?? 0;
      here.sort((a, b) => (wish[b] as number) - (wish[a] as number));
      return here.slice(0, Math.round(share * here.length));
    }),
  );
}

function rateEverybody(story: EffortStory, wave: WavePlan, rater: Person, generosity: number, chance: Chance) {
  const from = story.roles[rater.workgroup] as Role;
  return story.roles.map((to) => {
    const tie = wave.ties[`${from.name} > ${to.name}`] ?? {};
    if (chance.happens(tie.doNotWorkWith ?? 0)) return null;
    return drawAnswers(drawOpinion(from, to, tie, generosity, chance), tie, chance);
  });
}
