import type { InterventionTool } from "../../interventions.ts";

/** Tools on the work itself: to see it as it is, to imagine it otherwise, and to try that on a small scale. */
export const WORK_PROCESS_TOOLS: readonly InterventionTool[] = tools([
  {
    id: "currentProcessMap",
    name: "Map of the work as it is",
    purpose: "Draw who does what and where the work changes hands, with those who do it, before changing any of it.",
    fits: ["noMap", "notKnown", "unsettled", "weak", "lowSharedKnowledge"],
    unfit: ["handOffs"],
    notWhen: "Leave it when a map was drawn lately and nobody doubts it.",
    firstStep: "Walk one case from beginning to end with somebody of each group, and write down each hand-off.",
    time: "Two meetings of 90 minutes",
  },
  {
    id: "desiredProcessMap",
    name: "Map of the work as it should be",
    purpose: "Draw together how the hand-offs between the two would run if both had what they need.",
    fits: ["handOffs", "manyHandOffs", "lowSharedGoals", "moderate", "clientBoundary", "obstacleAutonomy"],
    unfit: ["noMap"],
    notWhen: "Leave it until the work as it is has been drawn, or the wish replaces the reality.",
    firstStep: "Take one hand-off from the map of today and ask both sides what it should look like.",
    time: "90 minutes",
  },
  {
    id: "fiveP",
    name: "The 5P",
    purpose:
      "Describe the small system that the two share: its purpose, the people it serves, its people, its processes and patterns.",
    fits: [
      "lowSharedGoals",
      "clientBoundary",
      "notKnown",
      "highUncertainty",
      "strong",
      "unsettled",
      "obstacleKnowledge",
    ],
    unfit: [],
    notWhen: "Leave it when it would become a form that one person fills in for the file.",
    firstStep:
      "Ask both groups to finish the same sentence, “We are here so that …”, and read the answers side by side.",
    time: "One hour for a first page",
  },
  {
    id: "valueStream",
    name: "Value stream",
    purpose: "Put times to the steps and the waiting between the two, to see what a case spends waiting for.",
    fits: ["manyHandOffs", "handOffs", "lowTimely", "highTimeConstraint"],
    unfit: ["noMap"],
    notWhen: "Leave it where times would be read as the performance of single people.",
    firstStep: "Follow ten cases and write down when each was ready to be handed over and when it was taken over.",
    time: "One to two weeks of noting, one meeting",
  },
  {
    id: "pdsa",
    name: "PDSA cycle",
    purpose: "Try one small change at this boundary for a few days, guess what will happen, and look at what did.",
    fits: ["weak", "moderate", "handOffs", "lowAccurate", "lowTimely", "lowFrequent", "highUncertainty"],
    unfit: [],
    notWhen: "Leave it while the two do not agree on what they would like to see change.",
    firstStep: "Choose the smallest change that could be tried next week with one case, and write down your guess.",
    time: "One to two weeks a cycle",
  },
  {
    id: "a3",
    name: "A3",
    purpose: "Work through one problem that both sides know on a single sheet, from what is seen to what is tried.",
    fits: ["lowProblemSolving", "weak", "spanned", "manyHandOffs", "lowAccurate"],
    unfit: ["notKnown"],
    notWhen: "Leave it when the sheet is filled in before the other side has said how it sees the problem.",
    firstStep: "Write the left upper corner together: what happens, seen by whom, how often.",
    time: "Three to four short meetings",
  },
  {
    id: "controlChart",
    name: "Run or control chart",
    purpose: "Follow one figure of the shared work over time, to tell a change from the usual ups and downs.",
    fits: ["unsettled", "highTimeConstraint", "highUncertainty", "strong", "lowTimely", "moderate"],
    unfit: [],
    notWhen: "Leave it when there are fewer than ten points, or when the figure belongs to one side alone.",
    firstStep: "Choose one figure that both sides can influence, and note it once a day for three weeks.",
    time: "Five minutes a day",
  },
]);

function tools(list: readonly Omit<InterventionTool, "kind" | "structureKind">[]): InterventionTool[] {
  return list.map((tool) => ({ ...tool, kind: "workProcess", structureKind: null }));
}
