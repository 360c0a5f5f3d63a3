import type { GuestPlan } from "../story.ts";

/** Two guests with unlike agreements: one works on the maps and sees the figures of its own site, one sees those of all sites together and edits nothing. */
export const GUESTS: readonly GuestPlan[] = [
  {
    name: "County Hospital",
    kind: "hospital",
    sites: ["Hospital health centre"],
    agreement: { maps: "edit", structures: true, context: true, results: "ownSites" },
    agreedOn: "2025-08-18",
    endsOn: null,
  },
  {
    name: "Fjordby Housing Trust",
    kind: "charity",
    sites: ["Housing Trust houses"],
    agreement: { maps: "see", structures: true, context: false, results: "whole" },
    agreedOn: "2025-09-01",
    endsOn: "2027-06-30",
  },
];
