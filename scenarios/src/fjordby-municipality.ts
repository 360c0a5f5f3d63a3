import { CASE_ROUNDS } from "./fjordby-municipality/case-rounds.ts";
import { CONTEXT } from "./fjordby-municipality/context.ts";
import { CURRENT_MAP } from "./fjordby-municipality/current-map.ts";
import { DESIRED_MAP } from "./fjordby-municipality/desired-map.ts";
import { EXPERIMENT_MAP } from "./fjordby-municipality/experiment-map.ts";
import { FURTHER } from "./fjordby-municipality/further.ts";
import { GUESTS } from "./fjordby-municipality/guests.ts";
import { LEADERSHIP_TRACK } from "./fjordby-municipality/leadership-track.ts";
import { STRUCTURES } from "./fjordby-municipality/structures.ts";
import { AFTER, BEFORE } from "./fjordby-municipality/ties.ts";
import type { Role, Story } from "./story.ts";

/** People at the harbour and the hill district, at the hospital's health centre and at the Housing Trust's houses. */
const ROLES: readonly Role[] = [
  { name: "Citizens", kind: "client", people: [18, 14, 12, 12], generosity: -0.1, experiencedAs: 3.75, within: 3.9 },
  {
    name: "Family coordinators",
    kind: "worker",
    people: [12, 9, 7, 6],
    generosity: 0.05,
    experiencedAs: 3.8,
    within: 4.4,
  },
  {
    name: "Health visitors",
    kind: "worker",
    people: [10, 8, 16, 0],
    generosity: 0.1,
    experiencedAs: 3.85,
    within: 4.65,
  },
  { name: "Teachers", kind: "worker", people: [22, 18, 6, 0], generosity: -0.1, experiencedAs: 3.6, within: 4.2 },
  { name: "Job counsellors", kind: "worker", people: [12, 9, 0, 7], generosity: 0, experiencedAs: 3.6, within: 4.3 },
  {
    name: "Housing workers",
    kind: "worker",
    people: [8, 6, 0, 15],
    generosity: 0.05,
    experiencedAs: 3.75,
    within: 4.4,
  },
  {
    name: "School psychologists",
    kind: "worker",
    people: [3, 2, 1, 0],
    generosity: 0,
    experiencedAs: 3.7,
    within: 4.3,
  },
  { name: "Sector leaders", kind: "leader", people: [6, 5, 5, 4], generosity: 0.2, experiencedAs: 3.75, within: 4.3 },
];

/**
 * Fjordby Municipality: how a family finds back to everyday life across five sectors, a hospital and a housing charity.
 * It shows, on purpose: one-sided ties, citizens who experience some roles far better than others, a role too small to
 * be shown, a district where few answered, a tie that got worse and one that got better among many that stayed, roles
 * that rate differently, ties within roles above those between, and structures that leave the guests' roles out.
 */
export const FJORDBY_MUNICIPALITY: Story = {
  key: "fjordby-municipality",
  name: "Fjordby Municipality",
  summary:
    "A municipality, a hospital and a housing charity help families back to everyday life: eight roles, citizens among them, four sites, two waves, networks around single families, and a track for those who lead.",
  organization: "Fjordby Municipality",
  workProcess: "A family's way back to everyday life",
  sites: ["Harbour district", "Hill district", "Hospital health centre", "Housing Trust houses"],
  roles: ROLES,
  waves: [
    {
      name: "Autumn 2025",
      openedOn: "2025-09-22",
      closedOn: "2025-10-12",
      response: { bySite: [0.9, 0.5, 0.9, 0.86], byRole: { "School psychologists": 0.6, "Sector leaders": 0.95 } },
      ties: BEFORE,
    },
    {
      name: "Autumn 2026",
      openedOn: "2026-09-21",
      closedOn: "2026-10-11",
      response: { bySite: [0.92, 0.46, 0.92, 0.88], byRole: { "School psychologists": 0.6, "Sector leaders": 1 } },
      ties: AFTER,
      further: FURTHER,
    },
  ],
  maps: [CURRENT_MAP, DESIRED_MAP, EXPERIMENT_MAP],
  structures: STRUCTURES,
  context: CONTEXT,
  guests: GUESTS,
  caseRounds: CASE_ROUNDS,
  leadershipTrack: LEADERSHIP_TRACK,
  seed: 2718,
};
