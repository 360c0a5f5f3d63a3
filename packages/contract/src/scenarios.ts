import * as z from "zod";
import { newEffort } from "./efforts.ts";
import { contextRating, mapFlow, mapStep, newProcessMap } from "./processes.ts";
import { newStructure, structureInclusion } from "./structures.ts";
import { day } from "./words.ts";

const position = z.number().int().min(0);

/** A process map without places, which are laid out when it is stored. */
const scenarioMap = newProcessMap.omit({ content: true }).extend({
  /** From top to bottom. */
  lanes: z.array(position),
  steps: z.array(mapStep.omit({ workgroupId: true, x: true, y: true }).extend({ workgroup: position })),
  flows: z.array(mapFlow),
});

/** A structure, and whom it takes in; workgroups that nobody has judged are left out. */
const scenarioStructure = newStructure.extend({
  inclusions: z.array(structureInclusion.omit({ workgroupId: true }).extend({ workgroup: position })),
});

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
  maps: z.array(scenarioMap).default([]),
  structures: z.array(scenarioStructure).default([]),
  /** How the work is at each site; null for the work process as a whole. */
  context: z.array(contextRating.omit({ siteId: true }).extend({ site: position.nullable() })).default([]),
});
export type Scenario = z.infer<typeof scenario>;
