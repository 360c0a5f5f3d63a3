import { wave } from "../surveys.ts";
import { name } from "../words.ts";
import { inEffort, inWave, route } from "./route.ts";

/** Rounds of the survey. */
export const waves = {
  get: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/waves/{waveId}",
      tags: ["Waves"],
      summary: "One wave with its links and participation",
    })
    .input(inWave)
    .output(wave),
  create: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/efforts/{effortId}/waves",
      tags: ["Waves"],
      summary: "Plan the next wave",
      successStatus: 201,
    })
    .input(inEffort.extend({ name }))
    .output(wave),
  open: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/waves/{waveId}/open",
      tags: ["Waves"],
      summary: "Open a wave for answers",
    })
    .input(inWave)
    .output(wave),
  close: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/waves/{waveId}/close",
      tags: ["Waves"],
      summary: "Close a wave; its results can then be seen",
    })
    .input(inWave)
    .output(wave),
};
