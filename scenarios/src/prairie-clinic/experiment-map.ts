import type { MapPlan } from "../work-story.ts";
import { CURRENT_MAP } from "./current-map.ts";

/** One change to how it is today: case management hears of a move at the rounds and looks for a bed from then on. */
export const EXPERIMENT_MAP: MapPlan = {
  ...CURRENT_MAP,
  kind: "experiment",
  name: "Case management at the rounds",
  flows: CURRENT_MAP.flows.map((flow) =>
    flow.from === "orders" && flow.to === "find-bed"
      ? { from: "rounds", to: "find-bed", perWeek: 21, criticality: 3, minutes: 10 }
      : flow,
  ),
};
