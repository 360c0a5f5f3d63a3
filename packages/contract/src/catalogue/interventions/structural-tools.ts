import type { BoundaryCondition, InterventionTool } from "../../interventions.ts";
import type { StructureKind } from "../../structures.ts";
import { STRUCTURE_KINDS } from "../structures.ts";

type Redesign = Pick<InterventionTool, "purpose" | "fits" | "notWhen" | "firstStep" | "time">;

/** What speaks for any redesign of a structure. */
const ANY: BoundaryCondition[] = ["unspanned", "oneSidedStructure"];

/** How each kind of structure may be designed anew, with those it concerns. */
const REDESIGNS: Record<StructureKind["id"], Redesign> = {
  selection: {
    purpose: "Let the other group have a say when somebody is chosen whose work they will depend on.",
    fits: [...ANY, "lowMutualRespect"],
    notWhen: "Leave it while no post is to be filled within half a year.",
    firstStep: "For the next post, ask the other group for one question that they would put to candidates.",
    time: "At the next opening",
  },
  training: {
    purpose: "Let people of both groups learn a part of the work together instead of each on their own.",
    fits: [...ANY, "lowSharedKnowledge", "moderate", "obstacleKnowledge"],
    notWhen: "Leave it when it would be one more course that only some are given time for.",
    firstStep: "Open one session that exists to the other group, and let both teach a part of it.",
    time: "A pilot of two sessions within three months",
  },
  sharedAccountability: {
    purpose: "Give the two groups one result to answer for together beside, or instead of, a figure each.",
    fits: [...ANY, "lowSharedGoals", "lowProblemSolving", "weak", "obstacleAccountability"],
    notWhen: "Leave it when one side cannot influence the result it would answer for.",
    firstStep: "Lay each side's targets beside each other and mark those that pull apart.",
    time: "A quarter as a pilot",
  },
  sharedRewards: {
    purpose: "Thank, or pay, for what both made possible, on the same terms.",
    fits: [...ANY, "lowSharedGoals"],
    notWhen: "Leave it where pay is settled elsewhere; shared thanks are a beginning.",
    firstStep: "At the next success, ask who made it possible in the other group, and thank them in the same breath.",
    time: "At the next occasion; pay takes a year",
  },
  conflictResolution: {
    purpose: "Agree on a known, early way to take up differences between the two, face to face.",
    fits: [...ANY, "lowProblemSolving", "lowMutualRespect", "oneSided"],
    notWhen: "Leave it while an open conflict is under way: make the way when it is calm.",
    firstStep:
      "Ask each side what they did the last time the other let them down, and what they would rather have done.",
    time: "One meeting, a review after three months",
  },
  jobDesign: {
    purpose: "Let jobs at the edge of both groups overlap a little, so that work does not wait because it is nobody's.",
    fits: [...ANY, "manyHandOffs", "highInterdependence", "highTimeConstraint"],
    notWhen: "Leave it where law or safety reserves the task for one trade.",
    firstStep: "List what waited last week because it was nobody's job, and who could have done it.",
    time: "A pilot of a month with two volunteers",
  },
  boundarySpanner: {
    purpose: "Give somebody the time and the standing to carry the work across this boundary.",
    fits: [...ANY, "manyHandOffs", "clientBoundary", "highUncertainty", "weak"],
    notWhen: "Leave it when the spanner would spare the two groups from ever talking to each other.",
    firstStep: "Find out who does this already, unasked, and what they would need to do it well.",
    time: "A pilot of three months",
  },
  meetings: {
    purpose: "Bring both groups into one short, regular meeting about the work they share.",
    fits: [...ANY, "lowFrequent", "lowTimely", "highUncertainty", "weak", "notKnown"],
    notWhen: "Leave it when calendars are full of meetings that could take in the other group instead.",
    firstStep: "Open one meeting that exists to one or two of the other group for two weeks.",
    time: "Ten minutes a day, two weeks as a pilot",
  },
  protocols: {
    purpose: "Write down, together, who does what at this hand-off and what each needs to know by then.",
    fits: [...ANY, "handOffs", "manyHandOffs", "lowAccurate", "lowTimely", "moderate", "unsettled", "obstacleAutonomy"],
    notWhen: "Leave it where cases differ so much that a fixed order would be worked around at once.",
    firstStep: "Choose the hand-off that both find most awkward, and write its half page together.",
    time: "Two meetings, four weeks of trying",
  },
  informationSystems: {
    purpose: "Let both groups see, and write, the same information about a case.",
    fits: [...ANY, "lowAccurate", "lowFrequent", "handOffs", "notKnown"],
    notWhen: "Leave it when consent or law keeps the information apart, or when talking would do.",
    firstStep: "Ask what each side looks up or asks for most often, and where the other could simply see it.",
    time: "Weeks with what exists; longer for new systems",
  },
  leadershipRoles: {
    purpose: "Let those who supervise either group meet, and have few enough people to know the work across it.",
    fits: [...ANY, "leaderBoundary", "lowSharedGoals", "strong"],
    notWhen: "Leave it when it would add a layer between the two groups.",
    firstStep: "Let the two supervisors walk one case together and each tell their own group what they saw.",
    time: "An hour to begin with, a quarter as a pilot",
  },
  sharedSpace: {
    purpose: "Give both groups a place where they meet in passing, at work or on a break.",
    fits: [...ANY, "lowFrequent", "lowMutualRespect", "unsettled", "strong"],
    notWhen: "Leave it where the two are hours apart; a shared half day a month comes closer.",
    firstStep: "Mark on a plan where each group works, waits and rests, and look for one place for both.",
    time: "A fortnight as a trial",
  },
};

/** Redesign of the twelve kinds of structures, proposed with those affected, piloted, reviewed on a date. */
export const STRUCTURAL_TOOLS: readonly InterventionTool[] = STRUCTURE_KINDS.map(({ id, name }) => ({
  id: `redesign-${id}`,
  kind: "structural",
  name,
  ...REDESIGNS[id],
  unfit: [],
  structureKind: id,
}));
