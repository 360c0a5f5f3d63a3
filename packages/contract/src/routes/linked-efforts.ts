import * as z from "zod";
import { effortLink, effortLinkDetails, newEffortLink } from "../linked-efforts.ts";
import { id } from "../words.ts";
import { inEffort, inOrganization, route } from "./route.ts";

const inLink = inOrganization.extend({ linkId: id });
const LINK = "/organizations/{organizationId}/linked-efforts/{linkId}";
const tags = ["Linked efforts"];

/** Efforts that belong together: a leadership track and a front-line track. */
export const linkedEfforts = {
  list: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/efforts/{effortId}/linked-efforts",
      tags,
      summary: "The links of an effort with others",
    })
    .input(inEffort)
    .output(z.array(effortLink)),
  create: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/linked-efforts",
      tags,
      summary: "Link a leadership track and a front-line track",
      successStatus: 201,
    })
    .input(inOrganization.extend({ link: newEffortLink }))
    .output(effortLink),
  change: route
    .route({ method: "PUT", path: LINK, tags, summary: "Change the note and the paired workgroups of a link" })
    .input(inLink.extend({ link: effortLinkDetails }))
    .output(effortLink),
  remove: route
    .route({ method: "DELETE", path: LINK, tags, summary: "Take a link away; both efforts stay as they are" })
    .input(inLink)
    .output(z.object({ removed: z.literal(true) })),
};
