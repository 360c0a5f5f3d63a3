import type { ContextPlan } from "../work-story.ts";

/** The three sites differ on purpose, and one level is left open. */
export const CONTEXT: readonly ContextPlan[] = [
  {
    site: null,
    uncertainty: 4,
    interdependence: 5,
    timeConstraint: 4,
    evidence: "Talked over in the opening session with people of all roles but pharmacy.",
    judgedOn: "2026-10-29",
  },
  {
    site: "Intensive care",
    uncertainty: 5,
    interdependence: 5,
    timeConstraint: 4,
    evidence: "One in four moves planned in the morning is called off by noon; nothing moves without five roles.",
    judgedOn: "2026-10-29",
  },
  {
    site: "Cardiac unit",
    uncertainty: 3,
    interdependence: 4,
    timeConstraint: 5,
    evidence: "Most patients follow a plan, but the next operation is waiting for the bed.",
    judgedOn: "2026-11-03",
  },
  {
    site: "Surgical unit",
    uncertainty: 2,
    interdependence: 4,
    timeConstraint: null,
    evidence: "Moves are planned the day before. How much time presses was not agreed on; to be taken up again.",
    judgedOn: "2026-11-04",
  },
];
