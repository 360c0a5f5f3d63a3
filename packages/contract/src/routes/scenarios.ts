import * as z from "zod";
import { scenarioSummary } from "../scenarios.ts";
import { id } from "../words.ts";
import { route } from "./route.ts";

/** The fictional organisations that can be explored. */
export const scenarios = {
  list: route
    .route({
      method: "GET",
      path: "/scenarios",
      tags: ["Scenarios"],
      summary: "The fictional organisations that can be explored",
    })
    .output(z.array(scenarioSummary)),
  load: route
    .route({
      method: "POST",
      path: "/scenarios/{key}/load",
      tags: ["Scenarios"],
      summary: "Load a scenario, or reset it to how it began",
    })
    .input(z.object({ key: z.string() }))
    .output(z.object({ organizationId: id, effortId: id, waveId: id })),
};
