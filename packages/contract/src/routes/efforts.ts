import * as z from "zod";
import { effort, effortSettings, newEffort } from "../efforts.ts";
import { inEffort, inOrganization, route } from "./route.ts";

/** Change efforts. */
export const efforts = {
  list: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/efforts",
      tags: ["Efforts"],
      summary: "List efforts",
    })
    .input(inOrganization)
    .output(z.array(effort)),
  get: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/efforts/{effortId}",
      tags: ["Efforts"],
      summary: "One effort",
    })
    .input(inEffort)
    .output(effort),
  create: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/efforts",
      tags: ["Efforts"],
      summary: "Start an effort with its first wave as a draft",
      successStatus: 201,
    })
    .input(inOrganization.extend({ effort: newEffort }))
    .output(effort),
  change: route
    .route({
      method: "PATCH",
      path: "/organizations/{organizationId}/efforts/{effortId}",
      tags: ["Efforts"],
      summary: "Change an effort's time zone, language or threshold",
    })
    .input(inEffort.extend({ settings: effortSettings }))
    .output(effort),
  remove: route
    .route({
      method: "DELETE",
      path: "/organizations/{organizationId}/efforts/{effortId}",
      tags: ["Efforts"],
      summary: "Delete an effort with its waves and answers",
    })
    .input(inEffort)
    .output(z.object({ removed: z.literal(true) })),
};
