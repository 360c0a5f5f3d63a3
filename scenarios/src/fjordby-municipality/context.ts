import type { ContextPlan } from "../work-story.ts";

/** Four sites that differ, two of them guests' own; how much time presses at one of these is left open. */
export const CONTEXT: readonly ContextPlan[] = [
  {
    site: null,
    uncertainty: 4,
    interdependence: 5,
    timeConstraint: 3,
    evidence: "Talked over at the opening day with people of all roles but school psychologists.",
    judgedOn: "2026-10-21",
  },
  {
    site: "Harbour district",
    uncertainty: 5,
    interdependence: 5,
    timeConstraint: 4,
    evidence: "Two of three families change address within the year; a plan rarely holds for a month.",
    judgedOn: "2026-10-21",
  },
  {
    site: "Hill district",
    uncertainty: 2,
    interdependence: 4,
    timeConstraint: 3,
    evidence: "Families have lived there for long, and everybody knows the school.",
    judgedOn: "2026-10-28",
  },
  {
    site: "Hospital health centre",
    uncertainty: 3,
    interdependence: 4,
    timeConstraint: 5,
    evidence: "Visits after a birth are set by the day; the rest is put around them.",
    judgedOn: "2026-10-28",
  },
  {
    site: "Housing Trust houses",
    uncertainty: 5,
    interdependence: 3,
    timeConstraint: null,
    evidence: "Nobody can say when a flat comes free. How much time presses was not agreed on; to be taken up again.",
    judgedOn: "2026-10-29",
  },
];
