import type { Scenario } from "@interrelate/contract";
import { type Chance, chanceFrom } from "./chance.ts";
import { drawAnswers } from "./draw-answers.ts";
import type { Role, Story, WavePlan } from "./story.ts";
import { tellWork } from "./tell-work.ts";

/** Spread of people's general generosity, and of their opinion of one role, on the scored scale. */
const PERSON_SPREAD = 0.28;
const OPINION_SPREAD = 0.3;

type Person = Scenario["people"][number];

/**
 * Turns a story into a complete scenario: people, for each wave the answer sheets of those who took part,
 * and the work with its structures.
 */
export function tellStory(story: Story): Scenario {
  const chance = chanceFrom(story.seed);
  const people = listPeople(story);
  const generosity = people.map(() => PERSON_SPREAD * chance.normal());
  const eagerness = people.map(() => chance.uniform());
  return {
    key: story.key,
    name: story.name,
    summary: story.summary,
    organization: story.organization,
    effort: {
      organizationName: story.organization,
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
      sheets: takePart(story, wave, people, eagerness, chance).map((person) => ({
        person,
        finishedOn: dayWithin(wave, chance),
        ratings: rateEverybody(story, wave, people[person] as Person, generosity[person] as number, chance),
      })),
    })),
    ...tellWork(story),
  };
}

function listPeople(story: Story): Person[] {
  return story.roles.flatMap((role, workgroup) =>
    role.people.flatMap((count, site) =>
      Array.from({ length: count }, (_, index) => ({
        name: `${role.name}, ${story.sites[site]}, ${index + 1}`,
        workgroup,
        site,
      })),
    ),
  );
}

/** Who answers: in each role and site the eager ones, so that most people of one wave are those of the next. */
function takePart(
  story: Story,
  wave: WavePlan,
  people: readonly Person[],
  eagerness: number[],
  chance: Chance,
): number[] {
  const wish = eagerness.map((eager) => eager + 0.35 * chance.uniform());
  return story.roles.flatMap((role, workgroup) =>
    story.sites.flatMap((_, site) => {
      const here = people.flatMap((person, index) =>
        person.workgroup === workgroup && person.site === site ? [index] : [],
      );
      const share = wave.response.byRole?.[role.name] ?? wave.response.bySite[site] ?? 0;
      here.sort((a, b) => (wish[b] as number) - (wish[a] as number));
      return here.slice(0, Math.round(share * here.length));
    }),
  );
}

function rateEverybody(story: Story, wave: WavePlan, rater: Person, generosity: number, chance: Chance) {
  const from = story.roles[rater.workgroup] as Role;
  return story.roles.map((to) => {
    const tie = wave.ties[`${from.name} > ${to.name}`] ?? {};
    if (chance.happens(tie.doNotWorkWith ?? 0)) return null;
    const usual = from === to ? from.within : to.experiencedAs + from.generosity;
    const opinion = (tie.mean ?? usual) + generosity + OPINION_SPREAD * chance.normal();
    return drawAnswers(opinion, tie, chance);
  });
}

function dayWithin(wave: WavePlan, chance: Chance): string {
  const first = Date.parse(wave.openedOn);
  const days = (Date.parse(wave.closedOn) - first) / 86_400_000;
  return new Date(first + Math.floor(chance.uniform() * days) * 86_400_000).toISOString().slice(0, 10);
}
