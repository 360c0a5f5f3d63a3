import { oc } from "@orpc/contract";
import * as z from "zod";

/** Whether the server can be used. */
export const health = oc
  .route({
    method: "GET",
    path: "/health",
    tags: ["Health"],
    summary: "Is the server up and its database reachable?",
  })
  .output(z.object({ status: z.literal("ok"), version: z.string() }));
