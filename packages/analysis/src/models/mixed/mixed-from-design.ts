import type { Design } from "../design.ts";
import type { MixedData } from "./mixed-data.ts";

/** A design with random intercepts, as what a mixed model is fitted to. */
export function mixedFromDesign({ response, columns, names, groupings }: Design): MixedData {
  return {
    response,
    columns,
    names,
    groupings: groupings.map((grouping) => ({ ...grouping, levels: grouping.labels.length })),
  };
}
