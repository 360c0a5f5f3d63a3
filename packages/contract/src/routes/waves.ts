import * as z from "zod";
import { questionSet } from "../question-sets.ts";
import { note, wave, waveCheck, waveEvent, waveProgress, waveSettings } from "../surveys.ts";
import { name, wallTime } from "../words.ts";
import { inEffort, inWave, route } from "./route.ts";

/** Rounds of the survey. */
export const waves = {
  questionSets: route
    .route({ method: "GET", path: "/question-sets", tags: ["Waves"], summary: "Ready-made sets of further questions" })
    .output(z.array(questionSet)),
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
  change: route
    .route({
      method: "PATCH",
      path: "/organizations/{organizationId}/waves/{waveId}",
      tags: ["Waves"],
      summary: "Change how a wave is run",
    })
    .input(inWave.extend({ settings: waveSettings }))
    .output(wave),
  remove: route
    .route({
      method: "DELETE",
      path: "/organizations/{organizationId}/waves/{waveId}",
      tags: ["Waves"],
      summary: "Remove a draft wave",
    })
    .input(inWave)
    .output(z.object({ removed: z.literal(true) })),
  checks: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/waves/{waveId}/checks",
      tags: ["Waves"],
      summary: "What to look at before a wave opens",
    })
    .input(inWave)
    .output(z.array(waveCheck)),
  progress: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/waves/{waveId}/progress",
      tags: ["Waves"],
      summary: "How many have answered so far, by day, and whether it will be enough",
    })
    .input(inWave)
    .output(waveProgress),
  extend: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/waves/{waveId}/extend",
      tags: ["Waves"],
      summary: "Change the closing date of an open wave, and say why",
    })
    .input(inWave.extend({ closesAt: wallTime.nullable(), note }))
    .output(wave),
  reopen: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/waves/{waveId}/reopen",
      tags: ["Waves"],
      summary: "Open a closed wave again while nobody has seen its results, and say why",
    })
    .input(inWave.extend({ closesAt: wallTime.nullable(), note }))
    .output(wave),
  history: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/waves/{waveId}/history",
      tags: ["Waves"],
      summary: "What was done to a wave, when, by whom and why",
    })
    .input(inWave)
    .output(z.array(waveEvent)),
};
