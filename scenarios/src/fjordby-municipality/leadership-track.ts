import type { LeadershipTrackPlan, Ties } from "../story.ts";
import type { StructurePlan } from "../work-story.ts";

/** What is hard between the sectors is hard between their heads, too, who see the rest more kindly. */
const SPRING: Ties = {
  "Heads of family services > Heads of employment": { mean: 3.1, dimensions: { timely: -0.3, sharedGoals: -0.3 } },
  "Heads of employment > Heads of family services": { mean: 3.75 },
  "Heads of family services > Heads of schools": { mean: 3.7, dimensions: { timely: -0.2 } },
  "Heads of schools > Heads of family services": { mean: 4.2 },
  "Heads of housing > Heads of family services": { mean: 3.2, dimensions: { sharedKnowledge: -0.3 } },
  "Heads of family services > Heads of housing": { mean: 4.1 },
  "Heads of health > Heads of schools": { mean: 4.1 },
  "Heads of schools > Heads of health": { mean: 4.15 },
  "Heads of schools > Heads of employment": { mean: 3.3, doNotWorkWith: 0.2 },
  "Heads of housing > Heads of employment": { mean: 3.4 },
  "Heads of housing > Directors": { mean: 3.2, dimensions: { frequent: -0.3 } },
  "Directors > Heads of housing": { mean: 4.2 },
  "Coordinators at the table > Heads of employment": { mean: 3.1, dimensions: { timely: -0.3 } },
  "Coordinators at the table > Directors": { mean: 3.5 },
  "Citizens' panel > Heads of employment": { mean: 3.2, dimensions: { mutualRespect: -0.3 } },
  "Citizens' panel > Directors": { mean: 3.3, dimensions: { frequent: -0.3 } },
  "Citizens' panel > Coordinators at the table": { mean: 4.4 },
  "Coordinators at the table > Citizens' panel": { mean: 4.5 },
};

const STRUCTURES: readonly StructurePlan[] = [
  {
    kind: "meetings",
    name: "Team of the sectors' leaders",
    note: "Every second Thursday.",
    judgedOn: "2026-10-15",
    inclusions: {
      Directors: ["partial", "Come when there is money on the agenda."],
      "Heads of family services": ["full", "Lead it."],
      "Heads of health": ["full", "Those of the hospital as well."],
      "Heads of schools": ["full", "Take turns, so that one is always there."],
      "Heads of employment": ["none", "It is on the day of the state's own meeting."],
      "Heads of housing": ["partial", "The Trust's heads come, the municipality's seldom."],
      "Coordinators at the table": ["partial", "Tell of a family, and leave before the rest."],
      "Citizens' panel": ["none", "Meets on its own, in the evening."],
    },
  },
  {
    kind: "sharedAccountability",
    name: "Sector budgets",
    note: "Each head answers for one.",
    judgedOn: "2026-10-15",
    inclusions: {
      Directors: ["full", "Answer for all to the council."],
      "Heads of family services": ["partial", "Pay for what other sectors save."],
      "Heads of health": ["none", "The hospital has a budget of its own."],
      "Heads of schools": ["partial", "Answer for their school alone."],
      "Heads of employment": ["none", "Are paid for by the state."],
    },
  },
  {
    kind: "conflictResolution",
    name: "Thursday's open question",
    note: "What went wrong between two sectors, told by both.",
    judgedOn: "2026-10-15",
    inclusions: {
      Directors: ["none", "Asked not to be there, so that it can be told."],
      "Heads of family services": ["full", "Bring most of the questions."],
      "Heads of health": ["full", "Bring questions, and answer."],
      "Heads of schools": ["partial", "Answer when they are asked."],
      "Heads of employment": ["none", "Have not been told of it."],
      "Heads of housing": ["partial", "Brought one question."],
      "Coordinators at the table": ["full", "Told the first one."],
      "Citizens' panel": ["partial", "Read the questions, and sent one back."],
    },
  },
];

/**
 * Leading across sectors: the heads of five sectors, some of them guests', those above them, and coordinators and citizens
 * who are asked to the table: the two roles whose people are in both efforts.
 */
export const LEADERSHIP_TRACK: LeadershipTrackPlan = {
  workProcess: "Leading across sectors",
  sites: [],
  roles: [
    { name: "Directors", kind: "leader", people: [7], generosity: 0.2, experiencedAs: 3.8, within: 4.3 },
    { name: "Heads of family services", kind: "worker", people: [9], generosity: 0, experiencedAs: 4, within: 4.4 },
    { name: "Heads of health", kind: "worker", people: [8], generosity: 0.1, experiencedAs: 4.1, within: 4.5 },
    { name: "Heads of schools", kind: "worker", people: [11], generosity: 0, experiencedAs: 3.9, within: 4.3 },
    { name: "Heads of employment", kind: "worker", people: [8], generosity: 0.05, experiencedAs: 3.7, within: 4.4 },
    { name: "Heads of housing", kind: "worker", people: [7], generosity: -0.05, experiencedAs: 3.9, within: 4.4 },
    {
      name: "Coordinators at the table",
      kind: "worker",
      people: [9],
      generosity: 0.05,
      experiencedAs: 4.25,
      within: 4.5,
    },
    { name: "Citizens' panel", kind: "client", people: [8], generosity: 0, experiencedAs: 4.3, within: 4.2 },
  ],
  waves: [
    {
      name: "Spring 2026",
      openedOn: "2026-04-13",
      closedOn: "2026-04-26",
      response: { bySite: [0.9] },
      ties: SPRING,
    },
    {
      name: "Autumn 2026",
      openedOn: "2026-09-28",
      closedOn: "2026-10-11",
      response: { bySite: [0.95] },
      ties: { ...SPRING, "Heads of health > Heads of schools": { mean: 4.2 } },
    },
  ],
  maps: [],
  structures: STRUCTURES,
  context: [
    {
      site: null,
      uncertainty: 4,
      interdependence: 4,
      timeConstraint: 4,
      evidence: "Talked over by the team of the sectors' leaders; nobody from employment was there.",
      judgedOn: "2026-10-15",
    },
  ],
  note: "What families meet at the front line is brought to those who lead, by coordinators and by citizens themselves.",
  pairs: [
    ["Coordinators at the table", "Family coordinators"],
    ["Citizens' panel", "Citizens"],
  ],
  seed: 1618,
};
