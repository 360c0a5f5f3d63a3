import { CONTEXT } from "./prairie-clinic/context.ts";
import { CURRENT_MAP } from "./prairie-clinic/current-map.ts";
import { DESIRED_MAP } from "./prairie-clinic/desired-map.ts";
import { EXPERIMENT_MAP } from "./prairie-clinic/experiment-map.ts";
import { FURTHER } from "./prairie-clinic/further.ts";
import { STRUCTURES } from "./prairie-clinic/structures.ts";
import type { Story, TiePlan } from "./story.ts";

/** Ties as they were in the first wave; the second repeats them but for what the work in between changed. */
const BEFORE: Record<string, TiePlan> = {
  "Nurses > Physicians": {
    mean: 3.2,
    dimensions: { frequent: -0.35, timely: -0.3, sharedKnowledge: -0.2, sharedGoals: 0.3, accurate: 0.2 },
  },
  "Physicians > Nurses": { mean: 4.2, dimensions: { sharedKnowledge: -0.2 } },
  "Physicians > Families": { mean: 3.75 },
  "Families > Physicians": { mean: 3.15, dimensions: { frequent: -0.3, mutualRespect: 0.4 } },
  "Nurses > Families": { mean: 4.2 },
  "Families > Nurses": { mean: 4.3, dimensions: { mutualRespect: 0.2 } },
  "Case management > Physicians": { mean: 3.8 },
  "Physicians > Case management": { mean: 3.1, dimensions: { sharedKnowledge: -0.3 } },
  "Families > Case management": { mean: 3.2, doNotWorkWith: 0.45 },
  "Families > Pharmacy": { doNotWorkWith: 0.95 },
  "Families > Respiratory therapy": { mean: 3.7, doNotWorkWith: 0.3 },
  "Families > Unit leaders": { mean: 3.1, dimensions: { frequent: -0.3 }, doNotWorkWith: 0.4 },
  "Unit leaders > Families": { mean: 3.2 },
  "Nurses > Unit leaders": { mean: 4.15, contact: "too much" },
  "Unit leaders > Nurses": { mean: 4.2 },
  "Nurses > Respiratory therapy": { mean: 4.25 },
  "Respiratory therapy > Nurses": { mean: 4.3 },
  "Respiratory therapy > Physicians": { mean: 3.25 },
  "Case management > Unit leaders": { mean: 4.3 },
  "Unit leaders > Case management": { mean: 4.25 },
  "Case management > Families": { mean: 4.3 },
  "Case management > Pharmacy": { mean: 3.2, doNotWorkWith: 0.2 },
  "Nurses > Pharmacy": { mean: 3.6, contact: "too much" },
};

/**
 * Prairie Clinic: an intensive-care unit that is spreading its way of discharging patients to two more units.
 * It shows, on purpose: one-sided ties, a role too small to be shown, a site where few answered, a tie that
 * got worse, most ties unchanged, roles that rate differently, and ties within roles above those between.
 */
export const PRAIRIE_CLINIC: Story = {
  key: "prairie-clinic",
  name: "Prairie Clinic",
  summary:
    "An intensive-care unit spreads its way of discharging patients to two more units: seven roles, families among them, three sites, two waves.",
  organization: "Prairie Clinic",
  workProcess: "Intensive care, discharge to ward",
  sites: ["Intensive care", "Cardiac unit", "Surgical unit"],
  roles: [
    { name: "Physicians", kind: "worker", people: [11, 8, 11], generosity: 0.1, experiencedAs: 3.65, within: 4.3 },
    { name: "Nurses", kind: "worker", people: [30, 20, 17], generosity: -0.05, experiencedAs: 3.8, within: 4.3 },
    { name: "Respiratory therapy", kind: "worker", people: [7, 6, 4], generosity: 0, experiencedAs: 3.7, within: 4.75 },
    { name: "Pharmacy", kind: "worker", people: [3, 2, 2], generosity: 0, experiencedAs: 3.65, within: 4.4 },
    { name: "Case management", kind: "worker", people: [6, 5, 3], generosity: 0.05, experiencedAs: 3.6, within: 4.3 },
    { name: "Unit leaders", kind: "leader", people: [4, 3, 3], generosity: 0.15, experiencedAs: 3.8, within: 4.3 },
    { name: "Families", kind: "client", people: [18, 13, 11], generosity: -0.1, experiencedAs: 3.75, within: 4.0 },
  ],
  waves: [
    {
      name: "Autumn 2025",
      openedOn: "2025-10-06",
      closedOn: "2025-10-26",
      response: { bySite: [0.92, 0.88, 0.5], byRole: { Pharmacy: 0.6, "Unit leaders": 0.95 } },
      ties: BEFORE,
    },
    {
      name: "Autumn 2026",
      openedOn: "2026-10-05",
      closedOn: "2026-10-25",
      response: { bySite: [0.96, 0.9, 0.45], byRole: { Pharmacy: 0.6, "Unit leaders": 1 } },
      ties: {
        ...BEFORE,
        "Physicians > Families": { mean: 4.15 },
        "Families > Physicians": { mean: 3.55, dimensions: { mutualRespect: 0.3 } },
        "Nurses > Physicians": { ...BEFORE["Nurses > Physicians"], mean: 3.3 },
        "Case management > Physicians": { mean: 2.75, dimensions: { timely: -0.3, frequent: -0.3 } },
        "Nurses > Unit leaders": { mean: 4.2 },
        "Nurses > Families": { mean: 4.27 },
      },
      further: FURTHER,
    },
  ],
  maps: [CURRENT_MAP, DESIRED_MAP, EXPERIMENT_MAP],
  structures: STRUCTURES,
  context: CONTEXT,
  seed: 1414,
};
