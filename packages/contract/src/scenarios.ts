import * as z from "zod";
import { newEffort } from "./efforts.ts";
import { day } from "./words.ts";

export const scenarioSummary = z.object({ key: z.string(), name: z.string(), summary: z.string() });

/**
 * A complete fictional organisation as data, made from a fixed seed. Indexes point into `effort.workgroups`
 * and `effort.sites`. Every person's sheet names the same person across waves.
 */
export const scenario = scenarioSummary.extend({
  organization: z.string(),
  effort: newEffort,
  people: z.array(z.object({ name: z.string(), workgroup: z.number().int(), site: z.number().int() })),
  waves: z.array(
    z.object({
      name: z.string(),
      openedOn: day,
      closedOn: day,
      sheets: z.array(
        z.object({
          person: z.number().int(),
          finishedOn: day,
          /** One entry per rated workgroup; null means "I do not work with this group". */
          ratings: z.array(z.array(z.number().int().min(1).max(5).nullable()).length(7).nullable()),
        }),
      ),
    }),
  ),
});
export type Scenario = z.infer<typeof scenario>;
