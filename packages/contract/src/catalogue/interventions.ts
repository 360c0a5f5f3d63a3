import type { InterventionTool } from "../interventions.ts";
import { RELATIONAL_TOOLS } from "./interventions/relational-tools.ts";
import { STRUCTURAL_TOOLS } from "./interventions/structural-tools.ts";
import { WORK_PROCESS_TOOLS } from "./interventions/work-process-tools.ts";

/** The tools of the three kinds, in the order in which they are proposed when they fit alike; the texts are our own. */
export const INTERVENTION_TOOLS: readonly InterventionTool[] = [
  ...RELATIONAL_TOOLS,
  ...WORK_PROCESS_TOOLS,
  ...STRUCTURAL_TOOLS,
];
