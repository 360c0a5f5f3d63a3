import type { MapPlan } from "../work-story.ts";
import { LANES } from "./current-map.ts";

const DAY = 24 * 60;

/**
 * A family's way as it should be: one meeting with everybody the family needs, the family's own plan, and then all at
 * once what went one after the other.
 */
export const DESIRED_MAP: MapPlan = {
  kind: "desired",
  name: "A family's way back, as it should be",
  lanes: LANES,
  steps: [
    { id: "contact", kind: "start", role: "Citizens", name: "First contact" },
    { id: "visit", kind: "task", role: "Health visitors", name: "Visit at home, with a coordinator", minutes: 75 },
    { id: "matters", kind: "task", role: "Citizens", name: "Say what matters, and to whom", minutes: 30 },
    { id: "school-tells", kind: "task", role: "Teachers", name: "Tell what the school sees", minutes: 20 },
    { id: "advise", kind: "task", role: "School psychologists", name: "Advise the school", minutes: 45 },
    { id: "home-tells", kind: "task", role: "Housing workers", name: "Tell what is free", minutes: 15 },
    { id: "meeting", kind: "task", role: "Family coordinators", name: "One meeting with the family", minutes: 90 },
    { id: "plan", kind: "task", role: "Citizens", name: "Agree on one plan", minutes: 30 },
    { id: "school-days", kind: "task", role: "Teachers", name: "Change the school days", minutes: 60 },
    { id: "job-steps", kind: "task", role: "Job counsellors", name: "Take first steps to work together", minutes: 60 },
    { id: "home", kind: "decision", role: "Housing workers", name: "Is the home safe?" },
    { id: "free-home", kind: "task", role: "Sector leaders", name: "Free a flat together", minutes: 45 },
    { id: "flat", kind: "wait", role: "Housing workers", name: "Flat is made ready", minutes: 10 * DAY },
    { id: "again", kind: "task", role: "Family coordinators", name: "Meet again after four weeks", minutes: 60 },
    { id: "everyday", kind: "end", role: "Citizens", name: "Everyday life" },
  ],
  flows: [
    { from: "contact", to: "visit", perWeek: 7, criticality: 2 },
    { from: "visit", to: "matters", perWeek: 6, criticality: 2 },
    { from: "matters", to: "school-tells", perWeek: 5, criticality: 2, minutes: DAY },
    { from: "matters", to: "home-tells", perWeek: 3, criticality: 2, minutes: DAY },
    { from: "school-tells", to: "advise", perWeek: 2, criticality: 2, minutes: DAY },
    { from: "advise", to: "meeting", perWeek: 2, criticality: 2, minutes: 2 * DAY },
    { from: "school-tells", to: "meeting", perWeek: 5, criticality: 3, minutes: 2 * DAY },
    { from: "home-tells", to: "meeting", perWeek: 3, criticality: 2, minutes: 2 * DAY },
    { from: "meeting", to: "plan", perWeek: 6, criticality: 3 },
    { from: "plan", to: "school-days", perWeek: 4, criticality: 2, minutes: DAY },
    { from: "plan", to: "job-steps", perWeek: 4, criticality: 3, minutes: DAY },
    { from: "plan", to: "home", perWeek: 6, criticality: 3 },
    { from: "home", to: "free-home", name: "no", perWeek: 3, criticality: 2, minutes: DAY },
    { from: "home", to: "again", name: "yes", perWeek: 3 },
    { from: "free-home", to: "flat", perWeek: 3, criticality: 2 },
    { from: "flat", to: "again", perWeek: 3, criticality: 2 },
    { from: "school-days", to: "again", perWeek: 4, criticality: 2, minutes: 14 * DAY },
    { from: "job-steps", to: "again", perWeek: 4, criticality: 3, minutes: 14 * DAY },
    { from: "again", to: "everyday", perWeek: 6, criticality: 2 },
  ],
};
