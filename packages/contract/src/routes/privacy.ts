import * as z from "zod";
import { furtherAnswers, keeping } from "../privacy.ts";
import { day, id } from "../words.ts";
import { inEffort, inWave, route } from "./route.ts";

/** How long things are kept, erasing a person, and reviewing what people wrote. */
export const privacy = {
  get: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/efforts/{effortId}/keeping",
      tags: ["Privacy"],
      summary: "How long people and answers are kept",
    })
    .input(inEffort)
    .output(keeping),
  keepUntil: route
    .route({
      method: "PUT",
      path: "/organizations/{organizationId}/efforts/{effortId}/keeping",
      tags: ["Privacy"],
      summary: "Set the day after which people and answers are deleted",
    })
    .input(inEffort.extend({ keepUntil: day.nullable() }))
    .output(keeping),
  erase: route
    .route({
      method: "DELETE",
      path: "/organizations/{organizationId}/efforts/{effortId}/people/{participantId}/everything",
      tags: ["Privacy"],
      summary: "Erase a person with every answer they gave in this effort",
    })
    .input(inEffort.extend({ participantId: id }))
    .output(z.object({ erased: z.literal(true) })),
  furtherAnswers: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/waves/{waveId}/further-answers",
      tags: ["Privacy"],
      summary: "Answers to the optional questions of a closed wave",
    })
    .input(inWave)
    .output(z.array(furtherAnswers)),
  release: route
    .route({
      method: "PUT",
      path: "/organizations/{organizationId}/waves/{waveId}/further-answers/{answerId}",
      tags: ["Privacy"],
      summary: "Release what somebody wrote, or hold it back",
    })
    .input(inWave.extend({ answerId: id, released: z.boolean() }))
    .output(z.object({ released: z.boolean() })),
};
