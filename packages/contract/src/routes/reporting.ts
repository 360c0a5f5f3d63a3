import * as z from "zod";
import { newReportingGroup, reporting as schema } from "../reporting.ts";
import { inEffort, route } from "./route.ts";

/** Which small workgroups are shown together in the results. */
export const reporting = {
  get: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/efforts/{effortId}/reporting",
      tags: ["Results"],
      summary: "Workgroups that are reported together",
    })
    .input(inEffort)
    .output(schema),
  set: route
    .route({
      method: "PUT",
      path: "/organizations/{organizationId}/efforts/{effortId}/reporting",
      tags: ["Results"],
      summary: "Report small workgroups together, until results have been shown",
    })
    .input(inEffort.extend({ groups: z.array(newReportingGroup).max(30) }))
    .output(schema),
};
