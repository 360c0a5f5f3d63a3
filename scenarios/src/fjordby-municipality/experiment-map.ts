import type { MapPlan } from "../work-story.ts";
import { CURRENT_MAP } from "./current-map.ts";

/** One change to how it is today: the school is asked during the first visit, with the family beside, not after the tray. */
export const EXPERIMENT_MAP: MapPlan = {
  ...CURRENT_MAP,
  kind: "experiment",
  name: "Ring the school from the first visit",
  flows: CURRENT_MAP.flows.map((flow) =>
    flow.from === "screen" && flow.to === "school-answers"
      ? { from: "visit", to: "school-answers", perWeek: 5, criticality: 3, minutes: 120 }
      : flow,
  ),
};
