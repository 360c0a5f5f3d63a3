import * as z from "zod";
import {
  contextRating,
  mapExchange,
  mapExchanged,
  newProcessMap,
  processMap,
  processMapSummary,
} from "../processes.ts";
import { id } from "../words.ts";
import { inEffort, inOrganization, route } from "./route.ts";

const inMap = inOrganization.extend({ mapId: id });
const MAPS = "/organizations/{organizationId}/efforts/{effortId}/maps";
const MAP = "/organizations/{organizationId}/maps/{mapId}";
const CONTEXT = "/organizations/{organizationId}/efforts/{effortId}/context";
const tags = ["Processes"];

/** The work: process maps, edited by several people at once, and the context of the work. */
export const processes = {
  list: route
    .route({ method: "GET", path: MAPS, tags, summary: "List an effort's process maps" })
    .input(inEffort)
    .output(z.array(processMapSummary)),
  create: route
    .route({ method: "POST", path: MAPS, tags, summary: "Begin a process map", successStatus: 201 })
    .input(inEffort.extend({ map: newProcessMap }))
    .output(processMap),
  get: route
    .route({ method: "GET", path: MAP, tags, summary: "One process map with its content" })
    .input(inMap)
    .output(processMap),
  rename: route
    .route({ method: "PATCH", path: MAP, tags, summary: "Give a process map another name or kind" })
    .input(inMap.extend({ map: newProcessMap.pick({ name: true, kind: true }).partial() }))
    .output(processMapSummary),
  remove: route
    .route({ method: "DELETE", path: MAP, tags, summary: "Remove a process map; it can be restored" })
    .input(inMap)
    .output(z.object({ removed: z.literal(true) })),
  restore: route
    .route({ method: "POST", path: `${MAP}/restore`, tags, summary: "Bring a removed process map back" })
    .input(inMap)
    .output(processMapSummary),
  exchange: route
    .route({
      method: "POST",
      path: `${MAP}/exchange`,
      tags,
      summary: "Send one's changes of a map and take in those of others",
    })
    .input(inMap.extend(mapExchange.shape))
    .output(mapExchanged),
  context: route
    .route({
      method: "GET",
      path: CONTEXT,
      tags,
      summary: "How uncertain, interdependent and pressed for time the work is",
    })
    .input(inEffort)
    .output(z.array(contextRating)),
  rateContext: route
    .route({ method: "PUT", path: CONTEXT, tags, summary: "Judge the context of the work, over all or at one site" })
    .input(inEffort.extend({ rating: contextRating.omit({ judgedBy: true, judgedOn: true }) }))
    .output(z.array(contextRating)),
};
