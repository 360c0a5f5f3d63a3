import type { MapPlan } from "../work-story.ts";

/** Minutes of a day and of a week, as those who wait count them. */
const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** The roles of a family's way, in the order of their lanes. */
export const LANES: readonly string[] = [
  "School psychologists",
  "Teachers",
  "Health visitors",
  "Citizens",
  "Family coordinators",
  "Housing workers",
  "Job counsellors",
  "Sector leaders",
];

/**
 * A family's way as it is. What a health visitor sees lies in a tray, the school is asked by questionnaire, and a plan
 * goes out to three services that each write to the family: the hand-offs over the weakest ties.
 */
export const CURRENT_MAP: MapPlan = {
  kind: "current",
  name: "A family's way back, as it is",
  lanes: LANES,
  steps: [
    { id: "contact", kind: "start", role: "Citizens", name: "First contact" },
    { id: "visit", kind: "task", role: "Health visitors", name: "Visit at home", minutes: 75 },
    { id: "note", kind: "task", role: "Health visitors", name: "Write a note of concern", minutes: 30 },
    { id: "tray", kind: "wait", role: "Family coordinators", name: "Note lies in the tray", minutes: 5 * DAY },
    { id: "screen", kind: "task", role: "Family coordinators", name: "Look into the note", minutes: 45 },
    { id: "school-answers", kind: "task", role: "Teachers", name: "Fill in the questionnaire", minutes: 40 },
    { id: "assess", kind: "task", role: "School psychologists", name: "See the child", minutes: 90 },
    { id: "plan", kind: "task", role: "Family coordinators", name: "Write the plan", minutes: 120 },
    { id: "school-days", kind: "task", role: "Teachers", name: "Change the school days" },
    { id: "job-plan", kind: "task", role: "Job counsellors", name: "Set steps to work", minutes: 60 },
    { id: "letters", kind: "task", role: "Citizens", name: "Answer three letters", minutes: 45 },
    { id: "find-home", kind: "task", role: "Housing workers", name: "Look for a home", minutes: 120 },
    { id: "home", kind: "decision", role: "Housing workers", name: "Is there a flat?" },
    { id: "quota", kind: "task", role: "Sector leaders", name: "Decide on the quota", minutes: 30 },
    { id: "no-home", kind: "wait", role: "Housing workers", name: "Wait for a flat", minutes: 4 * WEEK },
    { id: "move-in", kind: "task", role: "Citizens", name: "Move in", minutes: DAY },
    { id: "closing", kind: "task", role: "Family coordinators", name: "Look back with the family", minutes: 60 },
    { id: "everyday", kind: "end", role: "Citizens", name: "Everyday life" },
  ],
  flows: [
    { from: "contact", to: "visit", perWeek: 7, criticality: 2 },
    { from: "visit", to: "note", perWeek: 6 },
    { from: "note", to: "tray", perWeek: 6, criticality: 3 },
    { from: "tray", to: "screen", perWeek: 6 },
    { from: "screen", to: "school-answers", perWeek: 5, criticality: 3, minutes: 3 * DAY },
    { from: "school-answers", to: "plan", perWeek: 5, criticality: 3, minutes: 10 * DAY },
    { from: "screen", to: "assess", perWeek: 2, criticality: 2, minutes: 3 * DAY },
    { from: "assess", to: "plan", perWeek: 2, criticality: 2, minutes: 4 * DAY },
    { from: "plan", to: "school-days", perWeek: 4, criticality: 2, minutes: 2 * DAY },
    { from: "plan", to: "job-plan", perWeek: 4, criticality: 3, minutes: 6 * DAY },
    { from: "plan", to: "find-home", perWeek: 3, criticality: 3, minutes: 4 * DAY },
    { from: "job-plan", to: "letters", perWeek: 4, criticality: 3, minutes: 2 * DAY },
    { from: "job-plan", to: "closing", perWeek: 4, criticality: 3, minutes: 8 * DAY },
    { from: "letters", to: "closing", perWeek: 4, criticality: 2, minutes: 7 * DAY },
    { from: "find-home", to: "home", perWeek: 5 },
    { from: "home", to: "quota", name: "no", perWeek: 2, criticality: 2, minutes: 7 * DAY },
    { from: "quota", to: "no-home", perWeek: 2, criticality: 1 },
    { from: "no-home", to: "find-home", perWeek: 2 },
    { from: "home", to: "move-in", name: "yes", perWeek: 3, criticality: 3, minutes: 14 * DAY },
    { from: "move-in", to: "closing", perWeek: 3, criticality: 2, minutes: 7 * DAY },
    { from: "school-days", to: "closing", perWeek: 4, criticality: 2, minutes: 14 * DAY },
    { from: "closing", to: "everyday", perWeek: 4, criticality: 2 },
  ],
};
