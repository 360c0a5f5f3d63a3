import type { MapContent } from "@interrelate/contract";
import { counted } from "../../../../ui/words.ts";

/** The words around importing a diagram. */
export const importTexts = {
  title: "From another program",
  lead: "A BPMN 2.0 file, as most programs for process diagrams write it: lanes, tasks, gateways, events and flows.",
  choose: "Choose a BPMN file",
  refused: "This file was not read.",
  found: (name: string, { lanes, steps, flows }: MapContent) =>
    `“${name}” gives ${counted(lanes.length, "lane", "lanes")}, ${counted(steps.length, "step", "steps")} and ${counted(flows.length, "flow", "flows")}.`,
  whose: (lane: string, steps: number) =>
    `Which workgroup is the lane “${lane}”, with ${counted(steps, "step", "steps")}?`,
  leaveOut: "None of these: leave it out",
  arranged: "The steps were laid out, as the file does not say where all of them stand.",
  yes: "Begin a map with it",
  failed: "The map was not begun",
  failedKept: "Nothing was changed, and the file is still chosen.",
};
