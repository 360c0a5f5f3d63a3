import * as z from "zod";
import { actWeights, effortActWeights, interventionTool } from "../interventions.ts";
import { inEffort, route } from "./route.ts";

const WEIGHTS = "/organizations/{organizationId}/efforts/{effortId}/act-weights";
const tags = ["Interventions"];

/** What may be tried, and how the places to try it are ordered. */
export const interventions = {
  tools: route
    .route({ method: "GET", path: "/intervention-tools", tags, summary: "The catalogue of tools of the three kinds" })
    .output(z.array(interventionTool)),
  weights: route
    .route({ method: "GET", path: WEIGHTS, tags, summary: "How boundaries are weighed where to act is proposed" })
    .input(inEffort)
    .output(effortActWeights),
  weigh: route
    .route({ method: "PUT", path: WEIGHTS, tags, summary: "Weigh them otherwise; null for the usual weights" })
    .input(inEffort.extend({ weights: actWeights.nullable() }))
    .output(effortActWeights),
};
